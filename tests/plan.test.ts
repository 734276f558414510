import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse/index.ts'
import { conventionsOf, defaultConventions, type Plan, readPlan } from '../src/plan/index.ts'

const read = (text: string, conventions = defaultConventions): Plan => readPlan(parse(text.replace(/^\ufeff/, '')), text, conventions)
const source = (plan: Plan, place: { start: { offset: number }; end: { offset: number } }) =>
  plan.source.text.slice(place.start.offset, place.end.offset)

describe('a status field', () => {
  it.each([
    ['**Status:** ✅ Complete', 'done', '✅ Complete'],
    ['**Status**: ✅ Complete', 'done', '✅ Complete'],
    ['> **Status:** Completed', 'done', 'Completed'],
    ['Status: in-progress', 'doing', 'in-progress'],
    ['- **Status:** 🔴 Not Started', 'todo', '🔴 Not Started'],
    ['**Duration**: 2 weeks | **Status**: ✅ Complete', 'done', '✅ Complete'],
    ['**Owner**: Ada · **Status:** 🚧 In Progress', 'doing', '🚧 In Progress'],
    ['| **Status** | Done |\n|---|---|\n| Owner | Ada |', 'done', 'Done'],
    ['**Status:** ✅ 100% COMPLETE', 'done', '✅ 100% COMPLETE'],
    ['**Status:** COMPLETE (100%)', 'done', 'COMPLETE'],
    ['**Status:** Complete ✅ (merged in 415)', 'done', 'Complete ✅'],
    ['**Status:** COMPLETE - all layers hold', 'done', 'COMPLETE'],
    ['**Status:** Implemented (2026-03-18)', 'done', 'Implemented'],
    ['**Status:** Done 2026-03-18', 'done', 'Done'],
    ['**Status:** Completed on 2026-03-18.', 'done', 'Completed'],
    ['**Status:** Finished Dec 2, 2026', 'done', 'Finished'],
    ['**Status:** `[X]` ✅ Complete', 'done', undefined],
    ['**Status:** [x] Done', 'done', undefined],
    ['**Status:** ✅', 'done', '✅'],
    ['**Status:** 🟡', 'doing', '🟡'],
    ['**Status:** 🟡 Complete', 'done', '🟡 Complete'],
    ['**状态:** ✅ 已完成', 'done', '✅ 已完成'],
    ['**Estado**: ✅ Completado', 'done', '✅ Completado'],
    ['**Status:** ‚úÖ Complete', 'done', undefined],
    ['**Status:** âœ… Complete', 'done', undefined],
    ['**Status:** Planned \\| later', undefined, undefined],
    ['**Status:** ✅ Relatively well structured', undefined, undefined],
    ['**Status:** Phase 1 complete ✅ | Phase 2–3 pending', undefined, undefined],
    ['**Status:** 5/10 complete', undefined, undefined],
    ['**Status:** 🔴 **CRITICAL - Only 20% Complete**', undefined, undefined],
    ['**Status:** Ready for implementation', undefined, undefined],
    ['**Status:** complete-pending-testing', undefined, undefined],
    ['**Status:** ✅ INFRASTRUCTURE COMPLETE | 🔄 UI IN PROGRESS', undefined, undefined],
    ['**Status:** ✅ 准备就绪', undefined, undefined],
    ['**Status:** ✅ 计划完成，待实施', undefined, undefined]
  ])('%s', (line, value, text) => {
    const { phases, source: src } = read(`# Plan\n\n## Phase 1: Work\n${line.startsWith('|') ? '\n' : ''}${line}\n`)
    const status = phases[0]?.status
    expect(status?.value).toBe(value)
    if (text !== undefined && status) {
      expect(status.text).toBe(text)
      expect(src.text.slice(status.place.start.offset, status.place.end.offset)).toBe(text)
    }
  })

  it("in a list item under another item is that item's", () => {
    expect(read('# Plan\n\n## Phase 1: Work\n\n1. Which queue?\n   - **Status:** ✅ Complete\n').phases[0]?.status).toBeUndefined()
  })

  it("in front matter is the plan's", () => {
    const plan = read('---\nstatus: in-progress  # ready | in-progress | done\n---\n# Plan\n')
    expect(plan.status?.value).toBe('doing')
    expect(plan.status && source(plan, plan.status.place)).toBe('in-progress')
    expect(read('+++\nstatus = "done"\n+++\n# Plan\n').status?.value).toBe('done')
  })

  it.each([
    ['Not Started | In Progress | Complete', 3, undefined],
    ['Not Started/In Progress/Completed', 3, undefined],
    ['[In Progress/Complete/Blocked]', 3, undefined],
    ['Draft | In Progress | Complete | Archived', 4, undefined],
    ['⏸️ Not Started | 🚧 In Progress | ✅ Complete', 3, undefined],
    ['Not Started | **In Progress** | Complete', undefined, 'doing'],
    ['Not Started | → In Progress | Complete', undefined, 'doing'],
    ['[ ] Not Started / [x] In Progress / [ ] Complete', undefined, 'doing'],
    ['**Not Started | In Progress | Complete**', 3, undefined]
  ])('menu %s', (value, alternatives, chosen) => {
    const status = read(`# Plan\n\n## Phase 1: Work\n\n**Status:** ${value}\n`).phases[0]?.status
    expect(status?.menu?.length).toBe(alternatives)
    expect(status?.value).toBe(chosen)
  })
})

