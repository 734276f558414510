import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { reasonOf } from './files.ts'
import { Refusal } from './refusal.ts'

const run = promisify(execFile)

/** The files that `git diff RANGE` names, those aside that it deletes; absolute paths. */
export async function changedIn(range: string, cwd: string): Promise<Set<string>> {
  if (range.startsWith('-')) throw new Refusal(`--changed needs a range of commits, not ${range}`)
  const git = async (...args: string[]) => {
    try {
      return (await run('git', args, { cwd, encoding: 'utf8', maxBuffer: Number.POSITIVE_INFINITY })).stdout
    } catch (error) {
      const [said = ''] = (error as { stderr?: string }).stderr?.trim().split('\n') ?? []
      throw new Refusal(`--changed ${range}: ${said || reasonOf(error)}`)
    }
  }
  const root = resolve(cwd, (await git('rev-parse', '--show-cdup')).replace(/\n$/, ''))
  const names = await git('diff', '--name-only', '-z', '--no-renames', '--no-relative', '--diff-filter=d', range, '--')
  return new Set(names.split('\0').flatMap((name) => (name === '' ? [] : resolve(root, name))))
}
