import type { Nodes, Parent } from 'mdast'
import { CONTINUE, SKIP, visit } from 'unist-util-visit'
import { readComment } from './notes.ts'
import { lastAtOrBefore } from './order.ts'
import type { Run } from './run.ts'
import type { Plan, Section, Task, Text } from './types.ts'

/** Where the walk is: immutable, handed to children. */
export interface Context {
  section: Section
  /** Depth of lists around, 0 outside of any. */
  lists: number
  task?: Task | undefined
  label?: string | undefined
}

/** Note where the links, images and footnotes of a block are, and read the comments in it. */
export function collectLinks(plan: Plan, block: Parent, section: Section): void {
  const [from, to] = extent(block as Nodes)
  if (!/\[|<!--/.test(plan.source.text.slice(from, to))) return
  visit(block as Nodes, (node) => {
    switch (node.type) {
      case 'link':
      case 'linkReference':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        if (node.position) plan.links.push(extent(node))
        return SKIP
      case 'html':
        if (node.value.startsWith('<!--')) readComment(plan, node, section)
        return CONTINUE
      default:
        return CONTINUE
    }
  })
}

const knownTag =
  /^<\/?(?:a|b|br|code|del|details|div|em|font|hr|i|img|ins|kbd|li|ol|p|pre|s|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video)\b/i

/** Whether what Markdown takes for HTML is markup, and not a writer's `<why there is no way back>`. */
export function isMarkup(html: string): boolean {
  return knownTag.test(html) || /^<(?:[!?/]|[^>]*[=:/])/.test(html)
}

/** Whether an offset of the source is in a link, an image or a definition. */
export function isInLink({ links }: Plan, offset: number): boolean {
  const link = links[lastAtOrBefore(links.length, (index) => links[index]?.[0] ?? 0, offset)]
  return link !== undefined && offset < link[1]
}

/** A stretch of running text; all have the same shape, which engines read faster. */
export function textOf(run: Run, kind: Text['kind'], section: Section, task?: Task, label?: string): Text {
  return { run, kind, section, task, label, row: undefined, column: undefined, table: undefined }
}

/** Add a stretch of text to the plan and to its section. */
export function pushText(plan: Plan, text: Text): void {
  plan.texts.push(text)
  text.section.texts.push(text)
}

/** A line that only introduces what follows: bold or not, and ending with a colon. */
export function labelOf(text: Pick<Text, 'run'> | undefined): string | undefined {
  const said = text?.run.text.trim() ?? ''
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
