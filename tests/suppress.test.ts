import { describe, expect, it } from 'vitest'
import { fix, lint, type Settings } from '../src/index.ts'
import { rule } from '../src/rule.ts'

/** What is said of a text: `line rule` for each message. */
function said(text: string, settings?: Settings): string[] {
  return lint(text, settings).messages.map(({ line, ruleId }) => `${line} ${ruleId}`)
}

const bad = '- [] Tent'

describe('a comment silences a rule', () => {
  it('not where there is none', () => expect(said(`${bad}\n`)).toEqual(['1 malformed-checkbox']))

  it.each([
    ['on its line', `${bad} <!-- planlint-disable-line malformed-checkbox -->\n${bad}\n`, ['2 malformed-checkbox']],
    ['on the next line', `${bad}\n<!-- planlint-disable-next-line malformed-checkbox -->\n${bad}\n${bad}\n`, ['1', '4'].map(broken)],
    [
      'on the line after a comment of several lines',
      `<!-- planlint-disable-next-line\n  malformed-checkbox -->\n${bad}\n${bad}\n`,
      ['4 malformed-checkbox']
    ],
    ['from here on', `${bad}\n\n<!-- planlint-disable malformed-checkbox -->\n\n${bad}\n${bad}\n`, ['1 malformed-checkbox']],
    [
      'up to its end',
      `<!-- planlint-disable malformed-checkbox -->\n\n${bad}\n\n<!-- planlint-enable malformed-checkbox -->\n\n${bad}\n`,
      ['7 malformed-checkbox']
    ],
    [
      'of all that are silenced, but for one that is enabled again',
      `<!-- planlint-disable -->\n\n${bad}\n\n<!-- planlint-enable malformed-checkbox -->\n\n${bad}\n`,
      ['7 malformed-checkbox']
    ],
    [
      'again, where all are',
      `<!-- planlint-disable -->\n\n${bad}\n\n<!-- planlint-enable malformed-checkbox -->\n\n<!-- planlint-disable -->\n\n${bad}\n`,
      []
    ],
    ['in the whole file, before and after it', `${bad}\n\n<!-- planlint-disable-file malformed-checkbox -->\n\n${bad}\n`, []],
    ['with a reason', `${bad} <!-- planlint-disable-line malformed-checkbox -- it is a drawing -->\n`, []],
    ['with a reason that names another rule', `${bad} <!-- planlint-disable-line malformed-checkbox -- not parent-task -->\n`, []],
    ['with a reason and no rule', `${bad} <!-- planlint-disable-line -- it is a drawing -->\n`, []],
    ['with every rule, where it names none', `${bad} <!-- planlint-disable-line -->\n`, []],
    [
      'with line ends of Windows',
      `${bad}\r\n<!-- planlint-disable-next-line malformed-checkbox -->\r\n${bad}\r\n`,
      ['1 malformed-checkbox']
    ],
    ['behind a byte order mark', `\ufeff<!-- planlint-disable-next-line malformed-checkbox -->\n${bad}\n`, []],
    ['in a quote', `> ${bad} <!-- planlint-disable-line malformed-checkbox -->\n`, []],
    ['not in code', `${bad} \`<!-- planlint-disable-line malformed-checkbox -->\`\n`, ['1 malformed-checkbox']],
    [
      'not by another word',
      `${bad} <!-- planlint-disables-lines malformed-checkbox -->\n`,
      ['1 malformed-checkbox', '1 unused-suppression']
    ],
    [
      'on the next line that is no such comment',
      `<!-- planlint-disable-next-line parent-task -->\n<!-- planlint-disable-next-line malformed-checkbox -->\n- [x] Tent\n  - [ ] Rope\n`,
      ['2 unused-suppression']
    ],
    [
      'not where another rule is named',
      `${bad} <!-- planlint-disable-line parent-task -->\n`,
      ['1 malformed-checkbox', '1 unused-suppression']
    ]
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected))

  const both = '- [x] T001 Pack\n- [x] T002 Go\n- [x] T003 Come back\n'

  it.each(['duplicate-task-id, parent-task', 'duplicate-task-id parent-task', 'parent-task,duplicate-task-id'])(
    'or several: %s',
    (names) => {
      const line = '- [x] T001 Pack again'
      const child = '\n  - [ ] Tent\n'
      expect(said(`${both}${line}${child}`)).toEqual(['4 parent-task', '4 duplicate-task-id'])
      expect(said(`${both}${line} <!-- planlint-disable-line ${names} -- on purpose -->${child}`)).toEqual([])
    }
  )

  const table = (end: string) =>
    `## Phase 1: Alarm (Done)\n\n## Phase 2: Stairs (Done)\n\n| Phase | Status |\n|---|---|\n| Phase 1 | Planned |${end}\n| Phase 2 | Done |\n`

  it('at the end of a table row', () => {
    expect(said(table(''))).toEqual(['7 summary-mismatch'])
    expect(said(table(' <!-- planlint-disable-line summary-mismatch -->'))).toEqual([])
    expect(said(table('').replace('Planned |', 'Planned <!-- planlint-disable-line summary-mismatch --> |'))).toEqual([])
  })

  it('on a heading', () => {
    expect(said('## Phase 1: A\n\n- [ ] a\n\n## Phase 1: B <!-- planlint-disable-line misnumbered-phase -->\n\n- [ ] b\n')).toEqual([])
  })

  it('for each rule by itself between disable and enable', () => {
    const off = '<!-- planlint-disable malformed-checkbox, parent-task -->'
    const family = '- [x] Tent\n  - [ ] Poles'
    expect(said(`${off}\n\n${bad}\n\n<!-- planlint-enable malformed-checkbox -->\n\n${bad}\n\n${family}\n`)).toEqual([
      '7 malformed-checkbox'
    ])
    expect(said(`${off}\n\n${bad}\n${family}\n\n<!-- planlint-enable -->\n\n${bad}\n${family}\n`)).toEqual([
      '9 malformed-checkbox',
      '10 parent-task'
    ])
  })
})

