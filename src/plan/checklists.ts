import type { Phase, Plan, Section } from './types.ts'

const closing =
  /\b(?:definition of done|acceptance|success criteria|exit criteria|completion (?:criteria|checklist)|implementation checklist|final checklist|sign-?off|deliverables|done when|review points)\b/i

/** Sections outside of the phases whose boxes must be ticked before the plan is done: its Definition of Done and the like. */
export function closingChecklists({ sections, phases, title }: Plan): Section[] {
  const isPhase = new Set<Section>(phases)
  const found: Section[] = []
  for (const section of sections) {
    if (section === title || !closing.test(section.title) || isUnder(section, found) || isUnder(section, isPhase)) continue
    found.push(section)
  }
  return found
}

function isUnder(section: Section, sections: Iterable<Section | Phase>): boolean {
  const all = new Set<Section>(sections)
  for (let above: Section | undefined = section; above; above = above.parent) if (all.has(above)) return true
  return false
}
