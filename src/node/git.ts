import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** The files of a repository; none where there is no git. */
export interface Listing {
  /** From its root, with `/`. */
  files: readonly string[]
  /** Whether a path is in a submodule, which may not be checked out: git lists its folder as if it were a file. */
  isInSubmodule(path: string): boolean
}

/** The files that git knows under a root, staged or committed. */
export function listingOf(root: string): Listing {
  const files = git(root, ['ls-files', '-z']).split('\0').filter(Boolean)
  const listed = new Set(files)
  return {
    files,
    isInSubmodule: (path) => path.split('/').some((_, index, parts) => index > 0 && listed.has(parts.slice(0, index).join('/')))
  }
}

/** Those of some paths that git ignores. */
export function ignored(paths: readonly string[], root: string): string[] {
  return git(root, ['check-ignore', '-z', '--stdin'], paths.join('\0')).split('\0')
}

/** The branch that is checked out in a folder; `undefined` outside of git, and between branches. */
export function branchIn(folder: string): string | undefined {
  return run(folder, ['branch', '--show-current']).trim() || undefined
}

function git(root: string, args: string[], input?: string): string {
  return existsSync(join(root, '.git')) ? run(root, args, input) : ''
}

/** What git prints; nothing where there is no git. It is loaded when asked for, and runs no program that the repository names. */
function run(cwd: string, args: string[], input = ''): string {
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const { stdout } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], { cwd, input, encoding: 'utf8', maxBuffer: 1e9 })
  return stdout ?? ''
}