function broken(line: string): string {
  return `${line} malformed-checkbox`
}

describe('a comment that silences nothing', () => {
  it.each([
    ['disable-line', `- [ ] Tent <!-- planlint-disable-line malformed-checkbox -->\n`, '- [ ] Tent\n'],
    ['disable-next-line', `<!-- planlint-disable-next-line malformed-checkbox -->\n- [ ] Tent\n`, '- [ ] Tent\n'],
    ['disable', `Text\n\n<!-- planlint-disable malformed-checkbox -->\n- [ ] Tent\n`, 'Text\n\n- [ ] Tent\n'],
    ['disable-file', `- [ ] Tent\n\n<!-- planlint-disable-file malformed-checkbox -->\n`, '- [ ] Tent\n'],
    ['without a rule', `- [ ] Tent <!-- planlint-disable-line -->\n`, '- [ ] Tent\n'],
    ['with a reason', `- [ ] Tent <!-- planlint-disable-line malformed-checkbox -- why? -->\n`, '- [ ] Tent\n'],
    ['in the middle of a line', `- [ ] Tent <!-- planlint-disable-line --> and poles\n`, '- [ ] Tent and poles\n'],
    ['at the end of the file', `- [ ] Tent\n\n<!-- planlint-disable -->`, '- [ ] Tent\n'],
    ['with line ends of Windows', `- [ ] Tent\r\n\r\n<!-- planlint-disable -->\r\nText\r\n`, '- [ ] Tent\r\n\r\nText\r\n'],
    ['behind a byte order mark', `\ufeff<!-- planlint-disable -->\n\n- [ ] Tent\n`, '\ufeff- [ ] Tent\n'],
    ['with two rules', `- [ ] Tent <!-- planlint-disable-line malformed-checkbox, parent-task -->\n`, '- [ ] Tent\n']
  ])('is reported once and removed: %s', (_, text, expected) => {
    const file = lint(text)
    expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['unused-suppression', false]])
    expect(fix(file)).toBe(expected)
    expect(said(expected)).toEqual([])
  })

  it('covers exactly the comment', () => {
    const [message] = lint('- [ ] Tent <!-- planlint-disable-line parent-task -->\n').messages
    expect(message?.place).toMatchObject({ start: { line: 1, column: 12 }, end: { line: 1, column: 54 } })
  })

  it('is reported for one rule of several, at its name, and left to the author', () => {
    const text = `${bad} <!-- planlint-disable-line malformed-checkbox, parent-task -->\n`
    const file = lint(text)
    expect(file.messages.map(({ ruleId, column }) => [ruleId, column])).toEqual([['unused-suppression', text.indexOf('parent-task') + 1]])
    expect(fix(file)).toBe(text)
  })

  it('is one that comes after the message, or ends before it', () => {
    expect(said(`${bad}\n\n<!-- planlint-disable malformed-checkbox -->\n`)).toEqual(['1 malformed-checkbox', '3 unused-suppression'])
    const ended = '<!-- planlint-disable malformed-checkbox -->\n\n<!-- planlint-enable malformed-checkbox -->\n\n'
    expect(said(`${ended}${bad}\n`)).toEqual(['1 unused-suppression', '5 malformed-checkbox'])
  })

  it('is never the end of a range', () => {
    expect(said('<!-- planlint-enable malformed-checkbox -->\n')).toEqual([])
    expect(said(`<!-- planlint-disable malformed-checkbox -->\n${bad}\n\n<!-- planlint-enable malformed-checkbox -->\n`)).toEqual([])
  })

  it('is not known where its rule is off', () => {
    const text = `${bad} <!-- planlint-disable-line malformed-checkbox -->\n`
    expect(said(text, { rules: { 'malformed-checkbox': 'off' } })).toEqual([])
    expect(said(text, { rules: { 'malformed-checkbox': { severity: 'off' } } })).toEqual([])
  })

  it('is not spoken of where unused-suppression is off', () => {
    expect(said('- [ ] Tent <!-- planlint-disable-line -->\n', { rules: { 'unused-suppression': 'off' } })).toEqual([])
  })
})

