import { wordCharacters } from './characters.ts'
import { compareParts, ordinals } from './numbers.ts'
import { statusOf } from './status.ts'
import type { Cell, Phase, Plan, Status, Table } from './types.ts'

/** A row of a table of phases. */
export interface SummaryRow {
  /** What the row calls its phase. */
  cell: Cell
  number: string
  /** The phase, where exactly one has this number. */
  phase?: Phase
  /** Whether the plan speaks of such a phase at all, if only in a list. */
  isKnown: boolean
  status?: Status
  actualEnd?: Cell
}

/** A table whose first column names the plan's phases, each once. */
export interface Summary {
  table: Table
  rows: SummaryRow[]
  /** Phases of the same rank as those named that the table leaves out. */
  absent: Phase[]
}

const beforeName = new RegExp(`^[^${wordCharacters}]+`)
const actualEnd = /^(?:actual (?:end|completion|finish)(?: date)?|completed(?: on| at)?|completion date|finished(?: on)?)$/i

/** A column that names what a row is really about, and whose status it gives. */
const otherSubject = /^(?:risk|issue|bug|finding|defect|task|item|question|problem|requirement|test|component|file|feature|decision)s?$/i

/** The tables of a plan that sum up its phases. */
export function summariesOf(plan: Plan): Summary[] {
  return plan.phases.length < 2 ? [] : plan.tables.flatMap((table) => summaryOf(table, plan) ?? [])
}

function summaryOf(table: Table, plan: Plan): Summary | undefined {
  const { conventions, phases, source } = plan
  const heads = table.header.map(({ run }) => run.text.trim())
  if (heads.some((head) => otherSubject.test(head))) return undefined
  const statusColumn = heads.findIndex((head) => conventions.field(head) === 'status')
  const endColumn = heads.findIndex((head) => actualEnd.test(head))
  if (statusColumn <= 0 && endColumn <= 0) return undefined
  const rows: SummaryRow[] = []
  for (const cells of table.rows) {
    const [cell] = cells
    const named = cell && phaseIn(cell.run.text, heads[0] ?? '', plan)
    if (!cell || !named) continue
    const status =
      cells[statusColumn] && statusColumn > 0 ? statusOf((cells[statusColumn] as Cell).run, 'cell', source, conventions) : undefined
    const end = endColumn > 0 ? cells[endColumn] : undefined
    rows.push({ cell, ...named, ...(status && { status }), ...(end && { actualEnd: end }) })
  }
  const found = rows.filter(({ phase }) => phase)
  if (rows.length < 2 || found.length * 2 < rows.length || new Set(rows.map(({ number }) => number)).size < rows.length) return undefined
  if (!rows.some(({ status, actualEnd }) => status?.value || actualEnd)) return undefined
  const ranks = new Set(found.map(({ phase }) => rankOf(phase as Phase)))
  const absent = phases.filter((phase) => ranks.has(rankOf(phase)) && !rows.some((row) => isSameNumber(row.number, phase.number)))
  return { table, rows, absent }
}

/** Phases are of one rank when they share word, parent and depth of their number. */
function rankOf({ word, parent, number }: Phase): string {
  return `${word.toLowerCase()} ${parent?.line ?? 0} ${number.split('.').length}${/[A-Za-z]$/.test(number) ? 'a' : ''}`
}

/** The phase that a cell names: `Phase 2`, `Phase 2: Build`, or `2` under a header that says so. */
export function phaseIn(
  text: string,
  head: string,
  { phases, conventions, texts }: Plan
): Pick<SummaryRow, 'number' | 'phase' | 'isKnown'> | undefined {
  const bare = text.replace(beforeName, '').trim()
  const match = conventions.phase.exec(bare)
  const isUnderHead = conventions.phaseWords.some((word) => word.toLowerCase() === head.toLowerCase())
  const number = match?.groups?.number ?? (isUnderHead ? /^(\d+(?:\.\d+)*[A-Z]?)(?=$|[\s:.)-])/.exec(bare)?.[1] : undefined)
  if (number === undefined || /^\d+-\d+$/.test(number)) return undefined
  const word = (match?.groups?.word ?? head).toLowerCase()
  const same = phases.filter((phase) => phase.word.toLowerCase() === word && isSameNumber(phase.number, number))
  const [phase] = same
  return { number, ...(phase && same.length === 1 && { phase }), isKnown: same.length > 0 || isMentioned(number, word, bare, texts) }
}

function isSameNumber(a: string, b: string): boolean {
  if (a.toUpperCase() === b.toUpperCase()) return true
  const [first] = ordinals([a]) ?? []
  const [second] = ordinals([b]) ?? []
  return first !== undefined && second !== undefined && /\d/.test(a) === /\d/.test(b) && compareParts(first.parts, second.parts) === 0
}

/** Named in running text outside of the table: a plan may keep its phases in a list. */
function isMentioned(number: string, word: string, cell: string, texts: Plan['texts']): boolean {
  const name = new RegExp(`\\b${word}\\s+0*${number.replace(/^0+(?=\d)/, '').replace(/\./g, '\\.')}(?![\\d.]*\\d)`, 'iu')
  return texts.some(({ kind, run }) => kind !== 'cell' && run.text !== cell && name.test(run.text))
}
