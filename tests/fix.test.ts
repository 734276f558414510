import { describe, expect, it } from 'vitest'
import { fix, lint, type Message } from '../src/index.ts'
import { applyEdits } from '../src/messages/fix.ts'
import { type Finding, rule } from '../src/rule.ts'

describe('a fix', () => {
  it.each([
    ['nothing to do', '# Plan\n\n- [ ] Tent\n', '# Plan\n\n- [ ] Tent\n'],
    ['line ends of Unix', '- [] Tent\n- [ x] Rope\n', '- [ ] Tent\n- [x] Rope\n'],
    ['line ends of Windows', '- [] Tent\r\n- [ x] Rope\r\n', '- [ ] Tent\r\n- [x] Rope\r\n'],
    ['line ends of both kinds', '- [] Tent\r\n- [ x] Rope\n- [ ]Map\r\n', '- [ ] Tent\r\n- [x] Rope\n- [ ] Map\r\n'],
    ['line ends of an old Mac', '- [] Tent\r- [ x] Rope\r', '- [ ] Tent\r- [x] Rope\r'],
    ['no line end at the end', '- [] Tent', '- [ ] Tent'],
    ['a byte order mark', '\ufeff- [] Tent\n- [ x] Rope\n', '\ufeff- [ ] Tent\n- [x] Rope\n'],
    ['two byte order marks', '\ufeff\ufeff# Camp\n\n- [ ]\n\n- [] Tent\n', '\ufeff\ufeff# Camp\n\n- [ ]\n\n- [ ] Tent\n'],
    ['tabs', '- [ ] Camp\n\t- [] Tent\t\n\t-\t[ x] Rope\n', '- [ ] Camp\n\t- [ ] Tent\t\n\t-\t[x] Rope\n'],
    ['spaces at line ends', '- [] Tent  \n   \n- [ x] Rope   \n', '- [ ] Tent  \n   \n- [x] Rope   \n'],
    ['astral characters before it', '🏕️ 𝕮𝖆𝖒𝖕\n\n- ☐ 🎒 Tent\n', '🏕️ 𝕮𝖆𝖒𝖕\n\n- [ ] 🎒 Tent\n'],
    [
      'references and escapes before it',
      '&amp; \\* &#8364;\n\n- [] Tent &amp; \\[rope\\]\n',
      '&amp; \\* &#8364;\n\n- [ ] Tent &amp; \\[rope\\]\n'
    ],
    ['quotes', '> - [] Tent\n> - [ x] Rope\n', '> - [ ] Tent\n> - [x] Rope\n']
  ])('keeps everything else as it was: %s', (_, text, expected) => {
    expect(fix(lint(text))).toBe(expected)
    expect(fix(lint(expected))).toBe(expected)
  })

  it('never ticks a box, and leaves alone what only the author can know', () => {
    const text = '- [✗] Tent\n- [ ]\n- [x] Camp\n  - [ ] Rope\n'
    expect(fix(lint(text))).toBe(text)
  })

  it('keeps text apart that a comment kept apart', () => {
    const comment = '<!-- planlint-disable-line phase-order -->'
    expect(fix(lint(`Tent\n${comment}\n---\n`))).toBe('Tent\n\n---\n')
    expect(fix(lint(`Tent\r\n${comment}\r\nRope\r\n`))).toBe('Tent\r\n\r\nRope\r\n')
    expect(fix(lint(`- [ ] Tent\n${comment}\n- [ ] Rope\n`))).toBe('- [ ] Tent\n- [ ] Rope\n')
  })

  it('does several things on one line', () => {
    expect(fix(lint('- [] Tent <!-- planlint-disable-line parent-task -->\n- [ ]Rope\n'))).toBe('- [ ] Tent\n- [ ] Rope\n')
  })
})

