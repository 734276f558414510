import { type Cell, type Plan, rangeOf, type Section, type Text } from '../plan/index.ts'
import { foldText } from './fold.ts'
import { type DueDates, tokenPattern } from './tokens.ts'

/** Prose, code samples, and items whose value is a sample in code; nothing that holds a placeholder or stays a form. */
export function guidanceOf(plan: Plan, dues: DueDates): Set<string> {
  const guidance = new Set<string>()
  const hasToken = (text: string) => text.search(tokenPattern) >= 0
  for (const text of plan.texts) {
    const said = foldText(text.run.text)
    if (hasToken(said) || dues.of(text.section) === 'never' || text.kind === 'heading') continue
    if (isProse(text, said) || isSample(text, plan)) guidance.add(said)
  }
  for (const { kind, text, section } of plan.asides) {
    if (kind === 'code' && !hasToken(text) && text.trim() !== '' && dues.of(section) !== 'never') guidance.add(foldText(text))
  }
  return guidance
}

function isProse({ kind, section }: Text, said: string): boolean {
  return (
    kind === 'paragraph' &&
    said.split(' ').length >= 4 &&
    !/[:：]$/.test(said) &&
    !section.fields.some(({ run, key }) => said.startsWith(key) || foldText(run.text) === said)
  )
}

function isSample({ kind, run, section }: Text, plan: Plan): boolean {
  if (kind !== 'item') return false
  if (/^[^:]{1,40}:\s*\ufffc+$/.test(run.prose.trim())) return true
  return isUnderSampleNote(plan, section, rangeOf(run)?.[0] ?? 0)
}

function isUnderSampleNote({ notes }: Plan, section: Section, offset: number): boolean {
  const note = notes.find((one) => one.section === section && one.says.has('sample'))
  return note !== undefined && offset > note.place.end.offset
}

/** Rows without a placeholder that stand under a note, or beside rows that are to be filled in: samples of what is wanted. */
export function samplesOf(plan: Plan, dues: DueDates): Set<string> {
  const samples = new Set<string>()
  for (const { rows, section, place } of plan.tables) {
    const isSampled = isUnderSampleNote(plan, section, place.start.offset) || rows.some(hasToken)
    if (!isSampled || dues.of(section) === 'never') continue
    for (const row of rows) if (!hasToken(row) && row.filter(({ run }) => run.text.trim() !== '').length > 1) samples.add(foldRow(row))
  }
  return samples
}

function hasToken(row: Cell[]): boolean {
  return row.some(({ run }) => run.text.search(tokenPattern) >= 0)
}

/** A row as it is compared word for word. */
export function foldRow(row: Cell[]): string {
  return row.map(({ run }) => foldText(run.text)).join(' | ')
}
