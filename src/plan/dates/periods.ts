import { fact } from '../facts.ts'
import { phaseIn } from '../progress/summary.ts'
import { rangeOf, sliceRun } from '../text/run.ts'
import type { Field, Phase, Place, Plan, Section, Table } from '../types.ts'
import type { Conventions, FieldName } from '../words/conventions.ts'
import { columnsOf } from '../words/labels.ts'
import { datesIn, spanOf, type WrittenDate } from './dates.ts'

/** A day on which something begins or ends. */
export interface Edge {
  /** As `YYYY-MM-DD`, to be compared. */
  day: string
  /** As written. */
  text: string
  place: Place
  /** What was meant to be, what was, or what does not say which. */
  kind: 'planned' | 'actual' | 'plain'
}

/** When something begins and ends: the plan, a section, what the row of a table is about. */
export interface Period {
  /** `The plan`, a section's title, the row's first cell. */
  name: string
  /** The phase that it belongs to; absent for the plan as a whole. */
  phase?: Phase
  form: 'header' | 'phase' | 'section' | 'row'
  starts: Edge[]
  ends: Edge[]
}

/** The periods of a plan: its header's, its sections', its tables' rows'. */
export const periodsOf = fact(readPeriods)

function readPeriods(plan: Plan): Period[] {
  const periods: Period[] = []
  const header = edgesOf(timeFields(plan.fields, plan), plan)
  if (header) periods.push({ name: 'The plan', form: 'header', ...header })
  for (const section of plan.sections) {
    const { phase, title } = section
    const isPhase = phase === section
    const inHeading = isPhase ? headingSpan(section) : undefined
    const edges =
      section === plan.title
        ? undefined
        : edgesOf(inHeading ? [...timeFields(section.fields, plan), inHeading] : timeFields(section.fields, plan), plan)
    const name = inHeading && isPhase ? `${phase.word} ${phase.number}` : title
    if (edges) periods.push({ name, ...(phase && { phase }), form: isPhase ? 'phase' : 'section', ...edges })
  }
  return [...periods, ...plan.tables.flatMap((table) => rowPeriods(table, plan))]
}

/** Something that may say when. */
type Value = Pick<Field, 'name' | 'key' | 'run'>

/** `### Phase 2: Build (2026-05-04 – 2026-05-15)`. */
function headingSpan({ heading, texts }: Section): Value | undefined {
  const [first] = datesIn(heading)
  const run = first && texts[0]?.run
  const at = first && run ? run.text.indexOf(first.text) : -1
  return run && at >= 0 ? { name: 'period', key: '', run: sliceRun(run, at) } : undefined
}

/** Fields that say when; of a list's only what it says once, for several are its items' own. */
function timeFields(fields: readonly Field[], { conventions }: Plan): readonly Value[] {
  const times = fields.length === 0 ? fields : fields.filter(({ name }) => isTimeName(name))
  if (times.length < 2) return times
  const counts = new Map<string, number>()
  const sameAs = ({ name, key }: Field) => `${name} ${kindOf(key, conventions)}`
  for (const field of times) counts.set(sameAs(field), (counts.get(sameAs(field)) ?? 0) + 1)
  return times.filter((field) => field.form !== 'item' || counts.get(sameAs(field)) === 1)
}

function rowPeriods(table: Table, plan: Plan): Period[] {
  const { header, rows } = table
  const names = columnsOf(table, plan)
  if (!names.some(isTimeName)) return []
  const columns = header.map(({ run }, index) => ({ key: run.text.trim(), name: names[index] }))
  const [first] = columns as [Value & { key: string }]
  return rows.flatMap((row) => {
    const values = columns.flatMap((column, index) => (isTimeName(column.name) && row[index] ? { ...column, run: row[index].run } : []))
    const edges = edgesOf(values, plan)
    if (!edges) return []
    const title = row[0]?.run.text.trim() ?? ''
    const phase = phaseIn(title, first.key, plan)?.phase
    const name = isTimeName(first.name) || title === '' ? 'This row' : title
    return { name, ...(phase && { phase }), form: 'row', ...edges }
  })
}

/** Whether a field or column of this name says when. */
export function isTimeName(name: FieldName | undefined): boolean {
  return name === 'start' || name === 'end' || name === 'period' || name === 'date'
}

/** What values say, if anything: a day is the start or end that its key names, two days are both. */
function edgesOf(values: readonly Value[], { source, conventions }: Plan): Pick<Period, 'starts' | 'ends'> | undefined {
  if (values.length === 0) return undefined
  const starts: Edge[] = []
  const ends: Edge[] = []
  for (const { name, key, run } of values) {
    const span = run.pieces.some(({ struck }) => struck) ? undefined : spanOf(run.prose)
    if (!span) continue
    const add = (edges: Edge[], { day, text, at }: WrittenDate) => {
      const range = rangeOf(run, at, at + text.length)
      if (day !== undefined && range) edges.push({ day, text, place: source.place(...range), kind: kindOf(key, conventions) })
    }
    const isRange = span.first !== span.last
    if (name === 'start' || isRange) add(starts, span.first)
    if (name === 'end' || isRange) add(ends, span.last)
  }
  return starts.length + ends.length > 0 ? { starts, ends } : undefined
}

/** Whether a key speaks of what was meant to be or of what was. */
export function kindOf(key: string, { isPlanned, isActual }: Conventions): Edge['kind'] {
  return isPlanned(key) ? 'planned' : isActual(key) ? 'actual' : 'plain'
}

const kinds: Edge['kind'][] = ['planned', 'actual', 'plain']

/** The ends of a period that come before all starts that they can be held against, each with the first of those. */
export function reversedIn({ starts, ends }: Period): { start: Edge; end: Edge }[] {
  const against = new Map(kinds.map((kind) => [kind, comparable(starts, kind)]))
  const earliest = new Map(
    kinds.map((kind) => [
      kind,
      against
        .get(kind)
        ?.map(({ day }) => day)
        .sort()[0] ?? ''
    ])
  )
  const own = new Set(starts.map(({ kind }) => kind))
  const isAnyOwn = ends.some(({ kind }) => own.has(kind))
  return ends.flatMap((end) => {
    const start = isAnyOwn && !own.has(end.kind) ? undefined : against.get(end.kind)?.[0]
    return start && (earliest.get(end.kind) as string) > end.day ? { start, end } : []
  })
}

/** Those of a kind, if there are any; planned is never held against actual. */
function comparable(edges: readonly Edge[], kind: Edge['kind']): Edge[] {
  const same = edges.filter((edge) => edge.kind === kind)
  return same.length > 0 ? same : edges.filter((edge) => kind === 'plain' || edge.kind === 'plain')
}
