import { type NoteSlip, rule } from 'planlint/rule'

const faults: Record<NoteSlip['kind'], (slip: NoteSlip) => string> = {
  beginning: ({ text }) => `A note begins with planlint and a blank, not with ${text}`,
  key: ({ text }) => `planlint knows no note ${text}`,
  value: ({ text, key }) => `${text} is no value of ${key}`,
  'no-value': ({ key }) => `${key} has no value`,
  'needless-value': ({ key }) => `${key} has no values, and means the same whatever stands here`,
  unquoted: ({ key }) => `This value of ${key} wants plain quotes around it`
}

export default rule({
  id: 'unknown-note',
  about: 'A note to planlint says something that planlint knows.',
  severity: 'warning',
  suggests: true,
  *check({ notes }) {
    for (const slip of notes.flatMap(({ slips }) => slips)) {
      const { kind, place, choices, meant } = slip
      const known = choices && (/\s/.test(slip.text) ? '; a reason stands after --' : `; there are ${listed(choices)}`)
      const right = meant ? `; did you mean ${meant}?` : known
      yield {
        reason: `${faults[kind](slip)}${(kind !== 'beginning' && right) || ''}`,
        place,
        ...(meant && { suggestions: [{ title: `Change to ${meant.trim()}`, edits: [{ place, text: meant }] }] })
      }
    }
  }
})

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
