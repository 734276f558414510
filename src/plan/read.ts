import type { Heading, Root } from 'mdast'
import { walk } from './blocks.ts'
import type { Conventions } from './conventions.ts'
import { finish } from './finish.ts'
import { readHeading } from './heading.ts'
import { rangeOf, trimRun } from './run.ts'
import { type Source, sourceOf } from './source.ts'
import { Stretch } from './stretch.ts'
import { collectLinks, labelOf, pushText } from './texts.ts'
import type { Phase, Plan, Section } from './types.ts'

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
    source,
    tree,
    conventions,
    root,
    sections: [],
    fields: [],
    phases: [],
    tasks: [],
    brokenBoxes: [],
    tables: [],
    texts: [],
    asides: [],
    notes: [],
    directives: [],
    links: [],
    draft: false,
    facts: new Map()
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
    walk(plan, node, { section, lists: 0, task: undefined, label })
    if (node.type !== 'html') label = node.type === 'paragraph' ? labelOf(plan.texts[plan.texts.length - 1]) : undefined
  }
  closeSections(section, 0, source.text.length)
  finish(plan)
  return plan
}

function sectionOf(node: Heading | Root, source: Source): Section {
  return {
    title: '',
    heading: '',
    depth: 0,
    node,
    place: source.place(0, 0),
    line: 1,
    end: source.text.length,
    children: [],
    content: [],
    texts: [],
    fields: [],
    tasks: [],
    tables: [],
    parent: undefined,
    phase: undefined,
    status: undefined,
    headingStatus: undefined
  }
}

function openSection(plan: Plan, node: Heading, last: Section): Section {
  const { source, conventions } = plan
  const start = node.position?.start.offset ?? 0
  closeSections(last, node.depth, start)
  let parent = last
  while (parent.depth >= node.depth && parent.parent) parent = parent.parent
  const section = sectionOf(node, source)
  const text = new Stretch(source, node, undefined, 'heading', section)
  const { run } = text
  const { title, status, phase } = readHeading(run, source, conventions)
  const range = rangeOf(trimRun(run)) ?? [start, node.position?.end.offset ?? start]
  section.title = title
  section.heading = run.text.trim()
  section.depth = node.depth
  section.place = source.place(...range)
  section.line = node.position?.start.line ?? 1
  section.parent = parent
  if (status) section.status = status
  parent.children.push(section)
  plan.sections.push(section)
  if (phase) plan.phases.push(Object.assign(section, phase) as Phase)
  pushText(plan, text)
  collectLinks(plan, node, text)
  return section
}

function closeSections(from: Section, depth: number, end: number): void {
  for (let section: Section | undefined = from; section && section.depth >= depth; section = section.parent) section.end = end
}
