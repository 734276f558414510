import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, planlint, unfinished } from './world.ts'

const root = folder({
  'a.md': unfinished,
  'b,c: 100%.md': '# Plan\n\n- [] One\n',
  'many.md': `# Plan\n\n${'- [] One\n'.repeat(12)}`,
  '.kiro/specs/garden/tasks.md': '# Implementation Plan\n\n- [ ] 1. Dig\n'
})

describe('text', () => {
  it('lists file, place, severity, message and rule, with notes, and sums up', async () => {
    expect((await planlint(root, ['a.md', 'b,c: 100%.md'])).stdout).toBe(
      [
        'a.md',
        '5:13-5:23 error   Phase 1: Work is marked ✅ Complete, but 1 of its 2 tasks is open unfinished-task',
        '  [note]:',
        '    Open: line 8',
        '',
        'b,c: 100%.md',
        '3:3-3:5   warning Markdown does not read [] as a box; write [ ]                     malformed-checkbox',
        '',
        '2 files: 1 error, 1 warning; --fix mends 1',
        ''
      ].join('\n')
    )
  })

  it('says nothing of a clean file', async () => {
    expect((await planlint(root, ['a.md', '--rule', 'unfinished-task: off'])).stdout).toBe('1 file: nothing to say\n')
  })
})

describe('json', () => {
  it('has the shape that is promised', async () => {
    expect(JSON.parse((await planlint(root, ['--format', 'json', 'a.md'])).stdout)).toEqual({
      version: 1,
      files: [
        {
          path: 'a.md',
          template: null,
          status: 'done',
          tasks: { done: 1, all: 2 },
          messages: [
            {
              rule: 'unfinished-task',
              severity: 'error',
              message: 'Phase 1: Work is marked ✅ Complete, but 1 of its 2 tasks is open',
              line: 5,
              column: 13,
              endLine: 5,
              endColumn: 23,
              url: expect.stringMatching(/\/rules\/unfinished-task\.md$/),
              note: 'Open: line 8',
              fixable: false
            }
          ]
        }
      ],
      summary: { files: 1, errors: 1, warnings: 0, infos: 0, fixable: 0 }
    })
  })

  it('says what a document was taken for, and why', async () => {
    const { stdout } = await planlint(root, ['--format', 'json', '.kiro/specs/garden/tasks.md'])
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ template: 'kiro/tasks', recognisedBy: ['path .kiro/specs/**/tasks.md', 'title Implementation Plan'] }]
    })
  })

  it('gives what would be right', async () => {
    const { stdout } = await planlint(root, ['--format', 'json', 'b,c: 100%.md'])
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ messages: [{ expected: ['[ ]'], fixable: true }] }], summary: { fixable: 1 } })
  })
})

describe('github', () => {
  it('is the default on a runner, escaped, errors first', async () => {
    const { stdout } = await planlint(root, ['b,c: 100%.md', 'a.md'], { env: { GITHUB_ACTIONS: 'true' } })
    expect(stdout.split('\n')).toEqual([
      '::error file=a.md,line=5,endLine=5,col=13,endColumn=23,title=planlint unfinished-task::Phase 1: Work is marked ✅ Complete, but 1 of its 2 tasks is open%0AOpen: line 8',
      '::warning file=b%2Cc%3A 100%25.md,line=3,endLine=3,col=3,endColumn=5,title=planlint malformed-checkbox::Markdown does not read [] as a box; write [ ]',
      '2 files: 1 error, 1 warning; --fix mends 1',
      ''
    ])
  })

  it('is an annotation where nothing could be done', async () => {
    expect(await planlint(root, ['nothing: 100%.md'], { env: { GITHUB_ACTIONS: 'true' } })).toEqual({
      status: 2,
      stdout: '',
      stderr: '::error title=planlint::nothing: 100%25.md matches no file\n'
    })
  })

  it('counts what GitHub will not show, and says there where it belongs', async () => {
    const lines = (await planlint(root, ['--format', 'github', 'many.md'])).stdout.split('\n')
    expect(lines.filter((line) => line.includes('::Markdown does not read'))).toHaveLength(10)
    expect(lines.slice(-5)).toEqual([
      expect.stringMatching(/^::warning file=many.md,line=13,.*::many.md:13:3: Markdown does not read/),
      expect.stringMatching(/^::warning file=many.md,line=14,.*::many.md:14:3: Markdown does not read/),
      'GitHub shows ten annotations of a kind; 2 warnings more stand only in this log',
      '1 file: 0 errors, 12 warnings; --fix mends 12',
      ''
    ])
  })
})

describe('several reports', () => {
  const read = (name: string) => readFileSync(join(root, name), 'utf8')

  it('come of one run, each in its format and at its place', async () => {
    const { stdout } = await planlint(root, ['--format', 'json', '--output-file', 'a.json', '--format', 'github', 'a.md'])
    expect(stdout).toMatch(/^::error /)
    expect(JSON.parse(read('a.json'))).toMatchObject({ summary: { errors: 1 } })
  })

  it('may name the place first, and leave the format to the default', async () => {
    const { stdout } = await planlint(root, ['--output-file', 'b.json', '--format', 'json', '--output-file', 'b.txt', 'a.md'])
    expect(stdout).toBe('')
    expect(JSON.parse(read('b.json'))).toMatchObject({ summary: { errors: 1 } })
    expect(read('b.txt')).toMatch(/1 file: 1 error, 0 warnings\n$/)
  })

  it('may name standard output, as -', async () => {
    const printed = await planlint(root, ['--format', 'json', 'a.md'])
    expect(await planlint(root, ['--format', 'json', '--output-file', '-', 'a.md'])).toEqual(printed)
    expect(await planlint(root, ['--output-file', '-', '--format', 'json', '--output-file', 'c.txt', 'a.md'])).toEqual(printed)
    expect(existsSync(join(root, '-'))).toBe(false)
  })

  it('cannot both be printed', async () => {
    expect(await planlint(root, ['--format', 'json', '--format', 'text', 'a.md'])).toMatchObject({
      status: 2,
      stderr: 'planlint: only one report can be printed; give --format text an --output-file behind it\n'
    })
  })
})
