import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commit, git, repository } from '../repository.ts'
import { clean, folder, found, planlint, unfinished } from './world.ts'

const root = repository({ 'plans/old.md': unfinished, 'plans/gone.md': unfinished, 'plans/before.md': unfinished, 'docs/a.md': '# A\n' })
git(root, 'switch', '--quiet', '--create', 'work')
rmSync(join(root, 'plans/gone.md'))
renameSync(join(root, 'plans/before.md'), join(root, 'plans/after.md'))
writeFileSync(join(root, 'plans/a plan "é"\n2.md'), unfinished)
writeFileSync(join(root, 'docs/b.md'), '# B\n')
writeFileSync(join(root, 'docs/c.md'), clean)
commit(root)
git(root, 'switch', '--quiet', 'main')
writeFileSync(join(root, 'plans/meanwhile.md'), unfinished)
commit(root)
git(root, 'switch', '--quiet', 'work')

describe('--changed', () => {
  it('lints the plans that a branch changed, whatever their names', async () => {
    expect((await found(root, ['--changed', 'main...'])).files).toEqual(['docs/c.md', 'plans/a plan "é"\n2.md', 'plans/after.md'])
  })

  it('keeps to the arguments', async () => {
    expect((await found(root, ['--changed', 'main...', 'docs'])).files).toEqual(['docs/c.md'])
    expect((await found(join(root, 'docs'), ['--changed', 'main...', '../plans/*after.md', 'a.md'])).files).toEqual(['../plans/after.md'])
  })

  it('takes what is not committed too', async () => {
    writeFileSync(join(root, 'plans/old.md'), clean)
    expect((await found(root, ['--changed', 'HEAD'])).files).toEqual(['plans/old.md'])
    git(root, 'restore', '.')
  })

  it('counts what it linted, not what it passed by', async () => {
    expect((await planlint(root, ['--changed', 'HEAD'])).stdout).toBe('0 files: nothing to say\n')
  })

  it.each([
    ['nowhere...', "--changed nowhere...: fatal: bad revision 'nowhere...'"],
    ['--output=x', '--changed needs a range of commits, not --output=x']
  ])('refuses %s in one line', async (range, line) => {
    expect(await planlint(root, [`--changed=${range}`])).toEqual({ status: 2, stdout: '', stderr: `planlint: ${line}\n` })
  })

  it('refuses to guess outside of a repository', async () => {
    const { status, stderr } = await planlint(folder({ 'plan.md': clean }), ['--changed', 'HEAD'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^planlint: --changed HEAD: fatal: not a git repository[^\n]*\n$/)
  })
})
