import fc from 'fast-check'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import planlint, { fix, lint, type Message, rules } from '../src/index.ts'
import { type Edit, rule } from '../src/rule.ts'
import { onlyRule } from './fixtures.ts'

const boxes = fc.constantFrom('- []', '-[ ]', '- [ x]', '- ☐', '- [✓]', '* [ ]x', '- [ ]')
const line = fc.oneof(
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.tuple(boxes, fc.string({ maxLength: 20 })).map(([box, text]) => `${box} ${text}`),
  fc.constantFrom(
    '# Plan',
    '## Phase 1: A ✅ Done',
    '**Status:** Done | Todo',
    '<!-- planlint-disable -->',
    '| a | b |',
    '|---|---|',
    '```',
    '---',
    '> - [] x',
    'âœ… ‚úÖ CafÃ©',
    '# Ã‰tat âœ…',
    '- [ ] Â\u00a0x',
    'x <!-- planlint-disable-line phase-order -->',
    '<!-- planlint template=implementation-plan -->',
    '**Status:** ✅ Done',
    '==='
  )
)
const text = fc
  .tuple(fc.boolean(), fc.constantFrom('\n', '\r\n', '\r'), fc.array(line, { maxLength: 25 }))
  .map(([mark, end, lines]) => `${mark ? '\ufeff' : ''}${lines.join(end)}`)

describe('for any text', () => {
  it('linting does not throw, and every message has a place in it', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const message of lint(value).messages) {
          const { place, reason } = message
          expect(() => structuredClone({ ...message })).not.toThrow()
          expect(reason).not.toContain('planlint itself failed')
          expect(place && 'end' in place && (place.end.offset ?? Number.NaN) <= value.length).toBe(true)
        }
      }),
      { numRuns: 800 }
    )
  })

  it('fixing is done when it is done, and changes nothing outside of the places reported', () => {
    fc.assert(
      fc.property(text, (value) => {
        const file = lint(value)
        const edits = file.messages.flatMap((message) => (message as Message).fix ?? [])
        const once = settled(value)
        expect(fix(lint(once))).toBe(once)
        if (edits.length === 0) expect(once).toBe(value)
        let at = 0
        const after = fix(file)
        for (const part of outside(value, edits)) {
          const next = after.indexOf(part, at)
          expect(next, JSON.stringify(part)).toBeGreaterThanOrEqual(at)
          at = next + part.length
        }
      }),
      { numRuns: 400 }
    )
  })

  it.each(rules.filter(({ fixable }) => fixable).map(({ id }) => id))('what %s mends has as many sections and tasks as before', (id) => {
    const settings = { rules: onlyRule(id) }
    fc.assert(
      fc.property(text, (value) => {
        const before = lint(value, settings)
        const mended = id === 'malformed-checkbox' ? before.messages.filter((message) => (message as Message).fix).length : 0
        const after = lint(fix(before), settings)
        expect(after.data.planlint?.plan.sections.length).toBe(before.data.planlint?.plan.sections.length)
        const tasks = before.data.planlint?.plan.tasks.length ?? 0
        expect(after.data.planlint?.plan.tasks.length).toBeGreaterThanOrEqual(tasks)
        expect(after.data.planlint?.plan.tasks.length).toBeLessThanOrEqual(tasks + mended)
      }),
      { numRuns: 400 }
    )
  })
})

describe('of messages there may be any number', () => {
  const everywhere = rule({
    id: 'everywhere',
    about: 'Nothing is right.',
    severity: 'info',
    *check({ root }) {
      for (let count = 0; count < 200_000; count++) yield { reason: 'x', place: root.place }
    }
  })

  it('from one rule', () => {
    const ids = new Set(lint('x', { use: [everywhere] }).messages.map(({ ruleId }) => ruleId))
    expect([...ids]).toEqual(['everywhere'])
  })

  it('in a pipeline of remark', async () => {
    const processor = unified()
      .use(remarkParse)
      .use(planlint, { use: [everywhere] })
    const file = new VFile('x')
    await processor.run(processor.parse(file), file)
    expect(file.messages.length).toBe(200_000)
  })
})

/** The text before, between and after edits. */
function outside(text: string, edits: Edit[]): string[] {
  const mark = text.startsWith('\ufeff') ? 1 : 0
  const parts: string[] = []
  let at = 0
  for (const { place } of edits.toSorted((a, b) => a.place.start.offset - b.place.start.offset)) {
    parts.push(text.slice(at, Math.max(at, place.start.offset + mark)))
    at = Math.max(at, place.end.offset + mark)
  }
  return [...parts, text.slice(at)]
}

function settled(value: string): string {
  let now = value
  for (let round = 0; round < 10; round++) {
    const next = fix(lint(now))
    if (next === now) return now
    now = next
  }
  throw new Error('the fixes do not settle')
}
