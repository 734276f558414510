import type { Table as TableNode } from 'mdast'
import { pairField } from './fields.ts'
import { runOf } from './flatten.ts'
import { rangeOf, trimRun } from './run.ts'
import { type Context, collectLinks, extent, placeOf, pushText } from './texts.ts'
import type { Cell, Plan, Table } from './types.ts'

/** Read a table's cells, and the fields of one that has two columns. */
export function readTable(plan: Plan, node: TableNode, { section, lists, label }: Context): void {
  const [header = [], ...rows] = node.children.map((row) =>
    row.children.map((cell): Cell => {
      const run = trimRun(runOf(cell, plan.source))
      collectLinks(plan, cell, section)
      return {
        run,
        get place() {
          return plan.source.place(...(rangeOf(run) ?? emptyCell(extent(cell), plan.source.text)))
        }
      }
    })
  )
  const table: Table = { section, header, rows, place: placeOf(plan, node) }
  plan.tables.push(table)
  section.tables.push(table)
  for (const row of [header, ...rows])
    for (const [column, cell] of row.entries()) {
      if (cell.run.text !== '') pushText(plan, { run: cell.run, kind: 'cell', section, task: undefined, label, row, column, table })
    }
  if (header.length !== 2 || lists > 0) return
  for (const [key, value] of [header, ...rows]) {
    const field = key && value && pairField(key.run, value.run, plan.source, plan.conventions)
    if (field) section.fields.push(field)
  }
}

function emptyCell([from, to]: [number, number], text: string): [number, number] {
  const start = text[from] === '|' ? from + 1 : from
  return [start, Math.max(start, text[to - 1] === '|' ? to - 1 : to)]
}