describe('a heading', () => {
  it.each([
    ['Phase 1: Setup ✅ COMPLETED', 'Phase 1: Setup', 'done'],
    ['✅ Phase 1: Setup', 'Phase 1: Setup', 'done'],
    ['Phase 1: Setup (In Progress)', 'Phase 1: Setup', 'doing'],
    ['Phase 1: Setup [DONE]', 'Phase 1: Setup', 'done'],
    ['Phase 1: Setup - Complete', 'Phase 1: Setup', 'done'],
    ['Phase 1 ✅', 'Phase 1', 'done'],
    ['Phase 1: Setup ✅ **COMPLETE** (August 15, 2025)', 'Phase 1: Setup', 'done'],
    ['**Phase 2: Build** (3 days) ✅ **完了**', 'Phase 2: Build (3 days)', 'done'],
    ['Phase 3: Rollout (In Progress ⚠️)', 'Phase 3: Rollout', 'doing'],
    ['Phase 3: Complete the API', 'Phase 3: Complete the API', undefined],
    ['Phase 4: Setup 🎯 **NEXT**', 'Phase 4: Setup', undefined],
    ['1. Phase 5 — Ship', 'Phase 5 — Ship', undefined]
  ])('%s', (heading, title, value) => {
    const [phase] = read(`# Plan\n\n## ${heading}\n`).phases
    expect(phase?.title).toBe(title)
    expect(phase?.status?.value).toBe(value)
  })

  it.each([
    'Phase 1 Summary',
    'Phase 1 Success Criteria',
    'Phase 2 to Phase 3 Transition',
    'Sprint 12 Ready ⏳',
    'Phases 1 and 2',
    'Phase of testing',
    'Weekly goals'
  ])('%s opens no phase', (heading) => {
    expect(read(`# Plan\n\n## ${heading}\n`).phases).toEqual([])
  })

  it.each(['TASK-085: API Documentation - Complete', '✅ Acceptance criteria', 'Phase 4 Completion Criteria ✅', 'Quick wins 🎉'])(
    '%s is no status',
    (heading) => {
      expect(read(`# Plan\n\n## ${heading}\n\n- [ ] Task\n`).sections[1]?.status?.value).toBeUndefined()
    }
  )

  it.each(['Phase 1', 'Stage IV: x', 'Phase 0: x', 'Phase 1A - x', 'Phase 2.5 (x)', 'WEEK 3 – x', '🔧 PHASE 1: X', 'Milestone #2: x'])(
    '%s opens a phase',
    (heading) => {
      expect(read(`# Plan\n\n## ${heading}\n`).phases).toHaveLength(1)
    }
  )

  it('of the plan is no phase, though it is called one', () => {
    expect(read('# Phase 8: Payments\n\n## Phase 8.1: Api\n').phases.map(({ number }) => number)).toEqual(['8.1'])
  })

  it('in a quote or a list is no section', () => {
    expect(read('# Plan\n\n> ## Phase 1: Quoted\n\n- ## Phase 2: Listed\n').phases).toEqual([])
  })
})

describe("a phase's emoji", () => {
  it('alone and the same on every heading over open boxes is decoration', () => {
    const plan = read('# Plan\n\n## ✅ Phase 1: A\n\n- [ ] x\n\n## ✅ Phase 2: B\n\n- [ ] y\n')
    expect(plan.phases.map(({ status }) => status)).toEqual([undefined, undefined])
  })
})

