import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Configs } from '../config.ts'
import { discover } from '../discover.ts'
import { reasonOf, shownPath } from '../files.ts'
import type { Linter } from '../linter.ts'
import { manifest } from '../pages.ts'
import { Refusal } from '../refusal.ts'
import { configurationText, type Found, mappingsOf } from './mappings.ts'
import { hook, type Recipe, workflow } from './recipes.ts'
import type { World } from './world.ts'

/** Where other hooks are set up, which planlint can join. */
const otherHooks = ['.husky', 'lefthook.yml', 'lefthook.yaml', '.lefthook.yml', 'lefthook.toml']
const configuration = 'planlint.config.jsonc'

/** Set planlint up in a folder: a configuration for the formats that are found there, and what else is wanted. It says what it does. */
export async function init(linter: Linter, { cwd, ask, stdout }: World): Promise<void> {
  const say = (line: string) => stdout.write(`${line}\n`)
  const found = await plansIn(linter, cwd)
  say(summary(found))
  const present = await configurationOf(cwd)
  if (present !== undefined) say(present)
  else say(await write({ path: configuration, about: 'the configuration', text: configurationText(mappingsOf(found)) }, cwd))
  const { version } = manifest()
  for (const recipe of [workflow(version), hook(version)]) {
    const obstacle = obstacleTo(recipe, cwd)
    if (obstacle !== undefined) say(obstacle)
    else if (await ask?.(`Write ${recipe.path}, ${recipe.about}?`)) say(await write(recipe, cwd))
    else say(`Not written: ${recipe.path}, ${recipe.about}; the README of planlint shows it.`)
  }
  say(found.some(({ isPlan }) => isPlan) ? 'Next: npx planlint' : 'Next: npx planlint new implementation-plan')
}

/** Every Markdown file, whether it is a plan, and the format that it is recognised as. */
async function plansIn(linter: Linter, cwd: string): Promise<Found[]> {
  const { candidates } = await discover(['.'], { cwd, configs: linter.configs, onlyPlans: true, mayMiss: true })
  const found: Found[] = []
  for (const candidate of candidates) {
    const { result } = await linter.file(candidate)
    if (result) found.push({ path: result.path, isPlan: true, template: result.template })
    else found.push({ path: shownPath(cwd, candidate.path), isPlan: false, template: null })
  }
  return found
}

function summary(found: readonly Found[]): string {
  const plans = found.filter(({ isPlan }) => isPlan)
  if (plans.length === 0) return 'There is no plan here yet.'
  const formats = new Map<string, number>()
  for (const { template } of plans) formats.set(template ?? 'of no known format', (formats.get(template ?? 'of no known format') ?? 0) + 1)
  const counts = [...formats]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')
  return `Found ${plans.length === 1 ? '1 plan' : `${plans.length} plans`}: ${counts}.`
}

/** That a folder has a configuration, its own or one above. */
async function configurationOf(cwd: string): Promise<string | undefined> {
  const file = (await new Configs(undefined, cwd).in(cwd)).at(-1)?.file
  if (file === undefined) return undefined
  const shown = `${basename(file) === 'package.json' ? 'the key planlint in ' : ''}${shownPath(cwd, file)}`
  if (dirname(file) !== cwd) return `Not written: ${configuration}, which would replace ${shown} here.`
  return `${shown.replace(/^the/, 'The')} is there already and stays as it is.`
}

function obstacleTo({ path, about }: Recipe, cwd: string): string | undefined {
  if (existsSync(join(cwd, path))) return `${path} is there already and stays as it is; the README of planlint shows what to add.`
  const other = about.includes('hook') ? otherHooks.find((name) => existsSync(join(cwd, name))) : undefined
  return other && `Hooks are set up in ${other} already; the README of planlint shows what to add.`
}

async function write({ path, about, text }: Recipe, cwd: string): Promise<string> {
  try {
    await mkdir(dirname(join(cwd, path)), { recursive: true })
    await writeFile(join(cwd, path), text, { flag: 'wx' })
  } catch (error) {
    throw new Refusal(`${path} cannot be written: ${reasonOf(error)}`)
  }
  return `Wrote ${path}, ${about}.`
}
