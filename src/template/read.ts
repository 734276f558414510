import type { Parse } from '../parse/index.ts'
import { type Conventions, defaultConventions, type Plan, readMarker, readPlan, type Section, withoutMark } from '../plan/index.ts'
import { headerFields, phaseFields } from './fields.ts'
import { foldText, foldTitle } from './fold.ts'
import { guidanceOf, samplesOf } from './guidance.ts'
import { tablesOf } from './tables.ts'
import { DueDates, tokenPattern, tokensOf } from './tokens.ts'
import type { Template, TemplatePhase, TemplateSection } from './types.ts'

/** Read a plan as template. */
export function readTemplate(text: string, name: string, parse: Parse, conventions: Conventions = defaultConventions): Template {
  const bare = withoutMark(text)
  const plan = readPlan(parse(bare), bare, conventions)
  const dues = new DueDates(plan)
  const phase = phaseOf(plan, dues)
  const top = plan.title ?? plan.root
  const sections = top.children.filter((section) => !isPhase(section)).map((section) => sectionOf(plan, section, dues))
  const container = phase && plan.phases[0]?.parent
  if (phase && container) {
    const wanted = flat(sections).find(({ title, keys }) => title === container.title || keys.includes(foldTitle(container.title)))
    if (wanted) phase.container = wanted
  }
  return {
    name,
    plan,
    sections,
    fields: headerFields(plan, dues),
    ...(phase && { phase }),
    tables: tablesOf(plan, dues),
    tokens: tokensOf(plan, dues),
    menu: menuOf(plan),
    guidance: guidanceOf(plan, dues),
    samples: samplesOf(plan, dues),
    comments: new Set(plan.asides.filter(({ kind }) => kind === 'comment').map(({ text }) => foldText(text)))
  }
}

export function flat(sections: TemplateSection[]): TemplateSection[] {
  return sections.flatMap((section) => [section, ...flat(section.children)])
}

function isPhase(section: Section): boolean {
  return section.phase === section
}

const optional = /[([]optional[)\]]/i
/** What a heading says in brackets of the section: `(optional)`, `(facultatif)`, `[mandatory]`. */
const remark = /\s*[([（]([^()[\]（）]{2,40})[)\]）]\s*$/
const needed = /^(?:mandatory|required)$/i

/** Nobody has more names for a section. */
const mostAliases = 100

function sectionOf(plan: Plan, section: Section, dues: DueDates, parent?: TemplateSection): TemplateSection {
  const notes = plan.notes.filter((note) => note.section === section)
  const aliases = notes
    .flatMap(({ says }) => String(says.get('alias') ?? '').split(';'))
    .map(foldTitle)
    .filter((alias) => alias !== '')
    .slice(0, mostAliases)
  const firstParagraph = section.texts[1]?.kind === 'paragraph' ? section.texts[1].run.text : ''
  const [said = '', inside = ''] = remark.exec(section.title) ?? []
  const isOptional = plan.conventions.isExcuse(inside)
  const title = isOptional || needed.test(inside) ? section.title.slice(0, -said.length) : section.title
  const made: TemplateSection = {
    title,
    keys: [...new Set([foldTitle(title), foldTitle(section.title), ...aliases])],
    optional:
      isOptional ||
      optional.test(section.heading) ||
      optional.test(firstParagraph) ||
      notes.some(({ says }) => says.has('optional')) ||
      section.title.search(tokenPattern) >= 0,
    due: dues.of(section),
    children: [],
    ...(parent && { parent })
  }
  made.children = section.children.filter((child) => !isPhase(child)).map((child) => sectionOf(plan, child, dues, made))
  return made
}

/** What all example phases have in common is required; what only some have is optional. */
function phaseOf(plan: Plan, dues: DueDates): TemplatePhase | undefined {
  const phases = plan.phases.filter(({ within }) => !within)
  if (phases.length === 0) return undefined
  const seen = new Map<string, { section: TemplateSection; times: number }>()
  for (const phase of phases)
    for (const child of phase.children) {
      const section = sectionOf(plan, child, dues)
      const [key = ''] = section.keys
      const entry = seen.get(key)
      if (entry) entry.times++
      else seen.set(key, { section, times: 1 })
    }
  return {
    sections: [...seen.values()].map(({ section, times }) => ({ ...section, optional: section.optional || times < phases.length })),
    fields: phaseFields(plan, dues),
    hasStatus: phases.every(({ status }) => status !== undefined),
    hasTasks: phases.every((phase) => phase.tasks.length + phase.children.flatMap(({ tasks }) => tasks).length > 0)
  }
}

/** The words of the phases' status menu, else of the plan's: what conventions make of each, or what its emoji means to everybody. */
function menuOf({ phases, fields, title, conventions }: Plan): Template['menu'] {
  const field = [...phases.flatMap((phase) => phase.fields), ...fields, ...(title?.fields ?? [])].find(
    ({ name, run }) => name === 'status' && /[|/]/.test(run.text)
  )
  return (
    field?.run.text
      .trim()
      .replace(/^\[([^[\]]*)\]$/, '$1')
      .split(/[|/]/) ?? []
  ).map((part) => {
    const text = part.trim()
    const reading = readMarker(text, conventions)
    const value = reading?.value ?? reading?.emoji?.value
    return { text, ...(value && { value }) }
  })
}