describe('a box', () => {
  it.each([
    ['- [ ] a task', 'open'],
    ['* [x] a task', 'done'],
    ['+ [X] a task', 'done'],
    ['1. [ ] a task', 'open'],
    ['> - [ ] quoted', 'open'],
    ['- [ ]* 2.1 optional', 'open'],
    ['- [ ]\\* 2.1 optional', 'open'],
    ['- [-] aside', 'set-aside'],
    ['- [~] aside', 'set-aside']
  ])('%s', (line, state) => {
    const plan = read(`# Plan\n\n${line}\n`)
    expect(plan.tasks.map((task) => task.state)).toEqual([state])
    expect(source(plan, plan.tasks[0]?.box ?? plan.root.place)).toMatch(/^\[.\]$/)
  })

  it.each(['- [ ] Not Started', '```\n- [ ] fenced\n```', '- `[ ]` quoted', '- every `- [ ]` there', '    - [ ] indented code'])(
    '%s is no task',
    (text) => {
      expect(read(`# Plan\n\n${text}\n`).tasks).toEqual([])
    }
  )

  it.each([
    '- [x] ~~Not needed~~',
    '- [ ] ~~Not needed~~ (another way was found)',
    '- [ ] (optional) x',
    '- [ ] x (stretch)',
    '- [ ] x (N/A here)',
    '- [ ] x (deferred to v2)',
    '- [ ] [OPTIONAL] x',
    '- [ ] Cancelled: x'
  ])('%s is excused', (line) => {
    expect(read(`# Plan\n\n${line}\n`).tasks[0]?.excused).toBe(true)
  })

  it('has an id, details and tasks under it', () => {
    const plan = read(
      '# Plan\n\n- [ ] **Task 1.1**: Write\n  - File: `a.ts`\n  - Depends on: Task 1.0\n  - [x] part\n- [ ] **1.2** x\n- [ ] 1.3 y\n- [ ] 1.4 z\n'
    )
    const [first, part, ...others] = plan.tasks
    expect(first?.id?.text).toBe('1.1')
    expect(first?.text).toBe('Write')
    expect(first?.fields.map(({ key, name }) => [key, name])).toEqual([
      ['File', 'files'],
      ['Depends on', 'depends']
    ])
    expect(part?.parent).toBe(first)
    expect(others.map(({ id }) => id?.text)).toEqual(['1.2', '1.3', '1.4'])
  })

  it('that begins with a number of something has no id', () => {
    expect(read('# Plan\n\n- [ ] 3 tests\n- [ ] SHA-256 sums\n- [ ] 2.0 release\n').tasks.map(({ id }) => id)).toEqual([
      undefined,
      undefined,
      undefined
    ])
  })
})

describe("a plan's status", () => {
  it.each([
    ['# P\n\n**Status:** Draft\n', 'todo', undefined],
    ['# P\n\n## Phase 1: A ✅\n\n## Phase 2: B ✅ Done\n', 'done', true],
    ['# P\n\n## Phase 1: A (Not Started)\n', 'todo', true],
    ['# P\n\n## Phase 1: A ✅ Done\n\n## Phase 2: B (Not Started)\n', 'doing', true],
    ['# P\n\n## Phase 1: A\n', undefined, undefined],
    ['# P\n\n## Later\n\n**Status:** Done\n', undefined, undefined]
  ])('%j', (text, value, derived) => {
    const { status } = read(text)
    expect(status?.value).toBe(value)
    expect(status?.derived).toBe(derived)
  })

  it('is a draft by word or by front matter', () => {
    expect(read('# P\n\n**Status:** Draft\n').draft).toBe(true)
    expect(read('---\ndraft: true\n---\n# P\n').draft).toBe(true)
    expect(read('# P\n\n**Status:** Done\n').draft).toBe(false)
  })
})

describe('places', () => {
  it('point at the source past escapes, references, quotes and a byte order mark', () => {
    const plan = read(
      '\ufeff# R&amp;D \\*plan\\*\n\n## Phase 1: A &amp; B ✅ Done\n\n> **Owner:** Ada &amp;\n> Bea\n> **Status:** \\[Done\\]\n'
    )
    expect(plan.title?.title).toBe('R&D *plan*')
    expect(plan.phases[0]?.title).toBe('Phase 1: A & B')
    const [status] = plan.phases.map((phase) => phase.headingStatus ?? phase.status)
    expect(status && source(plan, status.place)).toBe('✅ Done')
    expect(plan.phases[0]?.fields.map(({ key, place }) => [key, source(plan, place)])).toContainEqual(['Owner', 'Ada &amp;'])
  })

  it('hold beside addresses, which have none in the tree', () => {
    const plan = read('# P\n\n## Phase 1: A\n\nAsk ada@example.com & bea@example.com\n**Owner:** ada@example.com\n**Status:** ✅ Done\n')
    expect(plan.phases[0]?.fields.map(({ key, place }) => [key, source(plan, place)])).toEqual([
      ['Owner', 'ada@example.com'],
      ['Status', '✅ Done']
    ])
  })

  it('count lines that end with CR, LF or both', () => {
    const plan = read('# P\r\n\r\n## Phase 1: A\r\n\r\n**Status:** Done\r\n- [ ] x\r\n')
    expect(plan.phases[0]?.status?.place.start).toMatchObject({ line: 5, column: 13 })
    expect(plan.tasks[0]?.line).toBe(6)
  })
})

describe("a team's words", () => {
  it('extend the conventions', () => {
    const conventions = conventionsOf({ statuses: { done: ['landed', '🚀'] }, phases: ['Tranche'] })
    const plan = read('# P\n\n## Tranche 1: A\n\n**Status:** landed\n\n## Tranche 2: B\n\n**Status:** 🚀\n', conventions)
    expect(plan.phases.map(({ status }) => status?.value)).toEqual(['done', 'done'])
  })
})
