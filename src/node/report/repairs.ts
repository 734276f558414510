import type { Entry } from '../result.ts'

/** A range of a file as reports give it: from 1, columns in UTF-16 units, its end exclusive. */
export type Region = Pick<Entry, 'line' | 'column' | 'endLine' | 'endColumn'>

/** Edits that go together, and what they come to. */
export interface Repair {
  title: string
  edits: { region: Region; text: string }[]
}

/** What can be done about a message: its safe fix, then each text that may stand in its place instead. */
export function repairsOf({ fix = [], expected = [], line, column, endLine, endColumn }: Entry): Repair[] {
  const edits = fix.map(({ place: { start, end }, text }) => ({
    region: { line: start.line, column: start.column, endLine: end.line, endColumn: end.column },
    text
  }))
  const safe = edits.length > 0 ? [{ title: 'What --fix does', edits }] : []
  const known = edits.length === 1 ? edits[0]?.text : undefined
  const others = expected
    .filter((text) => text !== known)
    .map((text) => ({ title: `Replace with ${text}`, edits: [{ region: { line, column, endLine, endColumn }, text }] }))
  return [...safe, ...others]
}
