import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'

interface Event {
  pull_request?: { base: { sha: string }; head: { sha: string } }
  merge_group?: { base_sha: string; head_sha: string }
}

/** The commits of the pull request that an event is about, fetched as far as they are missing; `undefined` where it is about none. */
export function rangeOf(eventPath: string | undefined, cwd: string): string | undefined {
  const { pull_request: pull, merge_group: group } = eventPath ? (JSON.parse(readFileSync(eventPath, 'utf8')) as Event) : {}
  const base = pull?.base.sha ?? group?.base_sha
  const head = pull?.head.sha ?? group?.head_sha
  if (base === undefined || head === undefined) {
    process.stdout.write('This is no pull request: all plans are linted.\n')
    return undefined
  }
  const git = (...args: string[]) => spawnSync('git', args, { cwd, encoding: 'utf8' })
  const isShallow = git('rev-parse', '--is-shallow-repository').stdout === 'true\n'
  const isJoined = () => git('merge-base', base, head).status === 0
  if (isShallow || !isJoined()) {
    // Names of files need no contents: of history, only commits and folders are fetched.
    const depth = isShallow ? ['--unshallow'] : []
    const { status, stderr } = git('fetch', '--quiet', '--no-tags', '--filter=blob:none', ...depth, 'origin', base, head)
    if (status !== 0 || !isJoined())
      throw new Error(
        `The commits of the pull request cannot be fetched (${stderr.trim() || 'they have no common ancestor'}); give actions/checkout fetch-depth: 0`
      )
  }
  return `${base}...${head}`
}
