import type { Heading, Root, RootContent } from 'mdast'
import { walk } from './blocks.ts'
import { wordCharacters } from './characters.ts'
import type { Conventions } from './conventions.ts'
import { finish } from './finish.ts'
import { readHeading } from './heading.ts'
import { rangeOf, sliceRun, trimRun } from './run.ts'
import { type Source, sourceOf } from './source.ts'
import { Stretch } from './stretch.ts'
import { collectLinks, extent, labelOf, pushText } from './texts.ts'
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
    footer: [],
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
  let fields = root.fields
  let label: string | undefined
  const lastHeading = tree.children.findLastIndex(({ type }) => type === 'heading')
  for (const [index, node] of tree.children.entries()) {
    if (node.type === 'heading') {
      section = openSection(plan, node, section)
      fields = section.fields
      label = undefined
      continue
    }
    if (node.type === 'thematicBreak' && index > lastHeading && section.content.length > 0) fields = plan.footer
    else if (speaksForItself(node, section, plan)) fields = []
    else if (node.type === 'html' && node.value.includes('</details>')) fields = section.fields
    section.content.push(node)
    walk(plan, node, { section, fields, lists: 0, task: undefined, label })
    if (node.type !== 'html') label = node.type === 'paragraph' ? labelOf(plan.texts[plan.texts.length - 1]) : undefined
  }
  closeSections(section, 0, source.text.length)
  finish(plan)
  return plan
}

/** A bold line that opens a phase, or a fold: the fields that follow are its own, and no section's. */
function speaksForItself(node: RootContent, section: Section, { source, conventions }: Plan): boolean {
  if (node.type === 'html') return node.value.includes('<summary')
  if (node.type !== 'paragraph') return false
  const [from, to] = extent(node)
  if (source.text[from] !== '*' && source.text[from] !== '_') return false
  const opening = boldOpening.exec(source.text.slice(from, Math.min(to, from + longestOpening)))?.[1]
  if (opening === undefined || !conventions.phases.read(opening)) return false
  const { run } = new Stretch(source, node, undefined, 'paragraph', section)
  const [line = ''] = run.text.split('\n', 1)
  return readHeading(sliceRun(run, 0, line.length), source, conventions).phase !== undefined
}

/** What stands in bold at the start of a paragraph, past emoji and the like. */
const boldOpening = new RegExp(`^(?:\\*\\*|__)[^${wordCharacters}\\n]{0,8}(.+)`)
const longestOpening = 60

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
    spared: false,
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
