import { existsSync, lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { statsOf } from './files.ts'

/** The files of a repository; none where there is no git. */
export interface Listing {
  /** From its root, with `/`. */
  files: readonly string[]
  /** Whether a path is in a submodule, which may not be checked out: git lists its folder as if it were a file. */
  isInSubmodule(path: string): boolean
}

/** The files that git knows under a root, staged or committed. */
export function listingOf(root: string): Listing {
  const files = git(root, ['ls-files', '-z']).stdout.split('\0').filter(Boolean)
  const listed = new Set(files)
  return {
    files,
    isInSubmodule: (path) => path.split('/').some((_, index, parts) => index > 0 && listed.has(parts.slice(0, index).join('/')))
  }
}

/** Those of some paths that git ignores; none that is beyond a symbolic link or in a submodule, for at one such it gives up. */
export function ignored(paths: readonly string[], root: string): string[] {
  const links = new Map<string, boolean>()
  const isInLink = (path: string): boolean => {
    const folder = dirname(path)
    if (folder === path || folder === '.') return false
    const known = links.get(folder) ?? (isInLink(folder) || statsOf(join(root, folder), lstatSync)?.isSymbolicLink() === true)
    links.set(folder, known)
    return known
  }
  return ignoredOf(
    paths.filter((path) => !isInLink(path)),
    root
  )
}

/** Where git gives up nevertheless, it names the path: it is asked again without what is in that folder. */
function ignoredOf(paths: readonly string[], root: string): string[] {
  // To git a colon at the beginning is a sign.
  const asked = paths.map((path) => `./${path}`)
  const { stdout, stderr } = git(root, ['check-ignore', '-z', '--stdin'], asked.join('\0'))
  const named = paths.find((path) => stderr.includes(`'./${path}'`))
  const others = named === undefined ? paths : paths.filter((path) => dirname(path) !== dirname(named))
  return others.length < paths.length ? ignoredOf(others, root) : stdout.split('\0').map((path) => path.slice(2))
}

/** The branch that is checked out in a folder; `undefined` outside of git, and between branches. */
export function branchIn(folder: string): string | undefined {
  return run(folder, ['branch', '--show-current']).stdout.trim() || undefined
}

interface Printed {
  stdout: string
  stderr: string
}

function git(root: string, args: string[], input?: string): Printed {
  return existsSync(join(root, '.git')) ? run(root, args, input) : { stdout: '', stderr: '' }
}

/** What git prints, in English; nothing where there is no git. It is loaded when asked for, and runs no program that the repository names. */
function run(cwd: string, args: string[], input = ''): Printed {
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const env = { ...process.env, LC_ALL: 'C' }
  const { stdout, stderr } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd,
    env,
    input,
    encoding: 'utf8',
    maxBuffer: 1e9
  })
  return { stdout: stdout ?? '', stderr: stderr ?? '' }
}
