import type { Nodes, Parent, PhrasingContent } from 'mdast'
import { lastAtOrBefore } from '../text/order.ts'
import { sign } from '../text/signs.ts'
import type { Link, Plan, Section, Task, Text } from '../types.ts'
import { readComment } from './notes.ts'
import type { Owner } from './owners.ts'

/** Where the walk is: immutable, handed to children. */
export interface Context {
  section: Section
  owner: Owner
  /** Depth of lists around, 0 outside of any. */
  lists: number
  task?: Task | undefined
  label?: string | undefined
  /** The label says that nobody waits for what is under it. */
  isExcused: boolean
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

/** The text that an offset of the source is in. */
export function textAt({ texts }: Plan, offset: number): Text | undefined {
  const text = texts[lastAtOrBefore(texts.length, (at) => texts[at]?.from ?? 0, offset)]
  return text && offset < text.to ? text : undefined
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
