import type { Definition, Heading, Html, ListItem, Nodes, Paragraph, Root, Table as TableNode } from 'mdast'
import type { Conventions } from './conventions.ts'
import { fieldsOf, pairField } from './fields.ts'
import { frontmatterFields } from './frontmatter.ts'
import { readHeading } from './heading.ts'
import { readComment } from './notes.ts'
import { finish } from './finish.ts'
import { type Run, rangeOf, runOf, sliceRun, trimRun } from './run.ts'
import { type Source, sourceOf } from './source.ts'
import { boxOf, brokenBoxOf, idOf, isExcused, isLegend, leadingParagraph, unspacedBoxes } from './tasks.ts'
import type { Cell, Phase, Plan, Section, Table, Task, Text } from './types.ts'

/** Where the walk is: immutable, handed to children. */
interface Context {
  section: Section
  /** Depth of lists around, 0 outside of any. */
  lists: number
  quoted: boolean
  task?: Task
  label?: string
}

/**
 * Read a tree as a plan: one walk, linear in its size.
 *
 * @param tree mdast of `text`, with positions.
 * @param text the document, with or without a byte order mark.
 */
export function readPlan(tree: Root, text: string, conventions: Conventions): Plan {
  const source = sourceOf(text)
  const root = sectionOf(tree, source)
  const plan: Plan = {
    source, tree, conventions, root, sections: [], fields: [], phases: [], tasks: [], brokenBoxes: [], tables: [],
    texts: [], asides: [], notes: [], directives: [], links: [], draft: false
  }
  let section = root
  let label: string | undefined
  for (const node of tree.children) {
    if (node.type === 'heading') {
      section = openSection(plan, node, section)
      label = undefined
      continue
    }
    section.content.push(node)
    walk(plan, node, { section, lists: 0, quoted: false, ...(label !== undefined && { label }) })
    if (node.type === 'paragraph') label = labelOf(plan.texts[plan.texts.length - 1])
  }
  closeSections(section, 0, source.text.length)
  finish(plan)
  return plan
}

function sectionOf(node: Heading | Root, source: Source): Section {
  return {
    title: '', heading: '', depth: 0, node, place: source.place(0, 0), line: 1, end: source.text.length,
    children: [], content: [], texts: [], fields: [], tasks: [], tables: []
  }
}

function openSection(plan: Plan, node: Heading, last: Section): Section {
  const { source, conventions } = plan
  const start = node.position?.start.offset ?? 0
  closeSections(last, node.depth, start)
  let parent = last
  while (parent.depth >= node.depth && parent.parent) parent = parent.parent
  const run = runOf(node.children, source.text)
  const { title, status, phase } = readHeading(run, source, conventions)
  const range = rangeOf(trimRun(run)) ?? [start, node.position?.end.offset ?? start]
  const section: Section = {
    ...sectionOf(node, source), title, heading: run.text.trim(), depth: node.depth, place: source.place(...range),
    line: node.position?.start.line ?? 1, parent, ...(status && { status })
  }
  parent.children.push(section)
  plan.sections.push(section)
  if (phase) plan.phases.push(Object.assign(section, phase) as Phase)
  pushText(plan, { run, kind: 'heading', section })
  collectLinks(plan, node)
  return section
}

function closeSections(from: Section, depth: number, end: number): void {
  for (let section: Section | undefined = from; section && section.depth >= depth; section = section.parent) section.end = end
}

/** Visit block nodes under `first` in the order of the source, without recursion: quotes can be nested by the thousand. */
function walk(plan: Plan, first: Nodes, around: Context): void {
  const stack: [Nodes, Context][] = [[first, around]]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, context] = next
    const children = visit(plan, node, context)
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as [Nodes, Context])
  }
}

function visit(plan: Plan, node: Nodes, context: Context): [Nodes, Context][] {
  switch (node.type) {
    case 'paragraph':
      visitParagraph(plan, node, context)
      return []
    case 'heading': {
      pushText(plan, { run: runOf(node.children, plan.source.text), kind: 'paragraph', section: context.section })
      return []
    }
    case 'list':
      return node.children.map((item) => [item, { ...context, lists: context.lists + 1 }])
    case 'listItem':
      return visitItem(plan, node, context)
    case 'blockquote':
      return node.children.map((child) => [child, { ...context, quoted: true }])
    case 'table':
      visitTable(plan, node, context)
      return []
    case 'yaml':
    case 'toml':
      plan.root.fields.push(...frontmatterFields(node, plan.source, plan.conventions))
      return []
    case 'html':
      visitHtml(plan, node, context)
      return []
    case 'code':
      plan.asides.push({ kind: 'code', text: node.value, place: placeOf(plan, node), section: context.section })
      return []
    case 'definition':
      plan.links.push(extent(node))
      return []
    default:
      return 'children' in node ? node.children.map((child) => [child, context] as [Nodes, Context]) : []
  }
}

