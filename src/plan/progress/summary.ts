import { fact } from '../facts.ts'
import { statusOf } from '../parts/status.ts'
import { wordCharacters } from '../text/characters.ts'
import type { Cell, Phase, Plan, Status, Table } from '../types.ts'
import { columnsOf } from '../words/labels.ts'
import { plainNumber } from './numbers.ts'

/** A row of a table of phases. */
export interface SummaryRow extends NamedPhase {
  /** What the row calls its phase. */
  cell: Cell
  status?: Status
  actualEnd?: Cell
}

/** What a text calls a phase. */
export interface NamedPhase {
  number: string
  /** Word and number as they are compared. */
  key: string
  /** The phase, where exactly one has this number. */
  phase?: Phase
}

/** A table whose first column names the plan's phases, each once. */
export interface Summary {
  table: Table
  rows: SummaryRow[]
  /** Phases of the same rank as those named that the table leaves out. */
  absent: Phase[]
}

const beforeName = new RegExp(`^[^${wordCharacters}]+`)

/** Where a phase can be named in running text. */
const startOfWord = new RegExp(`(?<![${wordCharacters}])[${wordCharacters}]`, 'g')
const longestName = 40

/** The tables of a plan that sum up its phases. */
export function summariesOf(plan: Plan): Summary[] {
  return plan.phases.length < 2 ? [] : plan.tables.flatMap((table) => summaryOf(table, plan) ?? [])
}

function summaryOf(table: Table, plan: Plan): Summary | undefined {
  const { conventions, source } = plan
  const heads = table.header.map(({ run }) => run.text.trim())
  const statusColumn = columnsOf(table, plan).indexOf('status')
  const endColumn = heads.findIndex((head) => conventions.isActualEnd(head))
  if ((statusColumn <= 0 && endColumn <= 0) || isAboutOthers(table, plan) || isPast(table, plan)) return undefined
  const rows: SummaryRow[] = []
  const numbers = new Set<string>()
  for (const cells of table.rows) {
    const [cell] = cells
    const name = cell && nameIn(cell.run.text, heads[0] ?? '', plan)
    if (!cell || !name) continue
    for (const number of numbersOf(name)) numbers.add(plainNumber(name.word, number, plan))
    const named = phaseNamed(name, plan)
    if (!named) continue
    const status =
      cells[statusColumn] && statusColumn > 0 ? statusOf((cells[statusColumn] as Cell).run, 'cell', source, conventions) : undefined
    const end = endColumn > 0 ? cells[endColumn] : undefined
    rows.push({ cell, ...named, ...(status && { status }), ...(end && { actualEnd: end }) })
  }
  const found = rows.filter(({ phase }) => phase)
  if (rows.length < 2 || found.length * 2 < rows.length || new Set(rows.map(({ number }) => number)).size < rows.length) return undefined
  if (!rows.some(({ status, actualEnd }) => status?.value || actualEnd)) return undefined
  const ranks = new Set(found.map(({ phase }) => rankOf(phase as Phase)))
  const ranked = [...ranks].flatMap((rank) => phasesByRank(plan).get(rank) ?? [])
  return { table, rows, absent: ranked.filter(({ number }) => !numbers.has(number)).map(({ phase }) => phase) }
}

/** A table under a title with a year is of that time, and no summary of today: `Status report 2026-01-16`. */
function isPast({ section }: Table, { title }: Plan): boolean {
  return section !== title && /\b(?:19|20|21)\d{2}\b/.test(section.heading)
}

/** A column says what the rows are about, and that is no phase: `Task`. One that counts or lists such things says more of each phase. */
function isAboutOthers({ header, rows }: Table, { conventions }: Plan): boolean {
  const isSeveral = (column: number) => rows.every((row) => several.test(row[column]?.run.text ?? ''))
  return header.some(({ run }, column) => conventions.isSubject(run.text.trim()) && !isSeveral(column))
}

