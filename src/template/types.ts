import type { Place, Plan, Section, StatusValue } from '../plan/index.ts'

/** When a placeholder must be filled: at once, when work begins, when it is done, or never (a form that stays a form). */
export type Due = 'now' | 'doing' | 'done' | 'never'

/** A section that a template asks for. */
export interface TemplateSection {
  /** The title as the template writes it. */
  title: string
  /** Folded titles that serve, the section's own first. */
  keys: string[]
  /** A plan may do without it. */
  optional: boolean
  due: Due
  children: TemplateSection[]
  parent?: TemplateSection
}

/** What every phase of a plan has, seen from the template's examples. */
export interface TemplatePhase {
  /** The section that the phases stand in. */
  container?: TemplateSection
  sections: TemplateSection[]
  hasStatus: boolean
  hasTasks: boolean
}

/** A place in a template where its placeholder stands. */
export interface TokenUse {
  due: Due
  /** Folded title of its section; `''` in the header. */
  section: string
  /** Folded label, field key or column that it stands under. */
  context: string
}

/** A plan as template: what it requires of the plans made from it. */
export interface Template {
  name: string
  plan: Plan
  sections: TemplateSection[]
  phase?: TemplatePhase
  /** Its placeholders, exactly as they stand, and where. */
  tokens: Map<string, TokenUse[]>
  /** Status words that this team uses, as the menu gives them. */
  menu: { text: string; value?: StatusValue }[]
  /** Text that helps the author and that a filled plan no longer has, folded. */
  guidance: Set<string>
  comments: Set<string>
}

/** A section that a plan should have. */
export interface Missing {
  wanted: TemplateSection
  /** Where it is missed: the phase, or the section that should hold it. */
  within: Section
  /** The heading to report at. */
  at: Section
  /** A section of nearly that title. */
  near?: Section
}

export interface Misplaced {
  section: Section
  wanted: TemplateSection
  /** Title of the section it should stand behind or in. */
  after?: string
  under?: string
}

/** How a plan fits its template. */
export interface Match {
  template: Template
  /** The template's section of a plan's section. */
  sections: Map<Section, TemplateSection>
  missing: Missing[]
  misplaced: Misplaced[]
  /** Top-level sections that the template does not know. */
  unknown: Section[]
}

/** Something left to fill in. */
export interface Placeholder {
  text: string
  place: Place
  section: Section
  /** Whether it should have been filled by now. */
  isDue: boolean
  /** Which of several things it is; the rules for menus and summaries speak of theirs. */
  kind: 'token' | 'actual-end' | 'menu'
}

/** A plan held against its template, where it has one. */
export interface TemplatedPlan extends Plan {
  template?: Match
  placeholders: Placeholder[]
}