describe('a comment with a slip in it', () => {
  /** What is said of a comment at the end of a line, and the text that is wrong. */
  const spoken = (comment: string, settings?: Settings) => {
    const text = `- [ ] Tent <!-- ${comment} -->\n`
    return lint(text, settings).messages.map(({ reason, place }) => [
      reason,
      place && 'end' in place ? text.slice(place.start.offset, place.end.offset) : undefined
    ])
  }

  it.each([
    ['malformed-checkbx', 'malformed-checkbox'],
    ['Malformed-Checkbox', 'malformed-checkbox'],
    ['planlint/malformed-checkbox', 'malformed-checkbox'],
    ['planlint/malformed-checkbx', 'malformed-checkbox']
  ])('names the rule that was meant: %s', (name, meant) => {
    expect(spoken(`planlint-disable-line ${name}`)).toEqual([[`There is no rule ${name}; did you mean ${meant}?`, name]])
  })

  it('names the rule that there is not', () => {
    expect(spoken('planlint-disable-line no-such-rule')).toEqual([['There is no rule no-such-rule', 'no-such-rule']])
    expect(spoken('planlint-enable no-such-rule -- or is there')).toEqual([['There is no rule no-such-rule', 'no-such-rule']])
    expect(spoken('planlint-disable-file no-such-rule, parent-task').map(([reason]) => reason)).toEqual([
      'There is no rule no-such-rule',
      'This comment silences no message of parent-task'
    ])
  })

  it('says once that a reason is not set apart', () => {
    expect(spoken('planlint-disable-line overdue we were late')).toEqual([
      ['There is no rule we or were or late; a reason stands after --', 'we were late']
    ])
    for (const dash of ['--', '—', '–']) expect(spoken(`planlint-disable-line overdue ${dash} we were late`)).toEqual([])
  })

  it('knows the rules of a configuration, and those that are off', () => {
    const own = rule({ id: 'their-own-rule', about: 'It is theirs.', severity: 'off', *check() {} })
    expect(spoken('planlint-disable-line their-own-rule')).toEqual([['There is no rule their-own-rule', 'their-own-rule']])
    expect(spoken('planlint-disable-line their-own-rule', { use: [own] })).toEqual([])
    expect(spoken('planlint-disable-line unknown-section')).toEqual([])
  })

  it.each([
    ['planlint-disable-lin', 'planlint-disable-line'],
    ['planlint-disable-nextline', 'planlint-disable-next-line'],
    ['planlint-disable-next', 'planlint-disable-next-line'],
    ['planlint-disable-lines', 'planlint-disable-line'],
    ['planlint-disableLine', 'planlint-disable-line'],
    ['planlint-disabled', 'planlint-disable'],
    ['planlint-ignore', 'planlint-disable-line'],
    ['planlint-ignore-file', 'planlint-disable-file'],
    ['planlint-enabled', 'planlint-enable'],
    ['PLANLINT-DISABLE-LINE', 'planlint-disable-line'],
    ['plan-lint-disable-line', 'planlint-disable-line'],
    ['planlint_disable_line', 'planlint-disable-line'],
    ['planlint disable-line', 'planlint-disable-line'],
    ['planlint: disable', 'planlint-disable']
  ])('says how it is written: %s', (written, meant) => {
    expect(spoken(`${written} parent-task`)).toEqual([[`There is no comment ${written}; did you mean ${meant}?`, written]])
  })

  it('means the next line by ignore, where it stands alone', () => {
    const [message] = lint('Tent\n\n> <!-- planlint-ignore -->\n> Rope\n').messages
    expect(message?.reason).toBe('There is no comment planlint-ignore; did you mean planlint-disable-next-line?')
  })

  it.each([
    'planlint-action runs this',
    'planlinter disable',
    'planlint.config.ts says more',
    'planlint, disable nothing here',
    'planlint checks this'
  ])('is none where it only speaks of planlint: %s', (comment) => expect(spoken(comment)).toEqual([]))
})

