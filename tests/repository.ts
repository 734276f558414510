import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { folder } from './cli/world.ts'

const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'A'],
      [`GIT_${who}_EMAIL`, 'a@example.com']
    ])
  )
}

/** Run git in a folder, with no configuration of a user; what it printed. */
export function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}

/** A new repository with files in one commit on main. */
export function repository(files: Record<string, string>): string {
  const root = folder(files)
  git(root, 'init', '--quiet', '--initial-branch=main')
  commit(root)
  return root
}

/** Commit everything; its hash. */
export function commit(root: string): string {
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--message', 'Change')
  return git(root, 'rev-parse', 'HEAD')
}
