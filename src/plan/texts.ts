import type { Nodes, Parent } from 'mdast'
import { CONTINUE, SKIP, visit } from 'unist-util-visit'
import { colon } from './fields.ts'
import { runOf } from './flatten.ts'
import { readComment } from './notes.ts'
import { lastAtOrBefore } from './order.ts'
import type { Run } from './run.ts'
import type { Source } from './source.ts'
import type { Link, Plan, Section, Task, Text } from './types.ts'

/** Where the walk is: immutable, handed to children. */
export interface Context {
  section: Section
  /** Depth of lists around, 0 outside of any. */
  lists: number
  task?: Task | undefined
  label?: string | undefined
}

const linkOrComment = /\[|<!--/

/** Note where the links, images and footnotes of a block are, and read the comments in it. */
export function collectLinks(plan: Plan, block: Parent, text: Text): void {
  const { section } = text
  if (!text.mayHold(linkOrComment)) return
  visit(block as Nodes, (node) => {
    switch (node.type) {
      case 'link':
      case 'linkReference':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        if (node.position) pushLink(plan, node)
        return SKIP
      case 'html':
        if (node.value.startsWith('<!--')) readComment(plan, node, section)
        return CONTINUE
      default:
        return CONTINUE
    }
  })
}

/** Add what leads elsewhere to the plan. */
export function pushLink(plan: Plan, node: Link['node']): void {
  const [from, to] = extent(node)
  plan.links.push({ node, from, to })
}

/** Whether an offset of the source is in a link, an image or a definition. */
export function isInLink({ links }: Plan, offset: number): boolean {
  const link = links[lastAtOrBefore(links.length, (index) => links[index]?.from ?? 0, offset)]
  return link !== undefined && offset < link.to
}

/** A stretch of running text. It is flattened when somebody reads it: in most there is nothing that anybody looks for. */
export class Stretch implements Text {
  readonly kind: Text['kind']
  readonly section: Section
  readonly task: Task | undefined
  readonly label: string | undefined
  row: Text['row']
  column: Text['column']
  table: Text['table']
  private readonly source: Source
  private readonly block: Nodes
  private known: Run | undefined
  private raw: string | undefined

  /** @param run what the block flattens to, or the part of it that counts, where that is known. */
  constructor(source: Source, block: Nodes, run: Run | undefined, kind: Text['kind'], section: Section, task?: Task, label?: string) {
    this.source = source
    this.block = block
    this.known = run
    this.raw = undefined
    this.kind = kind
    this.section = section
    this.task = task
    this.label = label
    this.row = undefined
    this.column = undefined
    this.table = undefined
  }

  get run(): Run {
    this.known ??= runOf(this.block as Parent, this.source)
    return this.known
  }

  mayHold(pattern: RegExp): boolean {
    if (this.raw === undefined) {
      const [from, to] = extent(this.block)
      this.raw = this.source.text.slice(from, to)
    }
    return this.source.mayBeGarbled || pattern.test(this.raw) || this.raw.includes('&')
  }
}

/** Add a stretch of text to the plan and to its section. */
export function pushText(plan: Plan, text: Text): void {
  plan.texts.push(text)
  text.section.texts.push(text)
}

/** A line that only introduces what follows: bold or not, and ending with a colon. */
export function labelOf(text: Text | undefined): string | undefined {
  if (!text?.mayHold(colon)) return undefined
  const said = text.run.text.trim()
  return said.length <= 80 && /[:：]$/.test(said) ? said.slice(0, -1) : undefined
}

/** Source offsets of a node. */
export function extent(node: Nodes): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

/** A node's place. */
export function placeOf(plan: Plan, node: Nodes) {
  return plan.source.place(...extent(node))
}
