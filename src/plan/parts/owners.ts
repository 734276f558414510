import type { RootContent } from 'mdast'
import { wordCharacters } from '../text/characters.ts'
import { sliceRun } from '../text/run.ts'
import { Stretch } from '../text/stretch.ts'
import type { Field, Plan, Section, Text } from '../types.ts'
import type { Conventions } from '../words/conventions.ts'
import { readHeading } from './heading.ts'
import { extent } from './texts.ts'

/** Where fields go that are no task's: those of paragraphs and tables, and those of list items. */
export interface Owner {
  lines: Field[]
  items: Field[]
}

/** Somebody who owns fields of all kinds. */
export function ownerOf(fields: Field[]): Owner {
  return { lines: fields, items: fields }
}

/**
 * Whose the fields are from a block of a section on.
 *
 * @param before whose they were up to it.
 * @param isLast no heading follows.
 */
export function ownerFrom(node: RootContent, before: Owner, section: Section, plan: Plan, isLast: boolean): Owner {
  const isFooter = node.type === 'thematicBreak' && isLast && plan.sections.length > 1 && section.content.length > 0
  if (isFooter) return ownerOf(plan.footer)
  if (speaksForItself(node, section, plan)) return { lines: [], items: section.fields }
  return node.type === 'html' && node.value.includes('</details>') ? ownerOf(section.fields) : before
}

/** What stands in bold at the start of a paragraph, past emoji and the like. */
const boldOpening = new RegExp(`^(?:\\*\\*|__)[^${wordCharacters}\\n]{0,8}(.+)`)
const longestOpening = 60

/** A bold line that opens a phase, or a fold: the lines that follow are its own, and no section's. */
function speaksForItself(node: RootContent, section: Section, { source, conventions }: Plan): boolean {
  if (node.type === 'html') return node.value.includes('<summary')
  if (node.type !== 'paragraph') return false
  const [from] = extent(node)
  if (source.text[from] !== '*' && source.text[from] !== '_') return false
  const text = new Stretch(source, node, undefined, 'paragraph', section)
  text.wording.opensPhase ??= opensPhase(text, conventions)
  return text.wording.opensPhase
}

function opensPhase(text: Text, conventions: Conventions): boolean {
  const opening = boldOpening.exec(text.raw.slice(0, longestOpening))?.[1]
  if (opening === undefined || !conventions.phases.read(opening)) return false
  const { run } = text
  const [line = ''] = run.text.split('\n', 1)
  return readHeading(sliceRun(run, 0, line.length), conventions).phase !== undefined
}
