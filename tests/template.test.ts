import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { builtinTemplate, lint, readTemplate, type Settings } from '../src/index.ts'
import { flat } from '../src/template/read.ts'

const template = (text: string) => readTemplate(text, 'team')
const messages = (text: string, settings: Settings) =>
  lint(new VFile({ value: text, path: 'plan.md' }), settings).messages.map(({ ruleId, line, reason }) => `${line} ${ruleId}: ${reason}`)
const builtin = builtinTemplate('implementation-plan')

describe('a template asks for', () => {
  it('its sections in order, but not the optional ones and those with a placeholder for title', () => {
    const { sections } = template(
      '# [Title]\n\n## Why\n\n## Notes (optional)\n\n## Later\n\n<!-- planlint optional -->\n\n## Risks\n\n<!-- planlint alias="Dangers; What can go wrong" -->\n\n## [Anything]\n\n### Inside\n'
    )
    expect(sections.map(({ title, optional }) => [title, optional])).toEqual([
      ['Why', false],
      ['Notes', true],
      ['Later', true],
      ['Risks', false],
      ['[Anything]', true]
    ])
    expect(sections[3]?.keys).toEqual(['risks', 'dangers', 'what can go wrong'])
  })

  it('what all of its example phases have', () => {
    const { phase } = template(
      '# T\n\n## Phases\n\n### Phase 1: [A]\n**Status:** To Do | Done\n\n#### Tasks\n- [ ] [x]\n\n#### Goal\n\n### Phase 2: [B]\n**Status:** To Do | Done\n\n#### Sketch\n\n#### Tasks\n- [ ] [y]\n'
    )
    expect(phase?.sections.map(({ title, optional }) => [title, optional])).toEqual([
      ['Tasks', false],
      ['Goal', true],
      ['Sketch', true]
    ])
    expect(phase).toMatchObject({ hasStatus: true, hasTasks: true, container: { title: 'Phases' } })
  })

  it("what its phases have that the team's own word names", () => {
    expect(readTemplate('# T\n\n## Slice 1: [A]\n\n- [ ] [x]\n', 'team', { phases: ['Slice'] }).phase).toMatchObject({ hasTasks: true })
  })

  it('the words of its menu', () => {
    expect(template('# T\n\n## Phase 1\n\n**Status:** 📋 Planned | 🏗️ Building | ✅ Live\n').menu).toEqual([
      { text: '📋 Planned', value: 'todo' },
      { text: '🏗️ Building', value: 'doing' },
      { text: '✅ Live', value: 'done' }
    ])
  })
})

describe('a placeholder of a template is due', () => {
  it.each([
    ['## A\n\n[Some text]\n', '[Some text]', 'now'],
    ['## A\n\n- Owner: [Name]\n', '[Name]', 'now'],
    ['## A\n\n[To be filled after implementation]\n', '[To be filled after implementation]', 'done'],
    ['## Lessons Learned\n\n- [Lesson]\n', '[Lesson]', 'done'],
    ['## A\n\n<!-- planlint due=doing -->\n\n- [Name]\n', '[Name]', 'doing'],
    ['## A\n\ntext\n\n<!-- planlint due=done -->\n\n- [Name]\n', '[Name]', 'done'],
    ['## A\n\n| Phase | Actual End | Notes |\n|---|---|---|\n| 1 | [TBD] | [Notes] |\n', '[Notes]', 'done'],
    ['## A\n\n| Phase | Planned End |\n|---|---|\n| 1 | YYYY-MM-DD |\n', 'YYYY-MM-DD', 'now'],
    ['## A\n\n**Plan Approved By:**\n- Lead: [Name]\n', '[Name]', 'doing'],
    ['## A\n\n**Implementation Completed:**\n- Lead: [Name]\n', '[Name]', 'done'],
    ['## A\n\n```\nDate: YYYY-MM-DD\n- [ ] [What]\n```\n', 'YYYY-MM-DD', 'never'],
    ['## A\n\n```\n[Show the tree]\nsrc/\n```\n', '[Show the tree]', 'now'],
    ['## A\n\n<Why there is no way back>\n', '<Why there is no way back>', 'now']
  ])('%j: %s %s', (text, token, due) => {
    expect(
      template(`# T\n\n${text}`)
        .tokens.get(token)
        ?.map((use) => use.due)
    ).toEqual([due])
  })

  it('and links, boxes, footnotes and code are none', () => {
    const { tokens } = template(
      '# T\n\n## A\n\n- [ ] x [link](y) ![image](z) [ref] `a[i]`[^1]\n\n```js\na[i] = b[0]\n```\n\n[ref]: u\n[^1]: v\n'
    )
    expect([...tokens.keys()]).toEqual([])
  })
})

