import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { folder, unfinished } from './world.ts'

const bin = join(process.cwd(), 'dist/cli.cjs')
const run = (cwd: string, argv: string[]) => spawnSync(process.execPath, [bin, '--format', 'json', ...argv], { cwd, encoding: 'utf8' })

describe('--jobs', () => {
  const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`plans/${index}.md`, '# Plan\n\n- [] Tent\n']))
  const root = folder(
    Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`plans/${index}.md`, index % 3 ? unfinished : `# Plan ${index}\n`]))
  )

  it('says the same with one thread and with several', () => {
    const one = run(root, ['--jobs', '1'])
    expect(one.status).toBe(1)
    expect(JSON.parse(one.stdout)).toMatchObject({ summary: { files: 90, errors: 60 } })
    expect(run(root, ['--jobs', '4']).stdout).toBe(one.stdout)
  })

  it('says after --fix what is so then, whichever plan was mended first', () => {
    const files = {
      'a-plan.md': '# A\n\n- [ ] x\n\n[b](b-plan.md#été) [c](c-plan.md#nu)\n',
      'b-plan.md': '# B\n\n## Ã©tÃ©\n\n- [ ] x\n',
      'c-plan.md': '# C\n\n- [ ] x\n'
    }
    for (const jobs of ['1', '3']) {
      const linked = folder(files)
      const mended = run(linked, ['--fix', '--jobs', jobs])
      expect(readFileSync(join(linked, 'b-plan.md'), 'utf8')).toContain('## été')
      const { files: after, summary } = JSON.parse(run(linked, ['--jobs', jobs]).stdout)
      const report = { files: [after[0], { ...after[1], mended: 2 }, after[2]], summary: { ...summary, errors: 1, mended: 2 } }
      expect(JSON.parse(mended.stdout)).toEqual({ version: 1, ...report })
    }
  })

  it('refuses in one line what any of them cannot do', () => {
    const bad = folder({ 'a/plan.md': unfinished, 'b/plan.md': unfinished, 'b/planlint.config.json': '{ "ruels": {} }' })
    const { status, stderr } = run(bad, ['--jobs', '2'])
    expect(status).toBe(2)
    expect(stderr).toContain('ruels: there is no key ruels; did you mean rules?')
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('refuses in one line what both of two cannot do', () => {
    const bad = folder({ ...many, 'planlint.config.json': '{ "templates": { "plans/**": "./nope.md" } }' })
    const { status, stderr } = run(bad, ['--jobs', '2'])
    expect(stderr).toMatch(/^planlint: [^\n]*nope\.md[^\n]*\n$/)
    expect(status).toBe(2)
  })

  it('goes on with no file after one is refused', () => {
    const bad = folder({ ...many, 'a/plan.md': unfinished, 'a/planlint.config.json': '{ "templates": { "**": "./nope.md" } }' })
    expect(run(bad, ['--jobs', '2', '--fix']).status).toBe(2)
    expect(readFileSync(join(bad, 'plans/399.md'), 'utf8')).toBe('# Plan\n\n- [] Tent\n')
  })
})

describe('a crash', () => {
  it('of a thread is a message of the file that it was at, and the others are linted', () => {
    const root = folder({
      'package.json': '{ "type": "module" }',
      'planlint.config.js': `import { isMainThread } from 'node:worker_threads'
        const check = function* ({ source }) { if (!isMainThread && source.text.includes('CRASH')) process.exit(3) }
        export default { use: [Object.assign(() => {}, { id: 'crasher', about: 'x', severity: 'error', options: {}, check })] }`,
      ...Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`plans/${String(index).padStart(2, '0')}.md`, `# CRASH ${index}\n`]))
    })
    const { status, stdout } = run(root, ['--jobs', '2'])
    const { files } = JSON.parse(stdout) as { files: { messages: { rule: string; message: string }[] }[] }
    const faults = files.flatMap(({ messages }) => messages)
    expect(files).toHaveLength(60)
    expect(faults.every(({ rule, message }) => rule === 'internal-fault' && message.includes('please report this with the file'))).toBe(
      true
    )
    expect(faults.length).toBeLessThanOrEqual(1)
    expect(status).toBe(faults.length)
  })
})
