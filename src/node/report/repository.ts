import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { shownPath } from '../files.ts'
import type { Report } from './report.ts'

/** Names a file as CI does: from the root of the git repository, where the working directory is in one. */
export function fromRepository({ cwd }: Pick<Report, 'cwd'>): (path: string) => string {
  let root = cwd
  while (!existsSync(join(root, '.git'))) {
    if (dirname(root) === root) return (path) => path
    root = dirname(root)
  }
  return (path) => shownPath(root, resolve(cwd, path))
}

/** The address of a line on the web, where CI tells which commit of which repository it runs on. */
export function webOf({ env }: Pick<Report, 'env'>): ((path: string, line: number) => string) | undefined {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, CI_PROJECT_URL, CI_COMMIT_SHA } = env
  const root =
    GITHUB_REPOSITORY && GITHUB_SHA
      ? `${GITHUB_SERVER_URL ?? 'https://github.com'}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}`
      : CI_PROJECT_URL && CI_COMMIT_SHA && `${CI_PROJECT_URL}/-/blob/${CI_COMMIT_SHA}`
  return root ? (path, line) => `${root}/${uriOf(path)}?plain=1#L${line}` : undefined
}

/** A path as part of a URI. */
export function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
