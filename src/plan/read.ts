import type { Heading, Root } from 'mdast'
import { finish } from './finish.ts'
import { readHeading, saysSpared } from './parts/heading.ts'
import { ownerFrom, ownerOf } from './parts/owners.ts'
import { asStatus } from './parts/status.ts'
import { collectLinks, labelOf, pushText } from './parts/texts.ts'
import type { Memory } from './text/memory.ts'
import { rangeOf, trimRun } from './text/run.ts'
import { type Source, sourceOf } from './text/source.ts'
import { Stretch } from './text/stretch.ts'
import type { Field, Phase, Place, Plan, Section } from './types.ts'
import { walk } from './walk.ts'
import type { Conventions } from './words/conventions.ts'

/**
 * Read a tree as a plan: one walk, linear in its size.
 *
 * @param tree mdast of `text`, with positions.
 * @param text the document, with or without a byte order mark.
 * @param memory of the same document as it was read before.
 */
export function readPlan(tree: Root, text: string, conventions: Conventions, memory?: Memory): Plan {
  memory?.begin(text, conventions)
  const source = sourceOf(text, memory)
  const root = new WrittenSection(tree, source, conventions)
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
  let section: Section = root
  let owner = ownerOf(root.fields)
  let label: string | undefined
  const lastHeading = tree.children.findLastIndex(({ type }) => type === 'heading')
  for (const [index, node] of tree.children.entries()) {
    if (node.type === 'heading') {
      section = openSection(plan, node, section)
      owner = ownerOf(section.fields)
      label = undefined
      continue
    }
    owner = ownerFrom(node, owner, section, plan, index > lastHeading)
    section.content.push(node)
    const isExcused = label !== undefined && conventions.opensWithExcuse(label)
    walk(plan, node, { section, owner, lists: 0, task: undefined, label, isExcused })
    if (node.type !== 'html') label = node.type === 'paragraph' ? labelOf(plan.texts[plan.texts.length - 1]) : undefined
  }
  closeSections(section, 0, source.text.length)
  finish(plan)
  return plan
}

/** A section as it is opened. Whether anybody waits for it is told when somebody asks: of most, nobody does. */
class WrittenSection implements Section {
  title = ''
  heading = ''
  depth = 0
  readonly node: Heading | Root
  place: Place
  line = 1
  end: number
  children: Section[] = []
  content: Section['content'] = []
  texts: Section['texts'] = []
  fields: Field[] = []
  tasks: Section['tasks'] = []
  tables: Section['tables'] = []
  parent: Section | undefined = undefined
  phase: Phase | undefined = undefined
  status: Section['status'] = undefined
  headingStatus: Section['headingStatus'] = undefined
  private readonly conventions: Conventions
  private isSpared: boolean | undefined = undefined

  constructor(node: Heading | Root, source: Source, conventions: Conventions) {
    this.node = node
    this.place = source.place(0, 0)
    this.end = source.text.length
    this.conventions = conventions
  }

  get spared(): boolean {
    this.isSpared ??= this.depth > 1 && saysSpared(this, this.conventions)
    return this.isSpared
  }
}

function openSection(plan: Plan, node: Heading, last: Section): Section {
  const { source, conventions } = plan
  const start = node.position?.start.offset ?? 0
  closeSections(last, node.depth, start)
  let parent = last
  while (parent.depth >= node.depth && parent.parent) parent = parent.parent
  const section = new WrittenSection(node, source, conventions)
  const text = new Stretch(source, node, undefined, 'heading', section)
  const { run } = text
  const { wording, from } = text
  wording.heading ??= readHeading(run, conventions)
  const { title, marker, phase } = wording.heading
  const range = rangeOf(trimRun(run)) ?? [start, node.position?.end.offset ?? start]
  section.title = title
  section.heading = run.text.trim()
  section.depth = node.depth
  section.place = source.place(...range)
  section.line = node.position?.start.line ?? 1
  section.parent = parent
  if (marker) section.status = asStatus(marker, 'heading', from, source)
  parent.children.push(section)
  plan.sections.push(section)
  if (phase) {
    const { range: number, ...said } = phase
    plan.phases.push(Object.assign(section, said, { numberPlace: source.place(from + number[0], from + number[1]) }) as Phase)
  }
  pushText(plan, text)
  collectLinks(plan, node, text)
  return section
}

function closeSections(from: Section, depth: number, end: number): void {
  for (let section: Section | undefined = from; section && section.depth >= depth; section = section.parent) section.end = end
}
