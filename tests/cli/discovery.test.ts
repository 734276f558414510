import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clean, folder, found, planlint, unfinished } from './world.ts'

describe('without arguments', () => {
  const root = folder({
    '.gitignore': 'ignored/\n',
    'docs/plan.md': clean,
    'docs/Roadmap-2026.md': '# x\n',
    'docs/TODO.markdown': '# x\n',
    'docs/explanation.md': '# x\n',
    'docs/planning.md': '# x\n',
    'docs/plans/any.md': '# x\n',
    'specs/001/spec.md': '# x\n',
    'openspec/changes/a/proposal.md': '# x\n',
    '.kiro/specs/a/design.md': '# x\n',
    'adr/0001.md': '# x\n',
    'docs/notes.md': '# x\n\n## Phase 1: A\n\n## Phase 2: B\n',
    'docs/status.md': '# x\n\n**Status:** Draft\n\n- [ ] y\n',
    'docs/plan-template.md': '# x\n',
    'ignored/plan.md': clean,
    'node_modules/a/plan.md': clean,
    'readme.md': '# x\n'
  })

  it('lints what is named, kept or shaped like a plan', async () => {
    const { files, status } = await found(root, [])
    expect(files).toEqual([
      '.kiro/specs/a/design.md',
      'adr/0001.md',
      'docs/Roadmap-2026.md',
      'docs/TODO.markdown',
      'docs/notes.md',
      'docs/plan.md',
      'docs/plans/any.md',
      'docs/status.md',
      'openspec/changes/a/proposal.md',
      'specs/001/spec.md'
    ])
    expect(status).toBe(0)
  })

  it('minds the case in .gitignore, as git does', async () => {
    const own = folder({ '.gitignore': 'todo.md\n', 'TODO.md': clean, 'docs/todo.md': clean })
    expect((await found(own, [])).files).toEqual(['TODO.md'])
  })

  it('leaves out what git would: the nearest .gitignore is right, but for a folder that is left out whole', async () => {
    const own = folder({
      '.gitignore': 'old-*.md\n/build/\n',
      'plans/.gitignore': '!old-one.md\n',
      'plans/old-one.md': '# x\n',
      'plans/old-two.md': '# x\n',
      'plans/build/plan.md': '# x\n',
      'build/.gitignore': '!*\n',
      'build/plan.md': '# x\n'
    })
    const files = ['plans/build/plan.md', 'plans/old-one.md']
    expect((await found(own, [])).files).toEqual(files)
    expect((await found(own, ['**/*.md'])).files).toEqual(files)
    execFileSync('git', ['init', '--quiet'], { cwd: own })
    const known = execFileSync('git', ['ls-files', '--others', '--exclude-standard', '*.md'], { cwd: own, encoding: 'utf8' })
    expect(known.trim().split('\n')).toEqual(files)
  })

  it('says how many of how many', async () => {
    expect((await planlint(root, [])).stdout).toBe('10 of 14 Markdown files are plans: nothing to say\n')
  })

  it.each([0, 1, 2])('says how many of one, or how few of two: %i', async (others) => {
    const own = folder(Object.fromEntries(['a.md', 'b.md'].slice(0, others).map((name) => [name, '# x\n'])))
    expect((await planlint(own, [])).stdout).toMatch(
      others === 1 ? /^0 of 1 Markdown file is a plan: / : /^0 of \d Markdown files are plans: /
    )
  })

  it('finds the same from every folder of a repository', async () => {
    const own = folder({ '.git/HEAD': '', 'docs/plans/rfc.md': '# x\n', 'docs/plans/deep/er.md': '# x\n' })
    expect((await found(own, [])).files).toEqual(['docs/plans/deep/er.md', 'docs/plans/rfc.md'])
    expect((await found(join(own, 'docs/plans'), [])).files).toEqual(['deep/er.md', 'rfc.md'])
    expect((await found(join(own, 'docs/plans/deep'), [])).files).toEqual(['er.md'])
  })

  it('counts each file once, wherever it was seen', async () => {
    const summary = async (...args: string[]) => (await planlint(root, args)).stdout
    expect(await summary('docs/plans', 'readme.md')).toBe('2 of 2 Markdown files are plans: nothing to say\n')
    expect(await summary('docs/plans', 'docs/plans/any.md', 'docs/plans')).toBe('1 of 1 Markdown file is a plan: nothing to say\n')
  })

  it('lints what the configuration names, and nothing else', async () => {
    const own = folder({
      'planlint.config.json': '{ "files": ["work/*.md"], "ignores": ["work/old.md"] }',
      'work/a.md': '# x\n',
      'work/old.md': '# x\n',
      'plan.md': '# x\n'
    })
    expect((await found(own, [])).files).toEqual(['work/a.md'])
  })
})

