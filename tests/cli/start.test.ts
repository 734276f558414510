import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { clean, folder, unfinished } from './world.ts'

/** A planlint of its own, which nobody has run yet. */
function fresh(): { root: string; code: string; lint(): string } {
  const root = folder({ 'plan.md': clean })
  for (const part of ['dist/cli.cjs', 'dist/cli', 'rules', 'package.json']) cpSync(part, join(root, part), { recursive: true })
  const lint = () => execFileSync(process.execPath, ['dist/cli.cjs', 'plan.md'], { cwd: root, encoding: 'utf8' })
  return { root, code: join(root, 'dist/code'), lint }
}

const said = '1 file: nothing to say\n'
const times = (code: string) => readdirSync(code).map((name) => [name, statSync(join(code, name)).mtimeMs])

it('says in one line which Node it needs', () => {
  const root = folder({
    'plan.md': clean,
    'old.cjs': "delete process.getBuiltinModule; Object.defineProperty(process, 'version', { value: 'v18.20.8' })"
  })
  const args = ['--require', './old.cjs', join(process.cwd(), 'dist/cli.cjs'), 'plan.md']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } }
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: `planlint: it needs Node ${engines.node}, and this is v18.20.8\n`
  })
})

describe('compiled code', () => {
  it('is kept by the first run that does something, and used by the next', () => {
    const { root, code, lint } = fresh()
    execFileSync(process.execPath, ['dist/cli.cjs', '--help'], { cwd: root })
    expect(readdirSync(code)).toEqual([])
    expect(lint()).toBe(said)
    const before = times(code)
    expect(before.map(([name]) => name)).toContainEqual(expect.stringMatching(/^lint-[\da-f]+\.cjs-v/))
    expect(lint()).toBe(said)
    expect(times(code)).toEqual(before)
  })

  it.each([1, 2])('is good for the next run of many files on %i threads, and for one of a single file', (jobs) => {
    const { root, code, lint } = fresh()
    const plans = Array.from({ length: 20 }, (_, index) => join(root, `plan-${index}.md`))
    for (const plan of plans) writeFileSync(plan, clean)
    const run = () => execFileSync(process.execPath, ['dist/cli.cjs', '--jobs', String(jobs), ...plans], { cwd: root, encoding: 'utf8' })
    expect(run()).toBe('20 files: nothing to say\n')
    const before = times(code)
    run()
    expect(lint()).toBe(said)
    expect(times(code)).toEqual(before)
  })

  // On a busy machine a short run may be taken for a long one, which keeps only what is new.
  it('grows with a run that loads what none loaded before', { retry: 3 }, () => {
    const { root, code, lint } = fresh()
    lint()
    const sizes = () => readdirSync(code).map((name) => statSync(join(code, name)).size)
    const before = sizes()
    writeFileSync(join(root, 'plan.md'), unfinished)
    expect(() => lint()).toThrow('Command failed')
    const after = sizes()
    expect(after.length).toBeGreaterThan(before.length)
    expect(Math.max(...after)).toBeGreaterThan(Math.max(...before))
  })

  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 3)],
    ['somebody else’s', () => Buffer.from('#!/bin/sh\n')],
    ['somebody else’s, twice', () => Buffer.from('abcdefgh'.repeat(1000))],
    ['half zeros', (bytes: Buffer) => Buffer.from(bytes).fill(0, bytes.length / 4, bytes.length / 2)],
    ['wrong in one bit', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 50 ? byte ^ 1 : byte)))]
  ])('is made anew where it is %s', (_, spoilt) => {
    const { code, lint } = fresh()
    lint()
    const files = readdirSync(code).map((name) => join(code, name))
    const sizes = files.map((file) => statSync(file).size)
    for (const file of files) writeFileSync(file, spoilt(readFileSync(file)))
    expect(lint()).toBe(said)
    for (const [index, file] of files.entries()) expect(statSync(file).size / (sizes[index] ?? 1)).toBeCloseTo(1, 0)
    expect(lint()).toBe(said)
  })

  it('is done without where it cannot be kept', () => {
    const { root, lint } = fresh()
    writeFileSync(join(root, 'dist/code'), 'a file, so that nothing can be under it')
    expect(lint()).toBe(said)
    expect(readFileSync(join(root, 'dist/code'), 'utf8')).toMatch(/^a file/)
  })

  it('is no part of the package', () => {
    const { root, code, lint } = fresh()
    lint()
    expect(readdirSync(code)).not.toEqual([])
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json'], { cwd: root, encoding: 'utf8' })
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }]
    const paths = files.map(({ path }) => path)
    expect(paths).toContain('dist/cli.cjs')
    expect(paths.filter((path) => path.startsWith('dist/code'))).toEqual([])
  })
})
