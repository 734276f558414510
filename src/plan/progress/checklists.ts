import type { Plan, Section } from '../types.ts'

/** Sections outside of the phases whose boxes must be ticked before the plan is done: its Definition of Done and the like. */
export function closingChecklists({ sections, title, conventions }: Plan): Section[] {
  const found = new Set<Section>()
  for (const section of sections)
    if (section !== title && !section.phase && conventions.isClosing(section.title) && !isUnder(section, found)) found.add(section)
  return [...found]
}

function isUnder(section: Section, sections: Set<Section>): boolean {
  for (let above = section.parent; above; above = above.parent) if (sections.has(above)) return true
  return false
}
