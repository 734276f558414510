import { datesIn, isTimeName, type Place, type Run, rangeOf, sliceRun, type WrittenDate } from '../plan/index.ts'
import { foldTitle } from './fold.ts'
import type { TemplatedPlan } from './types.ts'

/** A date where one is expected: the value of a field or cell that says when, or what follows `Date:`. */
export interface ExpectedDate extends WrittenDate {
  place: Place
  /** The template shows `YYYY-MM-DD` here, and the value holds no date in that notation. */
  isOtherNotation: boolean
}

/** The dates of a plan that stand where one is expected; one in a sentence may be an example of a bad one. */
export function expectedDatesOf(plan: TemplatedPlan): ExpectedDate[] {
  const found = new Map<number, ExpectedDate>()
  for (const { run, isIsoWanted } of valuesOf(plan)) {
    if (run.pieces.some(({ struck }) => struck)) continue
    const dates = datesIn(run.prose)
    const isOtherNotation = isIsoWanted && !dates.some(({ isIso }) => isIso)
    for (const date of dates) {
      const range = rangeOf(run, date.at, date.at + date.text.length)
      if (range && !found.has(range[0])) found.set(range[0], { ...date, place: plan.source.place(...range), isOtherNotation })
    }
  }
  return [...found.values()]
}

function* valuesOf(plan: TemplatedPlan): Generator<{ run: Run; isIsoWanted: boolean }> {
  const { template, conventions, sections, root, fields: header } = plan
  const all = [root, ...sections].flatMap(({ fields }) => fields)
  for (const field of [...all, ...plan.tasks.flatMap(({ fields }) => fields)]) {
    const form = template?.fields.get(field)?.wanted.form
    if (form?.kind === 'date' || isTimeName(field.name)) yield { run: field.run, isIsoWanted: form?.kind === 'date' && form.isIso }
  }
  for (const { run } of header) if (datesIn(run.prose)[0]?.text === run.prose.trim()) yield { run, isIsoWanted: false }
  for (const table of plan.tables) {
    const columns = template?.tables.get(table)?.columns
    for (const [index, { run: head }] of table.header.entries()) {
      const form = columns?.get(foldTitle(head.text))?.form
      if (form?.kind !== 'date' && !isTimeName(conventions.field(head.text))) continue
      for (const row of table.rows) if (row[index]) yield { run: row[index].run, isIsoWanted: form?.kind === 'date' && form.isIso }
    }
  }
  for (const { run, section } of plan.texts)
    for (const match of run.prose.matchAll(dateLabel)) {
      const key = template?.sections.get(section)?.keys[0]
      const uses = ['[YYYY-MM-DD]', 'YYYY-MM-DD'].flatMap((token) => template?.template.tokens.get(token) ?? [])
      const isIsoWanted = key !== undefined && uses.some((use) => use.section === key)
      yield { run: sliceRun(run, match.index, nextBreak(run.prose, match.index + match[0].length)), isIsoWanted }
    }
}

const dateLabel = /(?<=[-–—,;|(]\s?)Date:[ \t]/g

/** Where a value ends that stands within a line. */
function nextBreak(text: string, from: number): number {
  const end = text.slice(from, from + 80).search(/[\n|;]/)
  return end < 0 ? Math.min(text.length, from + 80) : from + end
}
