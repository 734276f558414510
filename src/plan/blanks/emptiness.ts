import { fact } from '../facts.ts'
import type { Source } from '../text/source.ts'
import type { Field, Plan, Section } from '../types.ts'

/** Sections with nothing under their heading, where that says nothing: no data in the heading, no phases that follow it. */
export function emptySections(plan: Plan): Section[] {
  const { sections, title } = plan
  return sections.filter((section, index) => {
    if (index === 0 || section === title || section.children.length > 0 || hasContent(section) || carriesContent(section)) return false
    if (isColumn(section, plan)) return false
    return !isOverPhases(section, sections[index + 1])
  })
}

function hasContent({ content, texts }: Section): boolean {
  return (
    texts.length > 1 ||
    content.some(
      (node) =>
        !['thematicBreak', 'definition', 'html'].includes(node.type) ||
        (node.type === 'html' && /<(?:img|video|iframe)\b/i.test(node.value))
    )
  )
}

/** A heading that is a status beside others that are, as on a board: with nothing under it, nothing is in that state. */
export function isColumn(section: Section, plan: Plan): boolean {
  return boardColumns(plan).has(section)
}

const boardColumns = fact(({ root, sections, conventions }) => {
  const named = [root, ...sections].map(({ children }) => children.filter(({ title }) => conventions.word(title) !== undefined))
  return new Set(named.filter(({ length }) => length > 1).flat())
})

/** `## Priority: High`, `### Step 2: Run the tests ✅`, `## Done (2026-01-05)`: the heading says it all. */
function carriesContent(section: Section): boolean {
  return (
    /[:：]\s*\S|\s[-–—]\s+\S/.test(section.heading) ||
    section.status !== undefined ||
    hasNumberInBrackets(section.heading) ||
    section.heading.split(/\s+/).length > 7
  )
}

function hasNumberInBrackets(heading: string): boolean {
  const closed = heading.split(')').slice(0, -1)
  return closed.some((text) => /\([^(\d]*\d/.test(text))
}

/** A heading before phases of its own rank or over it: `## Implementation Phases`, then `## Phase 1`. */
function isOverPhases(section: Section, next: Section | undefined): boolean {
  return next !== undefined && next.phase === next && (!section.phase || (section.phase !== section && next.depth >= section.depth))
}

/** From a key to the next text: its colon, emphasis, quote marks and white space. */
const gap = /[\s:：*_>~-]*/y
/** What begins a list, a fence or a table: with nothing behind its colon, the key is their heading. */
const block = /\s*(?:(?=[:：*_])[:：]?[*_]{0,3}[:：]?[*_]{0,3}[ \t]*)?(?:\r?\n[ \t>]*){1,3}(?:[-*+] |\d{1,3}[.)] |```|~~~|\|)/y

/** `key:` with nothing, an empty string or a comment behind it, and no list or block under it. */
const emptyScalar = /^["']?[ \t]*[:=][ \t]*(?:""|'')?[ \t]*(?:#.*)?\r?\n(?![ \t]+\S|- )/
const longestLine = 200

/** Whether what ends at an offset, its colon and emphasis aside, stands over a list, a fence or a table. */
export function isOverBlock({ text }: Source, offset: number): boolean {
  block.lastIndex = offset
  return block.test(text)
}

/** Whether a field was left empty: neither a value, nor a list or text that it is the heading of. */
export function isEmptyField({ run, keyPlace, form }: Field, fields: readonly Field[], { source }: Plan): boolean {
  const { text } = source
  if (run.text.trim() !== '') return false
  if (form === 'table') return true
  const at = keyPlace.end.offset
  if (form === 'frontmatter') return emptyScalar.test(text.slice(at, at + longestLine))
  if (form === 'line' && isOverBlock(source, at)) return false
  gap.lastIndex = at
  const next = at + (gap.exec(text)?.[0].length ?? 0)
  if (next >= text.length || /[#<|=]/.test(text[next] as string)) return true
  const known = starts.get(fields) ?? new Set(fields.map(({ keyPlace: { start } }) => start.offset))
  starts.set(fields, known)
  return known.has(next)
}

/** Where the keys of fields begin. */
const starts = new WeakMap<readonly Field[], ReadonlySet<number>>()