describe('a plan held against a template', () => {
  const team = template('# T\n\n## Why\n\n[Why]\n\n## Risk Mitigation & Fallback\n\n[Risks]\n\n## How\n\n[How]\n\n### Steps\n\n[Steps]\n')

  it('has its sections whatever their case, number, emoji, mark and ampersand', () => {
    const text = '# P\n\n## 1. WHY?\n\na\n\n## 🛡️ risk mitigation and fallback\n\nb\n\n## How:\n\nc\n\n### ✅ Steps\n\nd\n'
    expect(messages(text, { template: team })).toEqual([])
  })

  it('is told of all that are missing at once, each at the nearest heading before it', () => {
    expect(messages('# P\n\n## Why\n\na\n', { template: team })).toEqual([
      '3 missing-section: The plan is missing the section Risk Mitigation & Fallback',
      '3 missing-section: The plan is missing the section How'
    ])
  })

  it('is told of the fewest that stand elsewhere', () => {
    const text = '# P\n\n## How\n\na\n\n## Why\n\nb\n\n## Risk Mitigation & Fallback\n\nc\n\n## Steps\n\nd\n'
    expect(messages(text, { template: team })).toEqual([
      '3 misplaced-section: The section How belongs after Risk Mitigation & Fallback',
      '15 misplaced-section: The section Steps belongs under How'
    ])
  })
})

describe('the built-in implementation-plan', () => {
  it('is recognised in what was made from it, and in nothing that only shares some titles', () => {
    const seen = (text: string) => lint(text).data.planlint?.plan.template?.template.name
    expect(seen(readFileSync('fixtures/plans/implementation-plan-half-way.md', 'utf8'))).toBe('implementation-plan')
    expect(seen(readFileSync('fixtures/examples/flawed-plan.md', 'utf8'))).toBe('implementation-plan')
    expect(seen(readFileSync('fixtures/plans/roadmap.md', 'utf8'))).toBeUndefined()
  })

  it('as it stands reports its placeholders one by one, its menus as menus, and nothing that is not due', () => {
    const text = builtin?.plan.source.text ?? ''
    const found = lint(text).messages
    const of = (id: string) => found.filter(({ ruleId }) => ruleId === id).map(({ reason }) => reason)
    expect(of('ambiguous-status')).toHaveLength(4)
    expect(of('unfilled-placeholder').length).toBeGreaterThan(60)
    expect(of('unfilled-placeholder').filter((reason) => /Success|Improvement|Recommendation|TBD|To be filled/.test(reason))).toEqual([])
    expect(of('missing-section')).toEqual([])
  })

  it('keeps every title apart from its aliases', () => {
    const sections = flat(builtin?.sections ?? [])
    const keys = sections.flatMap((section) => section.keys)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  const filled = ['not-started', 'half-way', 'finished'].map((name) =>
    readFileSync(`fixtures/plans/implementation-plan-${name}.md`, 'utf8')
  )

  it.each(filled)('has nothing to say of a plan filled in after it, nor without its notes', (text) => {
    const bare = template((builtin?.plan.source.text ?? '').replace(/<!-- planlint [^>]*-->\n\n?/g, ''))
    expect(messages(text, {})).toEqual([])
    expect(messages(text, { template: bare })).toEqual([])
  })

  it('asks for what was deferred once the plan is done', () => {
    const text = readFileSync('fixtures/plans/implementation-plan-not-started.md', 'utf8').replaceAll('⏸️ Not Started', '✅ Complete')
    const late = messages(text, { rules: { 'unfinished-task': 'off', 'summary-mismatch': 'off' } })
    expect(late.filter((message) => message.includes('unfilled-placeholder')).length).toBeGreaterThan(10)
    expect(late.some((message) => message.includes('[TBD]'))).toBe(false)
  })
})
