import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clean, folder, found, planlint, unfinished } from './world.ts'

const write = (root: string, path: string, text: string) => writeFileSync(join(root, path), text)
const cached = (root: string, argv: string[] = []) => found(root, ['--cache', ...argv])

/** A folder whose cache knows all that is in it, and holds what it says. */
async function known(files: Record<string, string>, argv: string[] = []): Promise<string> {
  const root = folder(files)
  await cached(root, argv)
  return root
}

describe('with a cache', () => {
  it('a second run says the same, and takes it from the cache', async () => {
    const root = await known({ 'plan.md': unfinished, 'notes.md': '# x\n' })
    expect((await cached(root)).messages).toEqual(['plan.md:5 unfinished-task'])
    const file = join(root, '.planlintcache')
    writeFileSync(file, readFileSync(file, 'utf8').replace('1 of its 2 tasks is open', 'from the cache'))
    expect((await planlint(root, ['--cache'])).stdout).toContain('from the cache')
  })

  it.each<[string, Record<string, string>, string, string, string[]]>([
    ['its text', { 'plan.md': unfinished }, 'plan.md', clean, []],
    ['the configuration', { 'plan.md': unfinished }, 'planlint.config.json', '{ "rules": { "unfinished-task": "off" } }', []],
    [
      'a word of the team',
      { 'plan.md': '# P\n\n## Phase 1: A\n\n**Status:** landed\n\n- [ ] x\n' },
      'planlint.config.json',
      '{ "conventions": { "statuses": { "done": ["landed"] } } }',
      ['plan.md:5 unfinished-task']
    ],
    [
      'the template that it is mapped to',
      { 'plan.md': '# P\n', 't.md': '# T\n\n## Why\n', 'planlint.config.json': '{ "templates": { "plan.md": "t.md" } }' },
      't.md',
      '# T\n',
      []
    ],
    [
      'the template that it names',
      { 'plan.md': '<!-- planlint template=t.md -->\n\n# P\n', 't.md': '# T\n\n## Why\n' },
      't.md',
      '# T\n',
      []
    ],
    [
      'a template that was not there',
      { 'plan.md': '<!-- planlint template=t.md -->\n\n# P\n' },
      't.md',
      '# T\n\n## Why\n',
      ['plan.md:3 missing-section']
    ]
  ])('a change of %s is seen', async (_, files, path, text, messages) => {
    const root = await known(files)
    write(root, path, text)
    expect((await cached(root)).messages).toEqual(messages)
    expect((await found(root, [])).messages).toEqual(messages)
  })

  it('another rule, template, parser or way to be named is seen', async () => {
    const root = await known({
      'plan.md': unfinished,
      'notes.md': unfinished.replace('**Status:** ✅ Complete', 'Done.'),
      't.md': '# T\n\n## Why\n'
    })
    expect((await cached(root, ['--rule', 'unfinished-task: off'])).messages).toEqual([])
    expect((await cached(root, ['--template', 't.md', 'plan.md'])).messages).toContain('plan.md:1 missing-section')
    expect((await cached(root, ['notes.md'])).files).toEqual(['notes.md'])
    expect((await cached(root)).files).toEqual(['plan.md'])
  })

  it('nothing is kept of a file that is gone, and all of one that this run did not ask for', async () => {
    const root = await known({ 'a/plan.md': unfinished, 'b/plan.md': unfinished, 'c/plan.md': unfinished, 'c/notes.md': '# x\n' })
    rmSync(join(root, 'b'), { recursive: true })
    write(root, 'a/plan.md', clean)
    await cached(root, ['a'])
    const { files } = JSON.parse(readFileSync(join(root, '.planlintcache'), 'utf8'))
    expect(Object.keys(files).toSorted()).toEqual(['a/plan.md', 'c/notes.md', 'c/plan.md'])
  })

  it('a corrupt one is as none, and is made anew', async () => {
    const root = folder({ 'plan.md': unfinished, '.planlintcache': '{ "program": ' })
    expect(await cached(root)).toMatchObject({ status: 1, stderr: '', messages: ['plan.md:5 unfinished-task'] })
    expect(JSON.parse(readFileSync(join(root, '.planlintcache'), 'utf8'))).toHaveProperty('program')
  })

  it('a plan is no place for it', async () => {
    const root = folder({ 'plan.md': unfinished })
    const stderr = `planlint: ${root}/plan.md is no place for a cache; --cache-location names another file\n`
    expect(await planlint(root, ['--cache-location', 'plan.md'])).toEqual({ status: 2, stdout: '', stderr })
    expect(readFileSync(join(root, 'plan.md'), 'utf8')).toBe(unfinished)
  })

  it.each([
    ['files', null],
    ['files', 'x'],
    ['plan.md', null],
    ['answers', null],
    ['answers', [null]],
    ['result', {}],
    ['result', { messages: [null], tasks: {} }],
    ['messages', null],
    ['messages', [null]]
  ])('one whose %j is %j is as none', async (key, value) => {
    const root = await known({ 'plan.md': unfinished })
    const file = join(root, '.planlintcache')
    write(root, '.planlintcache', JSON.stringify(JSON.parse(readFileSync(file, 'utf8'), (at, old) => (at === key ? value : old))))
    expect(await cached(root)).toMatchObject({ status: 1, stderr: '', messages: ['plan.md:5 unfinished-task'] })
  })

  it('two runs at once may share it', async () => {
    const root = folder({ 'a/plan.md': unfinished, 'b/plan.md': unfinished })
    await Promise.all([cached(root, ['a']), cached(root, ['b']), cached(root)])
    expect((await cached(root)).messages).toEqual(['a/plan.md:5 unfinished-task', 'b/plan.md:5 unfinished-task'])
  })

  it('what is read from a pipe is linted, and not kept', () => {
    const root = folder({ 'plan.md': unfinished })
    const shell = `cat plan.md | "${process.execPath}" "${join(process.cwd(), 'dist/cli.cjs')}" --cache /dev/stdin`
    for (const { status, stdout } of [0, 1].map(() => spawnSync('bash', ['-c', shell], { cwd: root, encoding: 'utf8' }))) {
      expect(status).toBe(1)
      expect(stdout).toContain('unfinished-task')
    }
  })

  it('a plan is read anew where its repository begins elsewhere', async () => {
    const root = await known({ 'specs/001-x/spec.md': '# Spec\n\n## Requirements\n\ntext\n' })
    const inside = join(root, 'specs/001-x')
    await planlint(inside, ['--cache', 'spec.md'])
    mkdirSync(join(root, '.git'))
    const options = ['spec.md', '--format', 'json']
    expect((await planlint(inside, ['--cache', ...options])).stdout).toBe((await planlint(inside, options)).stdout)
  })

  it('a link is looked up again whose path holds a line end', async () => {
    const root = await known({ 'plan.md': '# P\n\n- [ ] a\n- [s](a%0Ab.txt)\n' })
    write(root, 'a\nb.txt', '')
    expect((await cached(root)).messages).toEqual([])
  })

  it('--fix neither reads nor writes it', async () => {
    const root = await known({ 'plan.md': '# P\n\n- [] x\n' })
    expect((await cached(root, ['--fix'])).messages).toEqual([])
    expect((await cached(root)).messages).toEqual([])
  })
})