describe('fixes of several messages', () => {
  /** A rule that finds what it is told to; `[from, to, text]` is an edit, offsets not counting a byte order mark. */
  const finding = (...fixes: [from: number, to: number, text: string][][]) =>
    rule({
      id: 'told-so',
      about: 'Nobody told it anything.',
      severity: 'warning',
      fixable: true,
      *check({ source }): Generator<Finding> {
        for (const edits of fixes)
          yield {
            reason: 'Told so',
            place: source.place(0, 1),
            fix: edits.map(([from, to, text]) => ({ place: source.place(from, to), text }))
          }
      }
    })
  const fixed = (text: string, ...fixes: [number, number, string][][]) => fix(lint(text, { use: [finding(...fixes)] }))

  it('are applied whatever their order', () => {
    expect(fixed('one two three\n', [[8, 13, '3']], [[0, 3, '1']], [[4, 7, '2']])).toBe('1 2 3\n')
  })

  it('may insert, remove and replace', () => {
    expect(fixed('one two three\n', [[0, 0, 'zero ']], [[3, 7, '']], [[8, 13, 'four']])).toBe('zero one four\n')
  })

  it('may touch each other', () => {
    expect(fixed('one two\n', [[0, 3, 'ONE']], [[3, 7, ' TWO']])).toBe('ONE TWO\n')
  })

  it('are not applied over each other: the first wins', () => {
    expect(fixed('one two three\n', [[0, 7, 'X']], [[4, 13, 'Y']])).toBe('X three\n')
    expect(fixed('one two three\n', [[4, 13, 'Y']], [[0, 7, 'X']])).toBe('X three\n')
    expect(fixed('one two three\n', [[0, 13, 'X']], [[4, 7, 'Y']])).toBe('X\n')
  })

  it('are applied once where two are the same', () => {
    expect(fixed('one two\n', [[0, 3, '1']], [[0, 3, '1']])).toBe('1 two\n')
    expect(fixed('one two\n', [[0, 0, '> ']], [[0, 0, '> ']])).toBe('> one two\n')
  })

  it('are applied whole or not at all', () => {
    const whole: [number, number, string][] = [
      [0, 3, '1'],
      [8, 13, '3']
    ]
    expect(fixed('one two three\n', [[0, 1, 'O']], whole)).toBe('One two three\n')
    expect(fixed('one two three\n', whole.toReversed(), [[4, 7, '2']])).toBe('1 2 3\n')
  })

  it('count no byte order mark, and keep it', () => {
    expect(fixed('\ufeffone two\r\n', [[0, 3, '1']], [[4, 7, '2']])).toBe('\ufeff1 2\r\n')
  })

  it('reach to the end of the text', () => {
    expect(fixed('one two', [[4, 7, '2']], [[7, 7, '!']])).toBe('one 2!')
  })
})

it('makes no front matter of a rule by removing the comment before it', () => {
  expect(fix(lint('<!-- planlint-disable -->\n---\n- [ ] Tent\n'))).toBe('\n---\n- [ ] Tent\n')
})

describe('a suggestion', () => {
  it('to rename a section leaves its number, emoji and marker', () => {
    const text =
      '<!-- planlint template=adr/nygard -->\n\n# 1. Use a queue\n\n## Status\n\nAccepted\n\n## Context\n\nA\n\n## 2. 🎯 Decison (draft)\n\nB\n\n## Consequences\n\nC\n'
    const suggestions = lint(text).messages.flatMap((message) => (message as Message).suggestions ?? [])
    expect(suggestions.map(({ edits }) => applyEdits(text, edits))).toEqual([text.replace('Decison', 'Decision')])
  })

  it('says what else it is about as plain data', () => {
    const [message] = lint('# A\n\n## Phase 1: B ✅\n\n- [ ] c\n').messages as Message[]
    expect(structuredClone(message?.related)).toEqual([
      { place: { start: { line: 5, column: 3, offset: 24 }, end: { line: 5, column: 6, offset: 27 } }, text: 'Open: c' }
    ])
  })
})
