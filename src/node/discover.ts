import { lstatSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import { didYouMean, noTakingOut, takesOut } from '../config/index.ts'
import { letters } from '../plan/index.ts'
import type { Plan } from '../rule.ts'
import type { Configs } from './config.ts'
import { shownPath, statsOf } from './files.ts'
import { Refusal } from './refusal.ts'
import { entriesOf, isMatching, markdownIn, matching, rootOf } from './search.ts'
import { isIgnored, isNamed, isTemplate } from './settings.ts'

/** A file to look at, and whether it is linted only if it turns out to be a plan. */
export interface Candidate {
  path: string
  /** By its name, folder or configuration: `true` a plan, `undefined` its content decides. */
  isPlan: true | undefined
}

export interface Discovery {
  candidates: Candidate[]
  /** How many files were seen, given ones too, where folders were searched. */
  seen?: number
}

const plansName = new RegExp(`(?:^|[^${letters}])(?:plans?|roadmap|tasks|todo)(?![${letters}])`, 'i')
const plansFolder = /(?:^|\/)(?:plans|adr|adrs|decisions|rfcs|prds|keps)\/|^(?:.*\/)?(?:specs|openspec|\.kiro\/specs)\//i

/** The files that the arguments name; the working directory, if there are none. Given files and globs are linted whatever they are. */
export async function discover(
  args: readonly string[],
  { cwd, configs, onlyPlans, mayMiss }: { cwd: string; configs: Configs; onlyPlans: boolean; mayMiss: boolean }
): Promise<Discovery> {
  const found = new Map<string, Candidate>()
  const root = rootOf(cwd)
  const seen = new Set<string>()
  let isSearch = false
  for (const arg of args.length > 0 ? args : ['.']) {
    if (arg === '') throw new Refusal('an argument is empty; the working directory is .')
    const path = resolve(cwd, arg)
    const stats = statsOf(path) ?? statsOf(path, lstatSync)
    const isFolder = stats?.isDirectory() ?? false
    const files = isFolder ? markdownIn(path) : stats ? [path] : globbed(arg, cwd, mayMiss)
    isSearch ||= isFolder
    for (const file of files) {
      seen.add(file)
      if (!isFolder || !found.has(file)) await consider(found, file, configs, root, !isFolder && !onlyPlans)
    }
  }
  const candidates = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  return { candidates, ...(isSearch && { seen: seen.size }) }
}

async function consider(found: Map<string, Candidate>, path: string, configs: Configs, root: string, isGiven: boolean): Promise<void> {
  const candidate = await candidateAt(path, configs, root, isGiven)
  if (candidate) found.set(path, candidate)
}

/** A file as something to look at; `undefined` where the configuration or its name says that it is none. Folders count from the root. */
export async function candidateAt(path: string, configs: Configs, root: string, isGiven: boolean): Promise<Candidate | undefined> {
  const layers = await configs.in(dirname(path))
  if (isIgnored(path, layers)) return undefined
  if (isGiven) return { path, isPlan: true }
  if (isTemplate(path, layers) || /template/i.test(basename(path))) return undefined
  const named = isNamed(path, layers)
  if (named === false) return undefined
  const shown = shownPath(root, path)
  return { path, isPlan: named || plansName.test(basename(path).replace(/\.\w+$/, '')) || plansFolder.test(shown) || undefined }
}

/** What a glob matches. */
function globbed(arg: string, cwd: string, mayMiss: boolean): string[] {
  if (takesOut(arg)) throw new Refusal(`${arg} ${noTakingOut}`)
  const isGlob = /[*?[\]{}!()]/.test(arg)
  const glob = sep === '\\' ? arg.replaceAll('\\', '/') : arg
  const files = isGlob ? matching(glob, cwd) : []
  if (files.length > 0 || mayMiss || (isGlob && isMatching(glob, cwd))) return files
  throw new Refusal(isGlob ? `${arg} matches no Markdown file` : `${arg} matches no file${likelyBeside(arg, resolve(cwd, arg))}`)
}

/** What stands where a path leads to nothing, and has nearly its name. */
function likelyBeside(written: string, path: string): string {
  const names = entriesOf(dirname(path)).map(({ name }) => name)
  return didYouMean(basename(path), names, written.slice(0, written.lastIndexOf(basename(path))))
}

/** Whether a document has the shape of a plan: a format is recognised, or it has two phases, or a status and boxes. */
export function isShapedLikePlan({ template, phases, status, tasks }: Plan): boolean {
  return template !== undefined || phases.length >= 2 || (status !== undefined && tasks.length > 0)
}
