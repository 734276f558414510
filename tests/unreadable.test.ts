import { describe, expect, it } from 'vitest'
import { fix, lint } from '../src/index.ts'
import { lintWith } from '../src/lint.ts'

const at = (text: string) =>
  lint(text)
    .messages.filter(({ ruleId }) => ruleId === 'unreadable-file')
    .map(({ line, column, fatal }) => [line, column, fatal])

describe('a NUL character', () => {
  it.each([
    ['at the start', '\0# Plan\n', 1, 1],
    ['in a heading', '# Pl\0an\n', 1, 5],
    ['in a task', '# Plan\n\n- [ ] Ta\0sk\n', 3, 9],
    ['in code', '# Plan\n\n```\na\0b\n```\n', 4, 2],
    ['in a comment', '<!-- \0 -->\n', 1, 6],
    ['behind line ends of Windows', '# Plan\r\n\r\nText\0\r\n', 3, 5],
    ['behind a byte order mark', '\ufeff# Plan\n\0\n', 2, 1],
    ['at the very end', '# Plan\n\0', 2, 1],
    ['and nothing else', '\0', 1, 1]
  ])('is reported %s', (_, text, line, column) => expect(at(text)).toEqual([[line, column, true]]))

  it('is reported once, at the first', () => expect(at('a\0b\0\0c\n\0\n')).toEqual([[1, 2, true]]))

  it('covers one character and says what it is', () => {
    const [message] = lint('Text\0\n').messages
    expect(message?.reason).toBe(
      'The file holds a NUL character (U+0000), which no editor shows and no Markdown may hold; is it text at all?'
    )
    expect(message?.place).toMatchObject({ start: { offset: 4 }, end: { offset: 5 } })
  })

  it('hides no other message, and no fix removes it', () => {
    const file = lint('# Pl\0an\n\n- [] Tent\n')
    expect(file.messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([
      ['unreadable-file', 1, 5],
      ['malformed-checkbox', 3, 3]
    ])
    expect(fix(file)).toBe('# Pl\0an\n\n- [ ] Tent\n')
  })

  it('can be silenced', () => expect(at('a\0b <!-- planlint-disable-line unreadable-file -->\n')).toEqual([]))
})

describe('what is text', () => {
  it.each([
    ['an empty file', ''],
    ['a byte order mark alone', '\ufeff'],
    ['a lost character', 'a \ufffd b\n'],
    ['half of a surrogate pair', 'a \ud83c b\n'],
    ['control characters', 'a \u0001\u001b[0m\u007f b\n'],
    ['line ends of every kind', 'a\rb\nc\r\nd\u2028e'],
    ['a reference to NUL', '&#0; and &#x0;\n']
  ])('%s', (_, text) => expect(at(text)).toEqual([]))
})

it('a text at which the parser gives up is reported, and nothing thrown', () => {
  const parse = () => {
    throw new RangeError('Maximum call stack size exceeded')
  }
  expect(lintWith(parse, '# Plan\n').messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    [
      'unreadable-file',
      'The Markdown parser gives up on this file (Maximum call stack size exceeded); is something nested thousands of levels deep?'
    ]
  ])
})
