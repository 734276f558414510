import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { homeOf, subjectOf } from '../../src/node/cli/homes.ts'
import { today } from '../../src/node/host.ts'
import { formats } from '../../src/template/index.ts'
import { folder, found, planlint } from './world.ts'

/** What a plan may be told that nobody has filled in yet. */
const unfilled = /^(?:unfilled-placeholder|leftover-template-text)$/

/** How such a plan can begin. */
const draft = 'A line **Status:** Draft below the title makes what is missing warnings, until you take it out.\n'

const onBranch = (name: string, files: Record<string, string> = {}) => {
  const cwd = folder(files)
  execFileSync('git', ['init', '--quiet', '--initial-branch', name], { cwd })
  return cwd
}

describe('planlint new', () => {
  it.each(Object.keys(formats))('starts a plan from %s that is clean but for what must be filled in', async (name) => {
    const cwd = onBranch('feature/retry-queue')
    const { status, stdout, stderr } = await planlint(cwd, ['new', name])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const [path = ''] = stdout.split('\n')
    const text = readFileSync(join(cwd, path), 'utf8')
    expect(text).not.toMatch(/<!-- planlint (?!template=)/)
    const report = JSON.parse((await planlint(cwd, ['--format', 'json', path])).stdout)
    expect(report.files[0].template).toBe(name)
    expect(report.files[0].messages.filter(({ rule }: { rule: string }) => !unfilled.test(rule))).toEqual([])
    expect((await planlint(cwd, ['new', name])).status).toBe(2)
    expect(readFileSync(join(cwd, path), 'utf8')).toBe(text)
    if (!stdout.includes(draft)) return
    writeFileSync(join(cwd, path), text.replace(/^# .*\n/m, '$&\n**Status:** Draft\n'))
    expect((await planlint(cwd, [path])).status).toBe(0)
  })

  it('fills in the title, the branch, the date and the statuses', async () => {
    const cwd = onBranch('feature/retry-queue')
    const { stdout } = await planlint(cwd, ['new', 'implementation-plan', 'docs/012-slow-start.md'])
    expect(stdout).toMatch(/^docs\/012-slow-start\.md\nFilled in: title, branch, date, status; \d+ placeholders are left\.\n/)
    expect(stdout).toContain(`\n${draft}Next: `)
    const text = readFileSync(join(cwd, 'docs/012-slow-start.md'), 'utf8')
    expect(text).toContain('# Implementation Plan: Slow start\n')
    expect(text).toContain('**Branch:** `feature/retry-queue`\n')
    expect(text).toContain(`**Start Date:** ${today()}\n`)
    expect(text).toContain('**Target Completion:** [YYYY-MM-DD]\n')
    expect(text.match(/^\*\*Status:\*\* ⏸️ Not Started$/gm)).toHaveLength(4)
  })

  it('leaves a branch to its author that the template has no room for, and a title that nobody has given', async () => {
    const cwd = onBranch('main')
    const { stdout } = await planlint(cwd, ['new', 'implementation-plan'])
    expect(stdout).toContain('docs/plans/untitled.md\nFilled in: date, status;')
    const other = onBranch('fix/leak')
    await planlint(other, ['new', 'implementation-plan'])
    const text = readFileSync(join(other, 'docs/plans/leak.md'), 'utf8')
    expect(text).toContain('# Implementation Plan: Leak\n')
    expect(text).toContain('`feature/[branch-name]`')
  })

  it('takes a file as template, keeps its line ends and front matter, and notes where it is', async () => {
    const template =
      '---\r\ndate: YYYY-MM-DD\r\n---\r\n\r\n# [Name]\r\n\r\n## Why\r\n\r\n<!-- planlint alias="Reason" -->\r\n\r\n[Say why]\r\n\r\n## How <!-- planlint optional -->\r\n\r\n[Say how]\r\n'
    const cwd = onBranch('main', { 'docs/plan-template.md': template })
    expect((await planlint(cwd, ['new', 'docs/plan-template.md', 'docs/plans/quiet hours.md'])).status).toBe(0)
    expect(readFileSync(join(cwd, 'docs/plans/quiet hours.md'), 'utf8')).toBe(
      `---\r\ndate: ${today()}\r\n---\r\n\r\n# Quiet hours\r\n\r\n<!-- planlint template=../plan-template.md -->\r\n\r\n## Why\r\n\r\n[Say why]\r\n\r\n## How \r\n\r\n[Say how]\r\n`
    )
    expect(await found(cwd, ['docs/plans'])).toMatchObject({
      messages: ['docs/plans/quiet hours.md:11 unfilled-placeholder', 'docs/plans/quiet hours.md:15 unfilled-placeholder']
    })
  })

  it.each([
    ['front matter', '---\n# who decides\nowner: [Who]\n---\n\n', '# [Name]', '\n'],
    ['code', '```sh\n# before all else\nmake\n```\n\n', '# [Name]', '\n'],
    ['an underlined title', '', '[Name]\n======', '\n'],
    ['line ends of old', '', '# [Name]', '\r']
  ])('notes where its template is below the title: %s', async (_, above, title, end) => {
    const lines = (...parts: string[]) => parts.join('\n\n').replaceAll('\n', end)
    const below = '## Why\n\n[Say why]\n'
    const cwd = onBranch('main', { 't.md': above + lines(title, below) })
    await planlint(cwd, ['new', 't.md', 'one.md'])
    const note = '<!-- planlint template=t.md -->'
    expect(readFileSync(join(cwd, 'one.md'), 'utf8')).toBe(above + lines(title.replace('[Name]', 'One'), note, below))
  })

  it('needs no note where the configuration names the template', async () => {
    const cwd = onBranch('main', {
      'p.template.md': '# [Name]\n\n## Why\n\n[Say why]\n',
      'planlint.config.json': '{ "templates": { "*.md": "./p.template.md" } }'
    })
    await planlint(cwd, ['new', 'p.template.md', 'one.md'])
    expect(readFileSync(join(cwd, 'one.md'), 'utf8')).toBe('# One\n\n## Why\n\n[Say why]\n')
  })

  it.each([
    [['new'], /^planlint: new needs a template: a file, or one of .*implementation-plan/],
    [['new', 'implementation-pln'], /^planlint: there is no template implementation-pln, .*; did you mean implementation-plan\?\n$/],
    [['new', 'implementation-plan', 'there.md'], /^planlint: there\.md is there already; name another file\n$/],
    [['new', 'implementation-plan', 'there.md/plan.md'], /^planlint: there\.md\/plan\.md cannot be written: /],
    [['new', 'implementation-plan', 'a.md', 'b.md'], /^planlint: new takes a template and a file and nothing more: b\.md\n$/]
  ])('refuses %j in one line', async (argv, line) => {
    const cwd = onBranch('main', { 'there.md': 'kept' })
    const { status, stdout, stderr } = await planlint(cwd, argv)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(line)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(readFileSync(join(cwd, 'there.md'), 'utf8')).toBe('kept')
  })

  it('works outside of git', async () => {
    expect((await planlint(folder({}), ['new', 'implementation-plan'])).stdout).toContain('docs/plans/untitled.md\n')
  })
})

describe('where a new plan goes', () => {
  it.each([
    ['adr/madr', 'docs/decisions/0008-retry.md'],
    ['spec-kit/tasks', 'specs/003-retry/tasks.md'],
    ['spec-kit/spec', 'specs/003-retry/spec.md'],
    ['superpowers/plan', 'docs/superpowers/plans/2026-01-05-retry.md'],
    ['openspec/spec-delta', 'openspec/changes/retry/specs/retry/spec.md'],
    ['kep', 'keps/0001-retry/README.md'],
    ['anything else', 'docs/plans/retry.md']
  ])('%s', (name, path) => {
    const cwd = folder({
      'docs/decisions/0007-queue.md': '',
      'docs/decisions/0002-log.md': '',
      'specs/003-retry/plan.md': '',
      'specs/011-log/plan.md': ''
    })
    expect(homeOf(name, 'retry', '2026-01-05', cwd)).toBe(path)
  })

  it.each([
    ['kep', 'keps/0001-a$&b/README.md'],
    ['spec-kit/plan', 'specs/001-a$&b/plan.md'],
    ['openspec/spec-delta', 'openspec/changes/a$&b/specs/a$&b/spec.md']
  ])('%s, on a branch of any name', (name, path) => expect(homeOf(name, 'a$&b', '2026-01-05', folder({}))).toBe(path))

  it.each([
    ['specs/012-retry-queue/tasks.md', { title: 'Retry queue', number: '012' }],
    ['docs/decisions/0007-use_sqlite.md', { title: 'Use sqlite', number: '0007' }],
    ['plans/2026-01-05-retry.md', { title: 'Retry' }],
    ['openspec/changes/add-login/specs/spec.md', { title: 'Add login' }],
    ['docs/plans/untitled.md', { title: '' }]
  ])('%s is about its subject', (path, subject) => expect(subjectOf(path)).toEqual(subject))
})
