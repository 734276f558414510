import type { Plan, Section } from './types.ts'

/** Sections with nothing under their heading, where that says nothing: no data in the heading, no phases that follow it. */
export function emptySections({ sections, title }: Plan): Section[] {
  return sections.filter((section, index) => {
    if (index === 0 || section === title || section.children.length > 0 || hasContent(section) || carriesContent(section)) return false
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

/** `## Priority: High`, `### Step 2: Run the tests ✅`, `## Done (2026-01-05)`: the heading says it all. */
function carriesContent(section: Section): boolean {
  return (
    /[:：]\s*\S/.test(section.heading) ||
    section.status !== undefined ||
    /\([^)]*\d[^)]*\)/.test(section.heading) ||
    section.heading.split(/\s+/).length > 7
  )
}

/** A heading before phases of its own rank or over it: `## Implementation Phases`, then `## Phase 1`. */
function isOverPhases(section: Section, next: Section | undefined): boolean {
  return next !== undefined && next.phase === next && section.phase !== section
}
