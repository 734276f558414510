import type { Field, FieldName, Place, Plan, Section, StatusValue, Table } from '../plan/index.ts'
import type { ValueForm } from './forms.ts'

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

/** A field that a template asks for. */
export interface TemplateField {
  /** The key as the template writes it. */
  title: string
  /** The key, folded. */
  key: string
  name?: FieldName
  form?: ValueForm
  due: Due
  optional: boolean
}

/** A column of a template's table. */
export interface TemplateColumn {
  title: string
  due: Due
  /** Every row of the template has something in it. */
  isFilled: boolean
  form?: ValueForm
  scale?: Scale
}

/** The words that a cell chooses from. */
export interface Scale {
  /** As they are shown, from low to high. */
  words: string[]
  /** All that are understood, folded. */
  known: Set<string>
}

/** A table that a template shows. */
export interface TemplateTable {
  /** By folded header. */
  columns: Map<string, TemplateColumn>
}

/** What every phase of a plan has, seen from the template's examples. */
export interface TemplatePhase {
  /** The section that the phases stand in. */
  container?: TemplateSection
  sections: TemplateSection[]
  /** The fields that each has, its status aside. */
  fields: TemplateField[]
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
  /** The fields of its header. */
  fields: TemplateField[]
  phase?: TemplatePhase
  tables: TemplateTable[]
  /** Its placeholders, exactly as they stand, and where. */
  tokens: Map<string, TokenUse[]>
  /** Status words that this team uses, as the menu gives them. */
  menu: { text: string; value?: StatusValue }[]
  /** Text that helps the author and that a filled plan no longer has, folded. */
  guidance: Set<string>
  /** Sample rows of its tables, folded. */
  samples: Set<string>
  comments: Set<string>
  /** What else in brackets is left to fill in: placeholders of the tool that the template is made after. */
  blanks?: RegExp
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

/** A field that a header or phase should have and fill. */
export interface MissingField {
  wanted: TemplateField
  within: Section
  /** Where it is there, but empty. */
  field?: Field
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
  /** The template's field of a plan's field, and whether it should have been filled by now. */
  fields: Map<Field, { wanted: TemplateField; isDue: boolean }>
  missingFields: MissingField[]
  /** The template's table of a plan's table. */
  tables: Map<Table, TemplateTable>
  misplaced: Misplaced[]
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

/** A template that a plan names and that is not there. */
export interface UnfoundTemplate {
  name: string
  place: Place
  /** The built-in one whose name is nearly this. */
  meant?: string
  /** Those that are built in, where the name tells nothing. */
  choices?: string[]
}

/** A plan held against its template, where it has one. */
export interface TemplatedPlan extends Plan {
  template?: Match
  /** What says that this is its template: the plan, a setting, or what it was recognised by. */
  recognisedBy?: string[]
  /** The template that the plan names, where somebody looked for it and there is none. */
  unfoundTemplate?: UnfoundTemplate
  placeholders: Placeholder[]
}
