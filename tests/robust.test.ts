import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fix, lint, type Message } from '../src/index.ts'

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
    '> - [] x'
  )
)
const text = fc
  .tuple(fc.boolean(), fc.constantFrom('\n', '\r\n', '\r'), fc.array(line, { maxLength: 25 }))
  .map(([mark, end, lines]) => `${mark ? '\ufeff' : ''}${lines.join(end)}`)

describe('for any text', () => {
  it('linting does not throw, and every message has a place in it', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const { place, reason } of lint(value).messages) {
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
        const kept = edits.reduce((left, { place }) => left - (place.end.offset - place.start.offset), value.length)
        expect(fix(file).length).toBeGreaterThanOrEqual(kept)
      }),
      { numRuns: 400 }
    )
  })
})

function settled(value: string): string {
  let now = value
  for (let round = 0; round < 10; round++) {
    const next = fix(lint(now))
    if (next === now) return now
    now = next
  }
  throw new Error('the fixes do not settle')
}
