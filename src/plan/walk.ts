import type { Code, ListItem, Nodes, Paragraph } from 'mdast'
import { fieldsOf } from './parts/fields.ts'
import { frontmatterFields } from './parts/frontmatter.ts'
import { readComment } from './parts/notes.ts'
import { readTable } from './parts/tables.ts'
import { type Box, boxOf, brokenBoxOf, leadingParagraph, readTask, type TaskReading, unspacedBox, unspacedBoxes } from './parts/tasks.ts'
import { type Context, collectLinks, extent, labelOf, placeOf, pushLink, pushText } from './parts/texts.ts'
import { isMarkup } from './text/markup.ts'
import { at, plainRun, rangeOf } from './text/run.ts'
import { sign } from './text/signs.ts'
import { Stretch } from './text/stretch.ts'
import type { Aside, Place, Plan, Section, Task } from './types.ts'

/** Visit block nodes under `first` in the order of the source, without recursion: quotes can be nested by the thousand. */
export function walk(plan: Plan, first: Nodes, around: Context): void {
  const nodes = [first]
  const contexts = [around]
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const inside = visit(plan, node, contexts.pop() as Context)
    if (!inside || !('children' in node)) continue
    const { children } = node
    for (let index = children.length - 1; index >= inside.from; index--) {
      nodes.push(children[index] as Nodes)
      contexts.push(inside.context)
    }
  }
}

/** What of a node's children is still to be visited. */
interface Inside {
  context: Context
  /** Index of the first of them. */
  from: number
}

function visit(plan: Plan, node: Nodes, context: Context): Inside | undefined {
  switch (node.type) {
    case 'paragraph':
      visitParagraph(plan, node, context)
      return undefined
    case 'heading':
      pushText(plan, new Stretch(plan.source, node, undefined, 'paragraph', context.section))
      return undefined
    case 'list': {
      const { section, owner, lists, task, label, isExcused } = context
      return { context: { section, owner, lists: lists + 1, task, label, isExcused }, from: 0 }
    }
    case 'listItem':
      return visitItem(plan, node, context)
    case 'table':
      readTable(plan, node, context)
      return undefined
    case 'yaml':
    case 'toml':
      add(plan.root.fields, frontmatterFields(node, plan.source, plan.conventions))
      return undefined
    case 'html':
      if (node.value.trimStart().startsWith('<!--')) readComment(plan, node, context.section)
      else if (!isMarkup(node.value))
        pushText(
          plan,
          new Stretch(plan.source, node, plainRun(node.value.replace(/\r(?!\n)/g, '\n'), extent(node)[0]), 'paragraph', context.section)
        )
      return undefined
    case 'code':
      plan.asides.push(new CodeAside(node, placeOf(plan, node), context.section))
      return undefined
    case 'definition':
      pushLink(plan, node)
      return undefined
    default:
      return { context, from: 0 }
  }
}

/** Add to a list, however many: spread as arguments, 100,000 are more than the stack holds. */
function add<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one)
}

/** A block of code, whose text is read when somebody asks. */
class CodeAside implements Aside {
  readonly kind = 'code'
  readonly place: Place
  readonly section: Section
  private readonly node: Code

  constructor(node: Code, place: Place, section: Section) {
    this.node = node
    this.place = place
    this.section = section
  }

  get text(): string {
    return this.node.value
  }
}

function visitParagraph(plan: Plan, node: Paragraph, { section, owner, lists, task, label }: Context): void {
  const text = new Stretch(plan.source, node, undefined, lists > 0 ? 'item' : 'paragraph', section, task, label)
  collectLinks(plan, node, text)
  pushText(plan, text)
  if (text.has(sign.bracket) && text.mayHold(unspacedBox)) add(plan.brokenBoxes, unspacedBoxes(text.run, plan.source))
  const fields = lists === 0 ? owner.lines : task?.fields
  if (fields && text.has(sign.colon)) add(fields, fieldsOf(text, lists > 0 ? 'item' : 'line', plan))
}

/** Read an item's first paragraph; what else is in the item belongs to its task. */
function visitItem(plan: Plan, item: ListItem, context: Context): Inside | undefined {
  const paragraph = leadingParagraph(item)
  if (!paragraph) return { context, from: 0 }
  const { section, owner, lists, task: parent, label } = context
  const text = new Stretch(plan.source, paragraph, undefined, 'item', section, parent, label)
  collectLinks(plan, paragraph, text)
  const own = item.children.length > 1 ? labelOf(text) : undefined
  const mayHaveBox = typeof item.checked === 'boolean' || text.has(sign.bracket | sign.drawnBox)
  const box = mayHaveBox ? boxOf(item, text.run, plan.source) : undefined
  if (box) {
    openTask(plan, box, text, context)
    if (text.mayHold(unspacedBox)) add(plan.brokenBoxes, unspacedBoxes(text.run, plan.source))
  } else {
    if (mayHaveBox) findBroken(plan, text)
    const fields = lists === 1 ? owner.items : parent?.fields
    if (fields && text.has(sign.colon)) add(fields, fieldsOf(text, 'item', plan))
  }
  pushText(plan, text)
  if (item.children.length === 1) return undefined
  const isExcused = own === undefined ? context.isExcused : plan.conventions.opensWithExcuse(own)
  return { context: { section, owner, lists, task: text.task, label: own ?? label, isExcused }, from: 1 }
}

/** Make a task of an item with a box, unless it belongs to a legend. */
function openTask(plan: Plan, box: Box, text: Stretch, { task: parent, isExcused }: Context): void {
  const { section, wording } = text
  if (wording.task?.textStart !== box.textStart) wording.task = readTask(text.run, box.textStart, plan.conventions)
  text.run = at(wording.task.run, text.from)
  if (wording.task.isLegend) return
  const task = taskOf(text, wording.task, box, isExcused, plan)
  if (parent) {
    task.parent = parent
    parent.children.push(task)
  }
  section.tasks.push(task)
  plan.tasks.push(task)
  text.task = task
}

function findBroken({ brokenBoxes, source, conventions }: Plan, { run }: Stretch): void {
  const broken = brokenBoxOf(run, source)
  const isLegend = broken && conventions.word(run.text.slice(broken.text.length)) !== undefined
  if (broken && !isLegend) brokenBoxes.push(broken)
  add(brokenBoxes, unspacedBoxes(run, source))
}

function taskOf({ run, section }: Stretch, reading: TaskReading, box: Box, isExcused: boolean, { source }: Plan): Task {
  const { text, id } = reading
  const range = id && rangeOf(run, id.from, id.to)
  return {
    text,
    run,
    id: id && range && { text: id.text, place: source.place(range[0], range[1]), certain: id.certain },
    state: box.state,
    excused: box.optional || box.state === 'set-aside' || reading.isExcused || isExcused,
    box: box.place,
    line: box.place.start.line,
    section,
    parent: undefined,
    children: [],
    fields: []
  }
}
