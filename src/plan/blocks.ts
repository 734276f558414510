import type { ListItem, Nodes, Paragraph } from 'mdast'
import { colon, fieldsOf } from './fields.ts'
import { frontmatterFields } from './frontmatter.ts'
import { isMarkup } from './markup.ts'
import { readComment } from './notes.ts'
import { plainRun, type Run, rangeOf, sliceRun, trimRun } from './run.ts'
import { readTable } from './tables.ts'
import { anyBox, boxOf, brokenBoxOf, idOf, isExcused, isLegend, leadingParagraph, unspacedBox, unspacedBoxes } from './tasks.ts'
import { type Context, collectLinks, extent, labelOf, placeOf, pushLink, pushText, Stretch } from './texts.ts'
import type { Plan, Section, Task } from './types.ts'

/** Visit block nodes under `first` in the order of the source, without recursion: quotes can be nested by the thousand. */
export function walk(plan: Plan, first: Nodes, around: Context): void {
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
    case 'heading':
      pushText(plan, new Stretch(plan.source, node, undefined, 'paragraph', context.section))
      return []
    case 'list':
      return node.children.map((item) => [
        item,
        { section: context.section, lists: context.lists + 1, task: context.task, label: context.label }
      ])
    case 'listItem':
      return visitItem(plan, node, context)
    case 'table':
      readTable(plan, node, context)
      return []
    case 'yaml':
    case 'toml':
      plan.root.fields.push(...frontmatterFields(node, plan.source, plan.conventions))
      return []
    case 'html':
      if (node.value.startsWith('<!--')) readComment(plan, node, context.section)
      else if (!isMarkup(node.value))
        pushText(plan, new Stretch(plan.source, node, plainRun(node.value, extent(node)[0]), 'paragraph', context.section))
      return []
    case 'code':
      plan.asides.push({ kind: 'code', text: node.value, place: placeOf(plan, node), section: context.section })
      return []
    case 'definition':
      pushLink(plan, node)
      return []
    default:
      return 'children' in node ? node.children.map((child) => [child, context] as [Nodes, Context]) : []
  }
}

function visitParagraph(plan: Plan, node: Paragraph, { section, lists, task, label }: Context): void {
  const text = new Stretch(plan.source, node, undefined, lists > 0 ? 'item' : 'paragraph', section, task, label)
  collectLinks(plan, node, text)
  pushText(plan, text)
  if (text.mayHold(unspacedBox)) plan.brokenBoxes.push(...unspacedBoxes(text.run, plan.source))
  const owner = lists === 0 ? section : task
  if (owner && text.mayHold(colon)) owner.fields.push(...fieldsOf(text.run, lists > 0 ? 'item' : 'line', plan.source, plan.conventions))
}

/** Read an item's first paragraph, and give back what else is in it. */
function visitItem(plan: Plan, item: ListItem, context: Context): [Nodes, Context][] {
  const paragraph = leadingParagraph(item)
  if (!paragraph) return item.children.map((child) => [child, context])
  const { source, conventions } = plan
  const { section, lists, task: parent, label } = context
  const whole = new Stretch(source, paragraph, undefined, 'item', section, parent, label)
  collectLinks(plan, paragraph, whole)
  const box = typeof item.checked === 'boolean' || whole.mayHold(anyBox) ? boxOf(item, whole.run, source) : undefined
  const body = box && trimRun(sliceRun(whole.run, box.textStart))
  const task = box && body && !isLegend(body, conventions) ? taskOf(body, box, section, plan) : undefined
  if (task) {
    if (parent) {
      task.parent = parent
      parent.children.push(task)
    }
    section.tasks.push(task)
    plan.tasks.push(task)
  } else if (!box) {
    if (whole.mayHold(anyBox)) {
      const broken = brokenBoxOf(whole.run, source)
      if (broken) plan.brokenBoxes.push(broken)
      plan.brokenBoxes.push(...unspacedBoxes(whole.run, source))
    }
    const owner = lists === 1 ? section : parent
    if (owner && whole.mayHold(colon)) owner.fields.push(...fieldsOf(whole.run, 'item', source, conventions))
  }
  const owner = task ?? parent
  pushText(plan, body ? new Stretch(source, paragraph, body, 'item', section, owner, label) : whole)
  const inside: Context = { section, lists, task: owner, label: labelOf(whole) ?? label }
  return item.children.slice(1).map((child) => [child, inside])
}

function taskOf(run: Run, box: NonNullable<ReturnType<typeof boxOf>>, section: Section, { source, conventions }: Plan): Task {
  const id = idOf(run)
  const range = id && rangeOf(run, id.from, id.to)
  return {
    text: id ? run.text.slice(id.to).replace(/^[\s:.)\]—–|-]+/u, '') : run.text,
    run,
    id: id && range && { text: id.text, place: source.place(range[0], range[1]), certain: id.certain },
    state: box.state,
    excused: box.optional || box.state === 'set-aside' || isExcused(run, conventions),
    box: box.place,
    line: box.place.start.line,
    section,
    parent: undefined,
    children: [],
    fields: []
  }
}
