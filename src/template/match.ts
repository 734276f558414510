import { distance } from 'fastest-levenshtein'
import { longestRun, type Plan, type Section } from '../plan/index.ts'
import { matchFields } from './fields.ts'
import { foldTitle } from './fold.ts'
import { flat } from './read.ts'
import { matchTables } from './tables.ts'
import type { Match, Template, TemplatedPlan, TemplateSection } from './types.ts'

/** Hold a plan against a template. */
export function matchPlan(plan: Plan, template: Template): Match {
  const top = plan.title ?? plan.root
  const isFree = (section: Section) => section.phase !== section && !match.sections.has(section)
  const match: Match = {
    template,
    sections: new Map(),
    missing: [],
    fields: new Map(),
    missingFields: [],
    tables: matchTables(plan, template),
    misplaced: []
  }
  matchFields(plan, template, match)
  const scopes = [{ wanted: template.sections, within: top }]
  const absent: { wanted: TemplateSection; scope: Scope }[] = []
  for (const phase of plan.phases) if (!phase.within && template.phase) scopes.push({ wanted: template.phase.sections, within: phase })
  for (let scope = scopes.shift(); scope; scope = scopes.shift()) {
    const { wanted, within } = scope
    const found: { section: Section; wanted: TemplateSection }[] = []
    const titles = within.children.map(({ title }) => foldTitle(title))
    const there = new Map<TemplateSection, Section>()
    for (const one of wanted) {
      const section = within.children.find((child, index) => one.keys.includes(titles[index] as string) && isFree(child))
      if (!section) {
        absent.push({ wanted: one, scope: { within, titles, siblings: wanted, there } })
        continue
      }
      match.sections.set(section, one)
      there.set(one, section)
      found.push({ section, wanted: one })
      scopes.unshift({ wanted: one.children, within: section })
    }
    misorder(
      match,
      found.filter((one) => !one.wanted.optional),
      wanted
    )
  }
  const isSought = absent.some(({ wanted, scope: { within } }) => !wanted.optional && within.phase !== within)
  const others = isSought ? plan.sections.filter(({ phase }) => !phase) : []
  const otherKeys = others.map(({ title }) => foldTitle(title))
  for (const { wanted, scope } of absent) {
    const { within } = scope
    if (within.phase === within) {
      if (!wanted.optional) miss(match, wanted, scope, isFree)
      continue
    }
    const elsewhere =
      !wanted.optional && others.find((section, index) => wanted.keys.includes(otherKeys[index] as string) && isFree(section))
    if (elsewhere) {
      match.sections.set(elsewhere, wanted)
      match.misplaced.push({ section: elsewhere, wanted, under: within === top ? (plan.title?.title ?? '') : within.title })
      adopt(match, elsewhere, wanted, isFree)
    } else if (!wanted.optional && !(wanted === template.phase?.container && plan.phases.length > 0)) miss(match, wanted, scope, isFree)
  }
  match.missing.sort((a, b) => a.at.place.start.offset - b.at.place.start.offset)
  return match
}

/** Top-level sections of a plan that its template does not know. */
export function unknownSectionsOf({ root, template: match, title }: TemplatedPlan): Section[] {
  if (!match) return []
  const known = new Set(flat(match.template.sections).flatMap(({ keys }) => keys))
  return (title ?? root).children.filter(
    (section) => section.phase !== section && !match.sections.has(section) && !known.has(foldTitle(section.title))
  )
}

/** Miss nothing where a plan has less than half of what its template asks for at the top: it only looks like one made from it. */
export function relent(match: Match): void {
  const { sections, fields } = match.template
  if (isForeign(sections, new Set(match.sections.values()))) match.missing = []
  if (isForeign(fields, new Set(Array.from(match.fields.values(), ({ wanted }) => wanted)))) match.missingFields = []
}

function isForeign<T extends { optional: boolean }>(wanted: T[], found: Set<T>): boolean {
  const required = wanted.filter(({ optional }) => !optional)
  return required.filter((one) => found.has(one)).length * 2 < required.length
}

/** Match the children of a section found elsewhere; what is not under it has most likely lost its parent by the move. */
function adopt(match: Match, section: Section, wanted: TemplateSection, isFree: (section: Section) => boolean): void {
  for (const child of wanted.children) {
    const found = section.children.find((one) => isFree(one) && child.keys.includes(foldTitle(one.title)))
    if (found) {
      match.sections.set(found, child)
      adopt(match, found, child, isFree)
    }
  }
}

/** A section of a plan in which those of a template are looked for. */
interface Scope {
  within: Section
  /** Folded titles of its children. */
  titles: string[]
  /** What is wanted there, in order, and what was found. */
  siblings: TemplateSection[]
  there: ReadonlyMap<TemplateSection, Section>
}

function miss(match: Match, wanted: TemplateSection, scope: Scope, isFree: (section: Section) => boolean): void {
  const { within, titles, siblings, there } = scope
  const near = within.children.find((child, index) => isNear(titles[index] as string, wanted.keys) && isFree(child))
  const before = siblings.slice(0, siblings.indexOf(wanted)).findLast((one) => there.has(one))
  const sibling = before && there.get(before)
  match.missing.push({ wanted, within, at: near ?? sibling ?? within, ...(near && { near }) })
}

function isNear(title: string, keys: string[]): boolean {
  return keys.some((key) => {
    const most = Math.max(1, Math.floor(key.length / 4))
    return Math.abs(title.length - key.length) <= most && distance(title, key) <= most
  })
}

/** The fewest sections that would have to move: all that are not in the longest run in order; the later ones, where it is a tie. */
function misorder(match: Match, found: { section: Section; wanted: TemplateSection }[], order: TemplateSection[]): void {
  if (found.every(({ section }, index) => index === 0 || (found[index - 1]?.section.line ?? 0) < section.line)) return
  const placed = found.toSorted((a, b) => a.section.line - b.section.line)
  const kept = longestRun(placed.map(({ wanted }) => order.indexOf(wanted)))
  for (const [index, { section, wanted }] of placed.entries()) {
    if (kept.has(index)) continue
    const before = order
      .slice(0, order.indexOf(wanted))
      .reverse()
      .find((one) => found.some((other) => other.wanted === one))
    match.misplaced.push({ section, wanted, ...(before && { after: before.title }) })
  }
}