it('comments on consecutive lines silence the line below the last', () => {
  const next = (rules: string) => `<!-- planlint-disable-next-line ${rules} -->`
  const both = '- [x] T001 Pack\n- [x] T002 Go\n- [x] T003 Come back\n'
  const line = '- [x] T001 Pack again\n  - [ ] Tent\n'
  expect(said(`${both}${line}`)).toEqual(['4 parent-task', '4 duplicate-task-id'])
  expect(said(`${both}${next('parent-task')}\n${next('duplicate-task-id')}\n${line}`)).toEqual([])
  expect(said(`${both}${next('parent-task\n -- why not')}\n${next('overdue')}\n${next('duplicate-task-id')}\n${line}`)).toEqual([])
  expect(said(`> ${next('parent-task')}\n> ${next('malformed-checkbox')}\n> ${bad}\n`)).toEqual(['1 unused-suppression'])
  expect(said(`${next('malformed-checkbox')}\n\n${next('malformed-checkbox')}\n${bad}\n`)).toEqual(['1 unused-suppression'])
  expect(said(`${next('malformed-checkbox')}\n${bad} ${next('malformed-checkbox')}\n${bad}\n`)).toEqual([])
})

describe('of a comment that is removed nothing is left', () => {
  const line = '<!-- planlint-disable-line -->'
  const from = '<!-- planlint-disable parent-task -->'
  const to = '<!-- planlint-enable parent-task -->'

  it.each([
    ['its end', `Tent\n\n${from}\n\nRope\n\n${to}\n\nMap\n`, 'Tent\n\nRope\n\nMap\n'],
    [
      'its end, but not what ends another',
      `${from}\n\n- [x] Tent\n  - [ ] Rope\n\n${from}\n\n${to}\n`,
      `${from}\n\n- [x] Tent\n  - [ ] Rope\n\n${to}\n`
    ],
    ['a blank', `Tent ${line} and ${line} ${line} rope\n`, 'Tent and rope\n'],
    ['a blank in a cell', `| a | b |\n|---|---|\n| Map | Tent ${line} |\n`, '| a | b |\n|---|---|\n| Map | Tent |\n'],
    ['no blank where there was none', `Tent${line} and ${line}rope\n`, 'Tent and rope\n'],
    ['the break after it', `Tent ${line}  \nRope\n`, 'Tent  \nRope\n'],
    ['an empty line', `Tent\n\n${line}\n\nRope\n`, 'Tent\n\nRope\n'],
    ['no line but one that keeps text apart', `Tent\n${line}\nRope\n`, 'Tent\n\nRope\n'],
    ['a line between items', `- Tent\n${line}\n- Rope\n`, '- Tent\n- Rope\n'],
    ['a line of its own', `Tent ${line}\n${line}\n\nRope`, 'Tent\n\nRope']
  ])('%s', (_, text, expected) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const [before, after] = [text.replaceAll('\n', end), expected.replaceAll('\n', end)]
      expect(fix(lint(before))).toBe(after)
      expect(fix(lint(after))).toBe(after)
    }
  })
})

it.each([
  ['hides what follows it', '<!-- planlint-disable-line -->## Phase 1: Tent\n'],
  ['hides the rest of its line', '<!-- planlint-disable-line --> Tent\n'],
  ['is all that an item says', '- Rope\n- <!-- planlint-disable-line -->\n'],
  ['is all that a box has', '* [X] <!-- planlint-disable-line -->\n* [ ] Rope\n'],
  ['is all of a quote', '> <!-- planlint-disable-line -->\n'],
  ['keeps code out of a list', '- Rope\n\n<!-- planlint-disable -->\n\n    code\n'],
  ['keeps two lists apart', '- Rope\n\n<!-- planlint-disable -->\n\n- Tent\n'],
  ['was never closed', 'Tent\n\n<!-- planlint-disable-line -- we know\n\n## Phase 1: Rope\n\n- [ ] x\n'],
  ['swallows another', '<!-- planlint-disable-file -- why\n\nTent\n\n<!-- note -->\n']
])('a comment stays that %s', (_, text) => expect(fix(lint(text))).toBe(text))

it('a rule of the team stands in for the built-in one of its name', () => {
  const own = rule({
    id: 'malformed-checkbox',
    about: 'A box is a box.',
    severity: 'info',
    *check({ root }) {
      yield { reason: 'Ours', place: root.place }
    }
  })
  expect(lint('- [] Tent\n', { use: [own] }).messages.map(({ reason }) => reason)).toEqual(['Ours'])
})

it('a comment may have blanks before it', () => {
  expect(said('  <!-- planlint-disable-file malformed-checkbox -->\n\n- [] Tent\n')).toEqual([])
})
