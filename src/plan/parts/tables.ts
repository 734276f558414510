import type { TableCell, Table as TableNode } from 'mdast'
import { type Run, rangeOf } from '../text/run.ts'
import type { Source } from '../text/source.ts'
import { Stretch } from '../text/stretch.ts'
import type { Cell, Place, Plan, Table } from '../types.ts'
import { pairField } from './fields.ts'
import { type Context, collectLinks, extent, placeOf, pushText } from './texts.ts'

/** Read a table's cells, and the fields of one that has two columns. */
export function readTable(plan: Plan, node: TableNode, { section, owner, lists, label }: Context): void {
  const { source } = plan
  const table: Table = { section, header: [], rows: [], place: placeOf(plan, node) }
  const all = node.children.map((row) => {
    const cells: Cell[] = []
    for (const [column, cell] of row.children.entries()) {
      const text = new Stretch(source, cell, undefined, 'cell', section, undefined, label)
      const { run } = text
      text.table = table
      text.row = cells
      text.column = column
      collectLinks(plan, cell, text)
      if (run.text !== '') pushText(plan, text)
      cells.push(new WrittenCell(run, cell, source))
    }
    return cells
  })
  const [header = [], ...rows] = all
  Object.assign(table, { header, rows })
  plan.tables.push(table)
  section.tables.push(table)
  if (header.length !== 2 || lists > 0 || header.every(({ run }) => isHead(run.text, plan))) return
  for (const [key, value] of [header, ...rows]) {
    const field = key && value && pairField(key.run, value.run, plan.source, plan.conventions)
    if (field) owner.lines.push(field)
  }
}

/** The head of a column, and no key or value: `Owner`, but not `Draft`. */
function isHead(text: string, { conventions }: Plan): boolean {
  return conventions.field(text) !== undefined && conventions.word(text) === undefined
}

/** A cell whose place is looked up when somebody asks. */
class WrittenCell implements Cell {
  readonly run: Run
  private readonly node: TableCell
  private readonly source: Source

  constructor(run: Run, node: TableCell, source: Source) {
    this.run = run
    this.node = node
    this.source = source
  }

  get place(): Place {
    return this.source.place(...(rangeOf(this.run) ?? emptyCell(extent(this.node), this.source.text)))
  }
}

function emptyCell([from, to]: [number, number], text: string): [number, number] {
  const start = text[from] === '|' ? from + 1 : from
  return [start, Math.max(start, text[to - 1] === '|' ? to - 1 : to)]
}