function visitParagraph(plan: Plan, node: Paragraph, { section, lists, task, label }: Context): void {
  const run = runOf(node.children, plan.source.text)
  collectLinks(plan, node)
  pushText(plan, { run, kind: lists > 0 ? 'item' : 'paragraph', section, ...(task && { task }), ...(label !== undefined && { label }) })
  plan.brokenBoxes.push(...unspacedBoxes(run, plan.source))
  const fields = fieldsOf(run, lists > 0 ? 'item' : 'line', plan.source, plan.conventions)
  if (lists === 0) section.fields.push(...fields)
  else task?.fields.push(...fields)
}

/** Read an item's first paragraph, and give back what else is in it. */
function visitItem(plan: Plan, item: ListItem, context: Context): [Nodes, Context][] {
  const paragraph = leadingParagraph(item)
  if (!paragraph) return item.children.map((child) => [child, context])
  const { source, conventions } = plan
  const { section, lists, task: parent, label } = context
  const run = runOf(paragraph.children, source.text)
  collectLinks(plan, paragraph)
  const box = boxOf(item, run, source)
  const body = box ? trimRun(sliceRun(run, box.textStart)) : run
  const task = box && !isLegend(body, conventions) ? taskOf(body, box, section, source) : undefined
  if (task) {
    if (parent) {
      task.parent = parent
      parent.children.push(task)
    }
    section.tasks.push(task)
    plan.tasks.push(task)
  } else if (!box) {
    const broken = brokenBoxOf(run, source)
    if (broken) plan.brokenBoxes.push(broken)
    plan.brokenBoxes.push(...unspacedBoxes(run, source))
    const fields = fieldsOf(run, 'item', source, conventions)
    if (lists === 1) section.fields.push(...fields)
    else parent?.fields.push(...fields)
  }
  const owner = task ?? parent
  pushText(plan, { run: body, kind: 'item', section, ...(owner && { task: owner }), ...(label !== undefined && { label }) })
  const inside = { ...context, ...(owner && { task: owner }), label: labelOf({ run } as Text) ?? label }
  return item.children.slice(1).map((child) => [child, inside as Context])
}

function taskOf(run: Run, box: NonNullable<ReturnType<typeof boxOf>>, section: Section, source: Source): Task {
  const id = idOf(run)
  const range = id && rangeOf(run, id.from, id.to)
  return {
    text: id ? run.text.slice(id.to).replace(/^[\s:.)\]—–|-]+/u, '') : run.text,
    run,
    ...(id && range && { id: { text: id.text, place: source.place(...range), certain: id.certain } }),
    state: box.state,
    excused: box.optional || box.state === 'set-aside' || isExcused(run),
    box: box.place,
    line: box.place.start.line,
    section,
    children: [],
    fields: []
  }
}

function visitTable(plan: Plan, node: TableNode, { section, lists, label }: Context): void {
  const [header = [], ...rows] = node.children.map((row) => row.children.map((cell): Cell => {
    const run = trimRun(runOf(cell.children, plan.source.text))
    const [from, to] = rangeOf(run) ?? emptyCell(extent(cell), plan.source.text)
    collectLinks(plan, cell)
    return { run, place: plan.source.place(from, to) }
  }))
  const table: Table = { section, header, rows, place: placeOf(plan, node) }
  plan.tables.push(table)
  section.tables.push(table)
  for (const row of [header, ...rows])
    for (const [column, cell] of row.entries()) {
      if (cell.run.text !== '') pushText(plan, { run: cell.run, kind: 'cell', section, row, column, table, ...(label !== undefined && { label }) })
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

function visitHtml(plan: Plan, node: Html, { section }: Context): void {
  if (node.value.startsWith('<!--')) readComment(plan, node, section)
}

function collectLinks(plan: Plan, node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) {
    if (child.type === 'link' || child.type === 'linkReference' || child.type === 'image' || child.type === 'imageReference' || child.type === 'footnoteReference')
      plan.links.push(extent(child))
    else if (child.type === 'html' && child.value.startsWith('<!--')) {
      const { section } = plan.texts[plan.texts.length - 1] ?? { section: plan.root }
      readComment(plan, child, section)
    } else if ('children' in child) collectLinks(plan, child)
  }
}

function pushText(plan: Plan, text: Text): void {
  plan.texts.push(text)
  text.section.texts.push(text)
}

/** A line that only introduces what follows: bold or not, and ending with a colon. */
function labelOf(text: Text | undefined): string | undefined {
  const said = text?.run.text.trim() ?? ''
  return said.length <= 80 && /[:：]$/.test(said) ? said.slice(0, -1) : undefined
}

function extent(node: Nodes | Definition): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

function placeOf(plan: Plan, node: Nodes) {
  return plan.source.place(...extent(node))
}