describe('given', () => {
  const root = folder({
    'a.md': unfinished,
    'b.md': '# x\n',
    'sub/c.md': '# x\n',
    '[id].md': '# x\n',
    'with space.md': '# x\n',
    'x.md/inside/plan.md': clean,
    'plan-template.md': '# x\n'
  })

  it.each([
    [['a.md'], ['a.md']],
    [['*.md'], ['[id].md', 'a.md', 'b.md', 'plan-template.md', 'with space.md']],
    [
      ['[id].md', 'with space.md'],
      ['[id].md', 'with space.md']
    ],
    [['x.md'], ['x.md/inside/plan.md']],
    [['a.md', './a.md', 'a.*'], ['a.md']],
    [['./sub/../b*.md'], ['b.md']],
    [['!(a|b|*plate).md'], ['[id].md', 'with space.md']],
    [['--only-plans', 'a.md', 'b.md'], ['a.md']]
  ])('%j it lints %j', async (argv, files) => {
    expect((await found(root, argv)).files).toEqual(files)
  })

  it('a path or glob that matches nothing it refuses, unless told not to', async () => {
    for (const [arg, what] of [
      ['gone.md', 'file'],
      ['gone/*.md', 'Markdown file'],
      ['a.md/a.md', 'file'],
      ['a.md?', 'Markdown file'],
      ['*.txt', 'Markdown file']
    ] as const) {
      expect(await planlint(root, [arg])).toEqual({ status: 2, stdout: '', stderr: `planlint: ${arg} matches no ${what}\n` })
      expect((await found(root, ['--no-error-on-unmatched', arg])).status).toBe(0)
    }
  })

  it('a glob it lints the Markdown that this matches, and a file by its name whatever it is', async () => {
    const own = folder({ 'plans/a.md': clean, 'plans/pic.png': Buffer.alloc(64), 'plans/b.markdown': clean, 'plans/c.txt': clean })
    expect(await found(own, ['plans/**', 'plans/c.txt'])).toMatchObject({
      status: 0,
      files: ['plans/a.md', 'plans/b.markdown', 'plans/c.txt']
    })
  })

  it.each(['!a.md', '!**/old/**'])('%s it refuses, and says what takes files out', async (arg) => {
    const line = `planlint: ${arg} takes nothing out; name what is never to be linted in ignores of the configuration, without !\n`
    for (const args of [[arg], ['*.md', arg], ['--no-error-on-unmatched', arg]])
      expect(await planlint(root, args)).toEqual({ status: 2, stdout: '', stderr: line })
  })

  it('an empty argument it refuses', async () => {
    expect(await planlint(root, [''])).toMatchObject({ status: 2, stderr: 'planlint: an argument is empty; the working directory is .\n' })
  })

  it('what git ignores, as a folder or a glob, it says nothing, and does not fail', async () => {
    const own = folder({ '.git/HEAD': '', '.gitignore': 'build/\n*.draft.md\n', 'build/plan.md': unfinished, 'a.draft.md': unfinished })
    for (const arg of ['build', 'build/**', 'build/*.md', '*.draft.md'])
      expect(await found(own, [arg])).toMatchObject({ status: 0, files: [] })
  })

  it('a link that leads nowhere, it says so and lints the others', async () => {
    const own = folder({ 'a.md': unfinished })
    symlinkSync('gone.md', join(own, 'link.md'))
    symlinkSync('loop.md', join(own, 'loop.md'))
    expect((await found(own, ['link.md', 'loop.md', 'a.md'])).messages).toEqual([
      'a.md:5 unfinished-task',
      'link.md:1 unreadable-file',
      'loop.md:1 unreadable-file'
    ])
  })

  it.each([
    ['sup', 'sub'],
    ['./sup/', './sub'],
    ['sub/cc.md', 'sub/c.md'],
    ['with spaces.md', 'with space.md']
  ])('%s, which matches nothing, it says that %s does', async (arg, near) => {
    expect((await planlint(root, [arg])).stderr).toBe(`planlint: ${arg} matches no file; did you mean ${near}?\n`)
  })

  it.each(['init', 'new', 'explain'])('%s behind --, it takes it for a file', async (name) => {
    expect((await found(folder({ [name]: clean, 'a.md': clean }), ['--', name, 'a.md'])).files).toEqual(['a.md', name])
  })

  it('something in a folder of any name, it says what was meant', async () => {
    const stderr = "planlint: $'/cc.md matches no file; did you mean $'/c.md?\n"
    expect((await planlint(folder({ "$'/c.md": clean }), ["$'/cc.md"])).stderr).toBe(stderr)
  })

  it('an ignored file it says nothing, and does not fail', async () => {
    const own = folder({
      'planlint.config.json': '{ "files": ["plans/*.md"], "ignores": ["old/**"] }',
      'old/a.md': unfinished,
      'b.md': unfinished
    })
    expect(await found(own, ['old/a.md'])).toMatchObject({ status: 0, files: [] })
    expect((await found(own, ['b.md'])).messages).toEqual(['b.md:5 unfinished-task'])
  })

  it('a folder that holds itself it ends', async () => {
    const loop = folder({ 'plans/a.md': clean })
    symlinkSync(loop, join(loop, 'plans', 'loop'))
    expect((await found(loop, [])).files).toEqual(['plans/a.md'])
  })

  it('a subfolder it respects the .gitignore above', async () => {
    const repository = folder({ '.gitignore': 'out/\n', 'docs/plans/a.md': clean, 'docs/plans/out/b.md': clean })
    execFileSync('git', ['init', '--quiet'], { cwd: repository })
    expect((await found(repository, ['docs'])).files).toEqual(['docs/plans/a.md'])
    expect((await found(join(repository, 'docs'), ['.'])).files).toEqual(['plans/a.md'])
  })
})
