import { type Cell, isAll, type Place, type Plan, phaseIn, rangeOf, saysNothing, type Table } from '../plan/index.ts'
import { isReached } from './due.ts'
import { foldText, foldTitle } from './fold.ts'
import { formOf } from './forms.ts'
import { statusAt } from './placeholders.ts'
import { isOnScale, scaleOf } from './scales.ts'
import { type DueDates, tokenPattern } from './tokens.ts'
import type { Scale, Template, TemplateColumn, TemplatedPlan, TemplateTable } from './types.ts'

/** Columns that a row may leave empty whatever the template shows. */
const forRemarks = /^(?:notes?|comments?|remarks?)$/

/** The tables that a template shows: their columns and scales. */
export function tablesOf(plan: Plan, dues: DueDates): TemplateTable[] {
  return plan.tables
    .filter(({ section }) => dues.of(section) !== 'never')
    .map((table) => ({
      columns: new Map(
        Array.from(table.header.entries(), ([index, { run }]) => [
          foldTitle(run.text),
          columnOf(foldText(run.text), index, table, plan, dues)
        ])
      )
    }))
}

function columnOf(title: string, index: number, { rows, section }: Table, plan: Plan, dues: DueDates): TemplateColumn {
  const key = foldTitle(title)
  const samples = rows.map((row) => row[index]?.run.text.trim() ?? '')
  const first = rows[0]?.[index]
  const [sample = ''] = samples
  const [token = ''] = sample.match(tokenPattern) ?? []
  const scale = index === 0 || plan.conventions.field(title) === 'status' ? undefined : scaleOf(samples.flatMap(wordsOf))
  const form = formOf(sample)
  return {
    title,
    due: dues.at((first && rangeOf(first.run)?.[0]) ?? 0, section, token, key),
    isFilled: samples.length > 0 && samples.every((text) => text !== '') && !forRemarks.test(key),
    ...(form && { form }),
    ...(scale && { scale })
  }
}

/** The words that a sample cell gives to choose from: itself, or those of `[High/Medium/Low]`. */
function wordsOf(sample: string): string[] {
  const menu = /^\[?([^[\]{}<>]+[/|][^[\]{}<>]+)\]?$/.exec(sample)?.[1]
  if (menu !== undefined) return menu.split(/[/|]/)
  return saysNothing(sample) || sample.search(tokenPattern) >= 0 ? [] : [sample]
}

/** The template's table of each of a plan's that begins with the same column and has two thirds of its columns. */
export function matchTables(plan: Plan, { tables }: Template): Map<Table, TemplateTable> {
  const matched = new Map<Table, TemplateTable>()
  for (const table of tables.length > 0 ? plan.tables : []) {
    const keys = table.header.map(({ run }) => foldTitle(run.text))
    const wanted = tables.find(({ columns }) => {
      const shared = keys.filter((key) => columns.has(key)).length
      return columns.keys().next().value === keys[0] && shared * 3 >= columns.size * 2
    })
    if (wanted) matched.set(table, wanted)
  }
  return matched
}

/** A cell that the template wants otherwise. */
export interface BadCell {
  place: Place
  /** The column's title. */
  column: string
  /** What the row is about. */
  row: string
  /** What it says; empty where it says nothing. */
  text: string
  /** What it should choose from, where it says something else. */
  scale?: Scale
}

/** Cells of a plan that are off their column's scale, or empty where the template has something. */
export function badCellsOf(plan: TemplatedPlan): BadCell[] {
  const found: BadCell[] = []
  for (const [table, { columns }] of plan.template?.tables ?? []) {
    const wanted = table.header.map(({ run }) => columns.get(foldTitle(run.text)))
    for (const row of table.rows)
      for (const [index, cell] of isGroup(row) ? [] : row.entries()) {
        const column = wanted[index]
        const text = cell.run.text.trim()
        const missed = column?.scale && text !== '' && !isOpen(cell) && !isOnScale(text, column.scale) ? column.scale : undefined
        if (column && (missed || (text === '' && isDue(column, index, row, table, plan))))
          found.push({
            place: cell.place,
            column: column.title,
            row: foldText(row[0]?.run.text ?? ''),
            text,
            ...(missed && { scale: missed })
          })
      }
  }
  return found
}

/** Still to be filled in, or struck out. */
function isOpen({ run }: Cell): boolean {
  return saysNothing(run.text) || run.text.search(tokenPattern) >= 0 || run.pieces.some(({ struck }) => struck)
}

/** Whether the template wants something in a row's cell by now; an actual end also stands with the phase that the row is about. */
function isDue(column: TemplateColumn, index: number, row: Cell[], table: Table, plan: TemplatedPlan): boolean {
  if (index === 0 || !column.isFilled || !isReached(column.due, statusAt(plan, table.section, row, table))) return false
  const isOfPhase = () => phaseIn(row[0]?.run.text ?? '', table.header[0]?.run.text ?? '', plan) !== undefined
  return !(plan.conventions.isActualEnd(column.title) && isOfPhase())
}

/** A row that only separates others: empty, or a bold name and nothing else. */
function isGroup([first, ...others]: Cell[]): boolean {
  return (
    others.every(({ run }) => run.text.trim() === '') &&
    (first?.run.text.trim() === '' || (first !== undefined && isAll(first.run, 'strong')))
  )
}
