import {
  columnsOf,
  datesIn,
  type Field,
  isTimeName,
  type Place,
  type Run,
  rangeOf,
  sliceRun,
  type Table,
  type Text,
  textsHolding,
  type WrittenDate
} from '../plan/index.ts'
import { foldTitle } from './fold.ts'
import type { ValueForm } from './forms.ts'
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

interface Value {
  run: Run
  /** The template shows `YYYY-MM-DD` here. */
  isIsoWanted: boolean
}

function valuesOf(plan: TemplatedPlan): Value[] {
  const values: Value[] = []
  addFields(values, plan.root.fields, plan)
  addFields(values, plan.footer, plan)
  for (const { fields } of plan.sections) addFields(values, fields, plan)
  for (const { fields } of plan.tasks) addFields(values, fields, plan)
  for (const { run } of plan.fields) if (isDate(run)) values.push({ run, isIsoWanted: false })
  for (const table of plan.tables) addColumns(values, table, plan)
  if (plan.source.text.includes('Date')) for (const text of textsHolding(anyLabel, plan)) addLabelled(values, text, plan)
  return values
}

/** Fields that say when, whatever their key is called if their value is nothing but a date. */
function addFields(values: Value[], fields: readonly Field[], { template }: TemplatedPlan): void {
  const wanted = template && template.fields.size > 0 ? template.fields : undefined
  for (const field of fields) {
    const form = wanted?.get(field)?.wanted.form
    if (form?.kind === 'date' || isTimeName(field.name) || (field.name === 'files' && mayBeDate.test(field.key) && isDate(field.run)))
      values.push({ run: field.run, isIsoWanted: isIso(form) })
  }
}

/** What may name a file or a day. */
const mayBeDate = /^(?:created|modified)$/i

function isDate({ prose }: Run): boolean {
  return prose.length < longestValue && datesIn(prose)[0]?.text === prose.trim()
}

function addColumns(values: Value[], table: Table, plan: TemplatedPlan): void {
  const columns = plan.template?.tables.get(table)?.columns
  const names = columnsOf(table, plan)
  for (const [index, { run: head }] of table.header.entries()) {
    const form = columns?.get(foldTitle(head.text))?.form
    if (form?.kind !== 'date' && !isTimeName(names[index])) continue
    for (const row of table.rows) if (row[index]) values.push({ run: row[index].run, isIsoWanted: isIso(form) })
  }
}

/** What the source of every such label has, the word first: that is searched for fastest. */
const anyLabel = /Date[*_~]*:(?<=[-–—,;|(][\s*_~]*Date[*_~]*:)/
const label = /(?<=[-–—,;|(]\s?)Date:[ \t]/g

/** `- Lead: Ada Brandt - Date: 2026-03-05` */
function addLabelled(values: Value[], { run, section }: Text, { template }: TemplatedPlan): void {
  const key = template?.sections.get(section)?.keys[0]
  const uses = ['[YYYY-MM-DD]', 'YYYY-MM-DD'].flatMap((token) => template?.template.tokens.get(token) ?? [])
  const isIsoWanted = key !== undefined && uses.some((use) => use.section === key)
  for (const { 0: said, index } of run.prose.matchAll(label)) {
    const rest = run.prose.slice(index + said.length, index + longestValue)
    const end = rest.search(/[\n|;]/)
    values.push({ run: sliceRun(run, index, index + said.length + (end < 0 ? rest.length : end)), isIsoWanted })
  }
}

const longestValue = 80

function isIso(form: ValueForm | undefined): boolean {
  return form?.kind === 'date' && form.isIso
}