const several = /^\s*(?:[-–—]|[^\p{L}\d]*\d+(?:\s?[/–-]\s?\d+)?(?:\s\p{L}+)?)?\s*$|[,;\n]/u

/** Phases are of one rank when they share word, parent and depth of their number. */
function rankOf({ word, parent, number }: Phase): string {
  return `${word.toLowerCase()} ${parent?.line ?? 0} ${number.split('.').length}${/[A-Za-z]$/.test(number) ? 'a' : ''}`
}

/** The phases of each rank, with their numbers as they are compared. */
const phasesByRank = fact((plan) => {
  const byRank = new Map<string, { phase: Phase; number: string }[]>()
  for (const phase of plan.phases) {
    const rank = rankOf(phase)
    const same = byRank.get(rank) ?? []
    byRank.set(rank, same)
    same.push({ phase, number: plainNumber(phase.word, phase.number, plan) })
  }
  return byRank
})

/** The phase that a cell names: `Phase 2`, `Phase 2: Build`, or `2` under a header that says so. */
export function phaseIn(text: string, head: string, plan: Plan): NamedPhase | undefined {
  const name = nameIn(text, head, plan)
  return name && phaseNamed(name, plan)
}

/** A word and number as a cell begins with them. */
interface Name {
  word: string
  number: string
}

function phaseNamed({ word, number }: Name, plan: Plan): NamedPhase | undefined {
  const key = keyOf(word, number, plan)
  const same = phasesByKey(plan).get(key) ?? []
  const [phase] = same
  if (!phase && range.test(number)) return undefined
  return { number, key, ...(phase && same.length === 1 && { phase }) }
}

function nameIn(text: string, head: string, { conventions }: Plan): Name | undefined {
  const bare = text.replace(beforeName, '').trim()
  const opening = conventions.phases.read(bare)
  if (opening) return opening
  const number = conventions.phases.has(head) ? /^(\d+(?:\.\d+)*[A-Z]?)(?=$|[\s:.)-])/.exec(bare)?.[1] : undefined
  return number === undefined ? undefined : { word: head, number }
}

const range = /^(\d{1,4})[-–](\d{1,4})$/
/** No table of phases has a row for more. */
const mostInRow = 100

/** The numbers of the phases that a name is for: `Week 3-4` is for a phase of that name, or for two. */
function numbersOf({ number }: Name): string[] {
  const [, from, to] = range.exec(number) ?? []
  const between = Math.min(mostInRow, Number(to) - Number(from) + 1)
  return from === undefined || !(between > 0)
    ? [number]
    : [number, ...Array.from({ length: between }, (_, index) => String(Number(from) + index))]
}

/** Whether a plan speaks of such a phase at all, if only in a list. */
export function speaksOf({ key }: NamedPhase, plan: Plan): boolean {
  return phasesByKey(plan).has(key) || mentioned(plan).has(key)
}

/** The phases of a plan by word and number. */
const phasesByKey = fact((plan) => {
  const byKey = new Map<string, Phase[]>()
  for (const phase of plan.phases) {
    const key = keyOf(phase.word, phase.number, plan)
    const same = byKey.get(key)
    if (same) same.push(phase)
    else byKey.set(key, [phase])
  }
  return byKey
})

/** Phases named in running text outside of tables: a plan may keep its phases in a list. */
const mentioned = fact((plan) => {
  const { conventions, texts } = plan
  const found = new Set<string>()
  for (const { kind, run } of texts)
    for (const { index } of kind === 'cell' ? [] : run.text.matchAll(startOfWord)) {
      const opening = conventions.phases.read(run.text.slice(index, index + longestName))
      if (opening) found.add(keyOf(opening.word, opening.number, plan))
    }
  return found
})

/** `Phase 02`, `PHASE 2` and `Phase II` are one. */
function keyOf(word: string, number: string, plan: Plan): string {
  return `${word.toLowerCase()} ${plainNumber(word, number, plan)}`
}
