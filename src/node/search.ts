import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import picomatch from 'picomatch'
import { shownPath } from './files.ts'

/** Folders that nobody looks into. */
const never = new Set(['node_modules', '.git'])
const markdown = /\.(?:md|markdown|MD)$/

/** What a `.gitignore` says of all below its folder. */
interface Ignoring {
  folder: string
  rules: Ignore
}

/** The Markdown files in a folder and below, but for what git ignores. Symbolic links are not followed. */
export function markdownIn(folder: string): string[] {
  return [...walk(folder, (path) => markdown.test(path), ignoringAbove(folder))]
}

/** The Markdown files that a glob matches; where it stays below the working directory, without what git ignores. */
export function matching(glob: string, cwd: string): string[] {
  const isBelow = !/^(?:\.\.|\/|[A-Za-z]:)/.test(glob)
  return [...matches(glob, cwd, isBelow ? ignoringAbove : () => undefined)]
}

/** Whether a glob matches a Markdown file, be it one that git ignores. */
export function isMatching(glob: string, cwd: string): boolean {
  return !matches(glob, cwd, () => undefined).next().done
}

function matches(glob: string, cwd: string, ignoringFor: (folder: string) => Ignoring[] | undefined): Generator<string> {
  const { base, glob: rest } = picomatch.scan(glob, { nonegate: true })
  const folder = resolve(cwd, base)
  const isMatch = picomatch(rest, { dot: true, nonegate: true })
  return walk(folder, (path) => markdown.test(path) && isMatch(shownPath(folder, path)), ignoringFor(folder))
}

/** Whether `markdownIn` a folder would find a file, were it saved if it is not. Only what `.gitignore` says above the file is read, for a folder can hold a million. */
export function isMarkdownIn(path: string, folder: string): boolean {
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? true
  if (!markdown.test(path) || !isFile) return false
  let at = folder
  const ignoring = ignoringAbove(folder)
  for (const name of shownPath(folder, dirname(path)).split('/').filter(Boolean)) {
    at = join(at, name)
    if (never.has(name) || isIgnored(at, true, ignoring)) return false
    ignoring.push(...ignoringIn(at))
  }
  return !isIgnored(path, false, ignoring)
}

/** Files under a folder, depth first. What cannot be read is as if it were not there. */
function* walk(folder: string, isWanted: (path: string) => boolean, above: Ignoring[] | undefined): Generator<string> {
  const open: { folder: string; ignoring: Ignoring[] | undefined }[] = [{ folder, ignoring: above }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { ignoring } = next
    for (const entry of entriesOf(next.folder)) {
      const path = join(next.folder, entry.name)
      const isFolder = entry.isDirectory()
      if (isFolder ? never.has(entry.name) : !entry.isFile() || !isWanted(path)) continue
      if (ignoring && isIgnored(path, isFolder, ignoring)) continue
      if (!isFolder) yield path
      else open.push({ folder: path, ignoring: ignoring && [...ignoring, ...ignoringIn(path)] })
    }
  }
}

/** What a folder holds; nothing where it cannot be read. */
export function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** What is said about a folder in itself and above it, up to the root of its repository; outside of one, only in itself. */
function ignoringAbove(folder: string): Ignoring[] {
  return folder === rootOf(folder) ? ignoringIn(folder) : [...ignoringAbove(dirname(folder)), ...ignoringIn(folder)]
}

function ignoringIn(folder: string): Ignoring[] {
  try {
    const file = join(folder, '.gitignore')
    // A pipe of that name may have nobody who writes to it.
    if (!statSync(file).isFile()) return []
    return [{ folder, rules: ignore({ ignorecase: false }).add(readFileSync(file, 'utf8')) }]
  } catch {
    return []
  }
}

/** As git has it: the last to say something, and the nearest to the file, is right. */
function isIgnored(path: string, isFolder: boolean, ignoring: readonly Ignoring[]): boolean {
  let isOut = false
  for (const { folder, rules } of ignoring) {
    const { ignored, unignored } = rules.test(`${shownPath(folder, path)}${isFolder ? '/' : ''}`)
    if (ignored || unignored) isOut = ignored
  }
  return isOut
}

/** The root of the repository that a folder is in; outside of any, the folder itself. */
export function rootOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return folder
  }
}
