import { stat } from 'node:fs/promises'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import type { Plan } from '../rule.ts'
import type { Configs } from './config.ts'
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
const plansName = /(?:^|[^\p{L}])(?:plans?|roadmap|tasks|todo)(?![\p{L}])/iu
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
    const stats = await stat(path).catch(() => undefined)
    if (stats?.isDirectory()) {
      const files = await search(markdown, path, true)
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

async function consider(found: Map<string, Candidate>, path: string, configs: Configs, cwd: string, isGiven: boolean): Promise<void> {
  const layers = await configs.in(dirname(path))
  if (isIgnored(path, layers)) return
  if (isGiven) {
    found.set(path, { path, isPlan: true })
    return
  }
  if (isTemplate(path, layers) || /template/i.test(basename(path))) return
  const named = isNamed(path, layers)
  if (named === false) return
  const shown = relative(cwd, path).split(sep).join('/')
  found.set(path, { path, isPlan: named || plansName.test(basename(path).replace(/\.\w+$/, '')) || plansFolder.test(shown) || undefined })
}

async function globbed(glob: string, cwd: string): Promise<string[]> {
  if (!/[*?[\]{}!()]/.test(glob)) return []
  return search(sep === '\\' ? glob.replaceAll('\\', '/') : glob, cwd, !/^(?:\.\.|\/|[A-Za-z]:)/.test(glob))
}

async function search(glob: string, cwd: string, gitignore: boolean): Promise<string[]> {
  const { globby } = await import('globby')
  const paths = await globby(glob, {
    cwd,
    gitignore,
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
