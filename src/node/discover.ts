import { existsSync, statSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { type Plan, wordCharacters } from '../rule.ts'
import type { Configs } from './config.ts'
import { shownPath } from './files.ts'
import { Refusal } from './refusal.ts'
import { isIgnored, isNamed, isTemplate } from './settings.ts'

/** A file to look at, and whether it is linted only if it turns out to be a plan. */
export interface Candidate {
  path: string
  /** By its name, folder or configuration: `true` a plan, `undefined` its content decides. */
  isPlan: true | undefined
}

export interface Discovery {
  candidates: Candidate[]
  /** How many Markdown files were seen, where folders were searched. */
  seen?: number
}

const never = ['**/node_modules/**', '**/.git/**']
const markdown = '**/*.{md,markdown,MD}'
const letter = wordCharacters.replace('0-9', '')
const plansName = new RegExp(`(?:^|[^${letter}])(?:plans?|roadmap|tasks|todo)(?![${letter}])`, 'i')
const plansFolder = /(?:^|\/)(?:plans|adr|adrs|decisions|rfcs|prds|keps)\/|^(?:.*\/)?(?:specs|openspec|\.kiro\/specs)\//i

/** The files that the arguments name; the working directory, if there are none. Given files and globs are linted whatever they are. */
export async function discover(
  args: readonly string[],
  { cwd, configs, onlyPlans, mayMiss }: { cwd: string; configs: Configs; onlyPlans: boolean; mayMiss: boolean }
): Promise<Discovery> {
  const found = new Map<string, Candidate>()
  let seen: number | undefined
  for (const arg of args.length > 0 ? args : ['.']) {
    const path = resolve(cwd, arg)
    const stats = statsOf(path)
    if (stats?.isDirectory()) {
      const files = await search(markdown, path, { gitignore: true })
      seen = (seen ?? 0) + files.length
      for (const file of files) if (!found.has(file)) await consider(found, file, configs, cwd, false)
      continue
    }
    const given = stats ? [path] : await globbed(arg, cwd)
    if (given.length === 0 && !mayMiss) throw new Refusal(`${arg} matches no file`)
    for (const file of given) await consider(found, file, configs, cwd, !onlyPlans)
  }
  const candidates = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  return { candidates, ...(seen !== undefined && { seen }) }
}

function statsOf(path: string): { isDirectory(): boolean } | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

async function consider(found: Map<string, Candidate>, path: string, configs: Configs, cwd: string, isGiven: boolean): Promise<void> {
  const candidate = await candidateAt(path, configs, cwd, isGiven)
  if (candidate) found.set(path, candidate)
}

/** A file as something to look at; `undefined` where the configuration or its name says that it is none. */
export async function candidateAt(path: string, configs: Configs, cwd: string, isGiven: boolean): Promise<Candidate | undefined> {
  const layers = await configs.in(dirname(path))
  if (isIgnored(path, layers)) return undefined
  if (isGiven) return { path, isPlan: true }
  if (isTemplate(path, layers) || /template/i.test(basename(path))) return undefined
  const named = isNamed(path, layers)
  if (named === false) return undefined
  const shown = shownPath(cwd, path)
  return { path, isPlan: named || plansName.test(basename(path).replace(/\.\w+$/, '')) || plansFolder.test(shown) || undefined }
}

/** Whether a search of a folder meets a file. Only what `.gitignore` says above the file is read, for a folder can hold a million. */
export async function isFound(path: string, folder: string): Promise<boolean> {
  if (!picomatch(markdown, { dot: true })(shownPath(folder, path))) return false
  const base = repositoryOf(folder) ?? folder
  const folders = shownPath(base, dirname(path)).split('/')
  const ignoreFiles = ['.gitignore', ...folders.map((_, index) => [...folders.slice(0, index + 1), '.gitignore'].join('/'))]
  const { convertPathToPattern: literal } = await import('globby')
  return (await search(literal(shownPath(base, path)), base, { ignoreFiles: ignoreFiles.map((file) => literal(file)) })).length > 0
}

/** The root of the repository that a folder is in. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(resolve(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryOf(parent)
}

async function globbed(glob: string, cwd: string): Promise<string[]> {
  if (!/[*?[\]{}!()]/.test(glob)) return []
  return search(sep === '\\' ? glob.replaceAll('\\', '/') : glob, cwd, { gitignore: !/^(?:\.\.|\/|[A-Za-z]:)/.test(glob) })
}

async function search(glob: string, cwd: string, ignoring: { gitignore?: boolean; ignoreFiles?: string[] }): Promise<string[]> {
  const { globby } = await import('globby')
  const paths = await globby(glob, {
    cwd,
    ...ignoring,
    ignore: never,
    dot: true,
    absolute: true,
    followSymbolicLinks: false,
    suppressErrors: true
  })
  return paths.map((path) => resolve(path))
}

/** Whether a document has the shape of a plan: a format is recognised, or it has two phases, or a status and boxes. */
export function isShapedLikePlan({ template, phases, status, tasks }: Plan): boolean {
  return template !== undefined || phases.length >= 2 || (status !== undefined && tasks.length > 0)
}
