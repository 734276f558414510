import { basename, dirname, resolve, sep } from 'node:path'
import { didYouMean } from '../config/index.ts'
import { wordCharacters } from '../plan/index.ts'
import type { Plan } from '../rule.ts'
import type { Configs } from './config.ts'
import { shownPath, statsOf } from './files.ts'
import { Refusal } from './refusal.ts'
import { entriesOf, markdownIn, matching, rootOf } from './search.ts'
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

const letter = wordCharacters.replace('0-9', '')
const plansName = new RegExp(`(?:^|[^${letter}])(?:plans?|roadmap|tasks|todo)(?![${letter}])`, 'i')
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
    const path = resolve(cwd, arg)
    const stats = statsOf(path)
    const isFolder = stats?.isDirectory() ?? false
    const files = isFolder ? markdownIn(path) : stats ? [path] : globbed(arg, cwd)
    if (!isFolder && files.length === 0 && !mayMiss) throw new Refusal(`${arg} matches no file${likelyBeside(arg, path)}`)
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

function isGlob(arg: string): boolean {
  return /[*?[\]{}!()]/.test(arg)
}

function globbed(glob: string, cwd: string): string[] {
  if (!isGlob(glob)) return []
  return matching(sep === '\\' ? glob.replaceAll('\\', '/') : glob, cwd)
}

/** What stands where a path leads to nothing, and has nearly its name. */
function likelyBeside(written: string, path: string): string {
  if (isGlob(written)) return ''
  const names = entriesOf(dirname(path)).map(({ name }) => name)
  return didYouMean(basename(path), names, written.slice(0, written.lastIndexOf(basename(path))))
}

/** Whether a document has the shape of a plan: a format is recognised, or it has two phases, or a status and boxes. */
export function isShapedLikePlan({ template, phases, status, tasks }: Plan): boolean {
  return template !== undefined || phases.length >= 2 || (status !== undefined && tasks.length > 0)
}
