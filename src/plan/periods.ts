import type { FieldName } from './conventions.ts'
import { datesIn, spanOf, type WrittenDate } from './dates.ts'
import { type Run, rangeOf, sliceRun } from './run.ts'
import { phaseIn } from './summary.ts'
import type { Field, Phase, Place, Plan, Section, Table } from './types.ts'

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

const planned = /^(?:planned|target|due|deadline|estimated|expected|scheduled|prazo|срок|期限|截止|完了予定)/
const actual = /^(?:actual|started|gestartet|ended|completed|finished|完了日)/

const known = new WeakMap<Plan, Period[]>()

/** The periods of a plan: its header's, its sections', its tables' rows'. */
export function periodsOf(plan: Plan): Period[] {
  const made = known.get(plan) ?? readPeriods(plan)
  known.set(plan, made)
  return made
}

function readPeriods(plan: Plan): Period[] {
  const header: Period = { name: 'The plan', form: 'header', starts: [], ends: [] }
  for (const field of timeFields(plan.fields)) addEdges(header, field.name, field.key, field.run, plan)
  const sections = plan.sections.filter((section) => section !== plan.title).map((section) => sectionPeriod(section, plan))
  const rows = plan.tables.flatMap((table) => rowPeriods(table, plan))
  return [header, ...sections, ...rows].filter(({ starts, ends }) => starts.length + ends.length > 0)
}

function sectionPeriod(section: Section, plan: Plan): Period {
  const { title, phase, fields, texts } = section
  const isPhase = phase === section
  const period: Period = { name: title, ...(phase && { phase }), form: isPhase ? 'phase' : 'section', starts: [], ends: [] }
  for (const field of timeFields(fields)) addEdges(period, field.name, field.key, field.run, plan)
  const heading = isPhase ? texts[0]?.run : undefined
  const [first] = heading ? datesIn(heading.prose) : []
  if (heading && first && isPhase) {
    period.name = `${phase.word} ${phase.number}`
    addEdges(period, 'period', '', sliceRun(heading, first.at), plan)
  }
  return period
}

/** Fields that say when; of a list's only what it says once, for several are its items' own. */
function timeFields(fields: readonly Field[]): Field[] {
  const times = fields.filter(({ name }) => isTimeName(name))
  const counts = new Map<string, number>()
  const sameAs = ({ name, key }: Field) => `${name} ${kindOf(key)}`
  for (const field of times) counts.set(sameAs(field), (counts.get(sameAs(field)) ?? 0) + 1)
  return times.filter((field) => field.form !== 'item' || counts.get(sameAs(field)) === 1)
}

function rowPeriods({ header, rows }: Table, plan: Plan): Period[] {
  const heads = header.map(({ run }) => run.text.trim())
  const names = heads.map((head) => plan.conventions.field(head))
  if (!names.some(isTimeName)) return []
  return rows.map((row) => {
    const name = row[0]?.run.text.trim() ?? ''
    const phase = phaseIn(name, heads[0] ?? '', plan)?.phase
    const isOwn = isTimeName(names[0]) || name === ''
    const period: Period = { name: isOwn ? 'This row' : name, ...(phase && { phase }), form: 'row', starts: [], ends: [] }
    for (const [column, cell] of row.entries())
      if (isTimeName(names[column])) addEdges(period, names[column], heads[column] as string, cell.run, plan)
    return period
  })
}

/** Whether a field or column of this name says when. */
export function isTimeName(name: FieldName | undefined): boolean {
  return name === 'start' || name === 'end' || name === 'period' || name === 'date'
}

/** Add what a value says: a day as the start or end that its key names, two days as both. */
function addEdges(period: Period, name: FieldName | undefined, key: string, run: Run, { source }: Plan): void {
  const span = run.pieces.some(({ struck }) => struck) ? undefined : spanOf(run.prose)
  if (!span) return
  const edge = ({ day, text, at }: WrittenDate): Edge[] => {
    const range = rangeOf(run, at, at + text.length)
    return day !== undefined && range ? [{ day, text, place: source.place(...range), kind: kindOf(key) }] : []
  }
  const isRange = span.first !== span.last
  if (name === 'start' || isRange) period.starts.push(...edge(span.first))
  if (name === 'end' || isRange) period.ends.push(...edge(span.last))
}

/** Whether a key speaks of what was meant to be or of what was. */
export function kindOf(key: string): Edge['kind'] {
  const folded = key.toLowerCase()
  return planned.test(folded) ? 'planned' : actual.test(folded) ? 'actual' : 'plain'
}

/** The first of the edges that an edge comes before, if it comes before all that it can be held against. */
export function allAfter(edges: readonly Edge[], edge: Edge): Edge | undefined {
  const others = comparable(edges, edge)
  return others.every(({ day }) => day > edge.day) ? others[0] : undefined
}

/** The first of the edges that an edge comes after, if it comes after all that it can be held against. */
export function allBefore(edges: readonly Edge[], edge: Edge): Edge | undefined {
  const others = comparable(edges, edge)
  return others.every(({ day }) => day < edge.day) ? others[0] : undefined
}

/** Those of the same kind, if there are any; planned is never held against actual. */
function comparable(edges: readonly Edge[], { kind }: Edge): Edge[] {
  const same = edges.filter((edge) => edge.kind === kind)
  return same.length > 0 ? same : edges.filter((edge) => kind === 'plain' || edge.kind === 'plain')
}
