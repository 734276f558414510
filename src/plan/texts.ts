import type { Nodes, Parent, PhrasingContent } from 'mdast'
import { runOf } from './flatten.ts'
import { readComment } from './notes.ts'
import { lastAtOrBefore } from './order.ts'
import { plainRun, type Run } from './run.ts'
import { isPlain, sign, signsOf } from './signs.ts'
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

const comment = /<!--/

/** Note where the links, images and footnotes of a block are, and read the comments in it. */
export function collectLinks(plan: Plan, block: Parent, text: Text): void {
  if (text.has(sign.bracket) || (text.has(sign.angle) && text.mayHold(comment)))
    collect(plan, block.children as PhrasingContent[], text.section)
}

function collect(plan: Plan, nodes: readonly PhrasingContent[], section: Section): void {
  for (const node of nodes)
    switch (node.type) {
      case 'link':
      case 'linkReference':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        if (node.position) pushLink(plan, node)
        break
      case 'html':
        if (node.value.startsWith('<!--')) readComment(plan, node, section)
        break
      default:
        if ('children' in node) collect(plan, node.children, section)
    }
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
  task: Task | undefined
  label: string | undefined
  row: Text['row']
  column: Text['column']
  table: Text['table']
  private readonly source: Source
  private readonly block: Nodes
  readonly from: number
  readonly to: number
  private known: Run | undefined
  private signs: number

  /** @param run what the block flattens to, or the part of it that counts, where that is known. */
  constructor(source: Source, block: Nodes, run: Run | undefined, kind: Text['kind'], section: Section, task?: Task, label?: string) {
    const { position } = block
    this.source = source
    this.block = block
    this.from = position?.start.offset ?? 0
    this.to = position?.end.offset ?? 0
    this.known = run
    this.signs = unread
    this.kind = kind
    this.section = section
    this.task = task
    this.label = label
    this.row = undefined
    this.column = undefined
    this.table = undefined
  }

  get run(): Run {
    this.known ??= this.asSpelt() ?? runOf(this.block as Parent, this.source)
    return this.known
  }

  /** Take the text that counts for the whole: an item without what marks it as a task. */
  set run(run: Run) {
    this.known = run
  }

  get raw(): string {
    return this.source.text.slice(this.from, this.to)
  }

  has(signs: number): boolean {
    return this.source.mayBeGarbled || (this.read() & signs) !== 0
  }

  mayHold(pattern: RegExp): boolean {
    return this.has(sign.reference) || pattern.test(this.raw)
  }

  private read(): number {
    if (this.signs === unread) this.signs = signsOf(this.source.text, this.from, this.to)
    return this.signs
  }

  /** The run of a block that reads as it is spelt, for which nothing has to be flattened. */
  private asSpelt(): Run | undefined {
    const { source, block } = this
    if (source.mayBeGarbled || !isPlain(this.read())) return undefined
    const [from, to] = contentOf(block.type, source.text, this.from, this.to)
    const text = source.text.slice(from, to)
    return text === '' || (block.type === 'heading' && text.includes('#')) ? undefined : plainRun(text, from)
  }
}

const unread = -1
const space = /[ \t]/

/** The part of a block without Markdown that is its content: between the marks of a heading or cell, and the space around. */
function contentOf(type: Nodes['type'], text: string, start: number, end: number): [from: number, to: number] {
  let from = start
  let to = end
  if (type === 'heading') while (text[from] === '#') from++
  if (type === 'tableCell') {
    if (text[from] === '|') from++
    if (text[to - 1] === '|') to--
  }
  while (from < to && space.test(text[from] as string)) from++
  while (from < to && space.test(text[to - 1] as string)) to--
  return [from, to]
}

/** The texts that may hold a pattern, in order: the document is searched once, and not each text. */
export function textsHolding(pattern: RegExp, plan: Plan): Text[] {
  const { source, texts } = plan
  if (source.mayBeGarbled) return texts
  const isFound = new Uint8Array(texts.length)
  const find = (wanted: RegExp) => {
    let index = 0
    for (let match = wanted.exec(source.text); match; match = wanted.exec(source.text)) {
      while ((texts[index]?.to ?? Number.POSITIVE_INFINITY) <= match.index) index++
      const text = texts[index]
      if (!text) break
      const isWithin = text.from <= match.index
      if (isWithin) isFound[index] = 1
      wanted.lastIndex = isWithin ? text.to : text.from
    }
  }
  find(new RegExp(pattern, 'g'))
  if (source.text.includes('&')) find(/&/g)
  return texts.filter((_, index) => isFound[index])
}

/** Add a stretch of text to the plan and to its section. */
export function pushText(plan: Plan, text: Text): void {
  plan.texts.push(text)
  text.section.texts.push(text)
}

/** A colon at the end, but for markup. */
const lastColon = /[:：][\s*_~`)\]>]*$/

/** A line that only introduces what follows: bold or not, and ending with a colon. */
export function labelOf(text: Text | undefined): string | undefined {
  if (!text?.has(sign.colon) || !text.mayHold(lastColon)) return undefined
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
