import type { Definition, FootnoteReference, Heading, Image, ImageReference, Link as LinkNode, LinkReference, Nodes, Root } from 'mdast'
import type { StatusValue } from './languages/language.ts'
import type { Run } from './text/run.ts'
import type { Source } from './text/source.ts'
import type { Conventions, FieldName } from './words/conventions.ts'

/** A point in the source: line and column from 1, columns and offset in UTF-16 units (unist's `Point`). */
export interface Spot {
  line: number
  column: number
  offset: number
}

/** A range in the source, its end exclusive (unist's `Position`). */
export interface Place {
  start: Spot
  end: Spot
}

export type { StatusValue }

/** A marker that says how far a phase, plan or row is. */
export interface Status {
  /** What it means; absent where the marker is not understood, is a menu, or contradicts itself. */
  value?: StatusValue
  /** The marker as written: `✅ Complete`. */
  text: string
  place: Place
  /** Where it stands; in the name of a folder, for a plan that is kept with the done ones. */
  form: 'heading' | 'field' | 'cell' | 'folder'
  /** What its emoji alone says, where that is certain. */
  emoji?: { text: string; value: StatusValue }
  /** What its words say, or the words that no convention knows. */
  word?: { text: string; value?: StatusValue }
  /** It is an emoji alone that teams use for different things: it contradicts nobody's word. */
  isUnsure?: true
  /** It holds only with limits, as what follows it says: `Done, pending sign-off`, `Implemented (Phases 1–2)`. */
  isLimited?: true
  /** The alternatives, where a menu was left as it is. */
  menu?: string[]
}

/** A named value: `**Key:** value`, a list item, a table row, front matter. */
export interface Field {
  /** The key as written, without emphasis and colon. */
  key: string
  keyPlace: Place
  /** What the key means to planlint, whatever its spelling. */
  name?: FieldName | undefined
  /** The value; its `run.text` is empty where nothing was written. */
  run: Run
  place: Place
  form: 'line' | 'item' | 'table' | 'frontmatter'
}

/** A heading and what stands under it, up to the next heading of its rank. */
export interface Section {
  /** The heading's plain text without number, emoji and status marker. */
  title: string
  /** The heading's plain text as written. */
  heading: string
  /** 1 to 6; 0 for the document itself. */
  depth: number
  node: Heading | Root
  /** The heading's content; the document's first characters for the root. */
  place: Place
  line: number
  /** Source offset at which the section ends. */
  end: number
  parent?: Section
  children: Section[]
  /** Block nodes directly in this section, before its first subsection. */
  content: Nodes[]
  /** What is written directly in this section: paragraphs, items, cells. */
  texts: Text[]
  fields: Field[]
  tasks: Task[]
  tables: Table[]
  /** Nobody waits for it: it is about what comes after the work, or says that it is optional or put off. */
  readonly spared: boolean
  /** The phase that this section is, or the nearest that it stands in. */
  phase?: Phase
  /** Its status field's marker if it has one, else its heading's. */
  status?: Status
  /** The heading's own marker, where a field also gives one. */
  headingStatus?: Status
}

/** A section that is a step of the plan. */
export interface Phase extends Section {
  /** `Phase`, `Sprint`, … as written. */
  word: string
  /** `1`, `2.5`, `1A`, `IV` as written. */
  number: string
  /** Where word and number stand. */
  numberPlace: Place
  /** What follows the number. */
  name: string
  /** The phase that this one is a part of. */
  within?: Phase | undefined
}

/** An item with a box. */
export interface Task {
  /** The item's first paragraph, without box and id. */
  text: string
  run: Run
  /** Its id; `certain` where the form alone makes it one (`Task 1.1`). */
  id?: { text: string; place: Place; certain: boolean } | undefined
  /** `set-aside` is `[-]` or `[~]`. */
  state: 'open' | 'done' | 'set-aside'
  /** Struck through, optional, deferred or cancelled: an open box that nobody waits for. */
  excused: boolean
  /** The box, brackets included. */
  box: Place
  line: number
  section: Section
  parent?: Task | undefined
  children: Task[]
  /** The fields of the list under it. */
  fields: Field[]
}

/** A box that Markdown does not read as one. */
export interface BrokenBox {
  place: Place
  text: string
  /** The text to put in its place; absent where only the author knows. */
  right?: string
}

export interface Cell {
  run: Run
  place: Place
}

export interface Table {
  section: Section
  header: Cell[]
  rows: Cell[][]
  place: Place
  /** What the heads of its columns mean, once somebody has asked. */
  columns?: readonly (FieldName | undefined)[]
}

/** A stretch of running text and where it stands. */
export interface Text {
  readonly run: Run
  kind: 'heading' | 'paragraph' | 'item' | 'cell'
  section: Section
  task?: Task
  /** The row of a table's cell, and the cell's column. */
  row?: Cell[]
  column?: number
  table?: Table
  /** The list item or paragraph that names what follows: `**Plan Approved By:**`. */
  label?: string
  /** Its range in the source, markup and all, and what is written there. */
  readonly from: number
  readonly to: number
  readonly raw: string
  /** Whether the run may hold one of some signs: told from its source, markup and all, without flattening it. */
  has(signs: number): boolean
  /** The same of a pattern. */
  mayHold(pattern: RegExp): boolean
}

/** What leads elsewhere, and its source offsets. */
export interface Link {
  node: LinkNode | LinkReference | Image | ImageReference | Definition | FootnoteReference
  from: number
  to: number
}

/** A comment, a fence or a code block: what is not content, yet can hold a template's text. */
export interface Aside {
  kind: 'comment' | 'code'
  text: string
  place: Place
  section: Section
}

/** One thing said to planlint in a comment: `<!-- planlint template=adr/madr -->`. */
export interface Note {
  place: Place
  section: Section
  /** Keys and values; a key without a value is `true`. */
  says: Map<string, string | true>
  /** What is wrong with it. */
  slips: NoteSlip[]
}

/** Something in a note that planlint does not know. */
export interface NoteSlip {
  /** How it begins, a key or a value that is unknown, a value that lacks, is one too many, or wants quotes. */
  kind: 'beginning' | 'key' | 'value' | 'no-value' | 'needless-value' | 'unquoted'
  /** As written, the key where a value lacks. */
  text: string
  place: Place
  /** The key whose value it is. */
  key?: string
  /** What is known in its place, where that can be told. */
  choices?: readonly string[]
  /** What was most likely meant, to put in its place. */
  meant?: string | undefined
}

/** A comment that silences rules: `<!-- planlint-disable-line phase-order -- reason -->`. */
export interface Directive {
  /** What it asks; absent where planlint has no such comment. */
  kind?: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file'
  /** How it begins, where planlint has no such comment, and how it was most likely meant to. */
  misspelt?: { text: string; place: Place; meant: string }
  /** Rules named, none means all; `exists` is absent where nobody has asked, `meant` is the rule that a wrong name was most likely for. */
  rules: { id: string; place: Place; used?: boolean | undefined; exists?: boolean; meant?: string | undefined }[]
  place: Place
  /** Whether it silenced anything; absent where that is not known. */
  used?: boolean | undefined
}

/** A plan as its author means it: what rules see. */
export interface Plan {
  source: Source
  tree: Root
  conventions: Conventions
  /** The document, as the section that holds all others. */
  root: Section
  /** The section of the plan's title; absent where the plan has none. */
  title?: Section
  /** Every section, in the order of the source. */
  sections: Section[]
  /** Front matter, and the fields before the first section below the title. */
  fields: Field[]
  /** Fields under a rule that no heading follows: said of the document, and of no section. */
  footer: Field[]
  phases: Phase[]
  tasks: Task[]
  brokenBoxes: BrokenBox[]
  tables: Table[]
  texts: Text[]
  asides: Aside[]
  notes: Note[]
  directives: Directive[]
  /** Links, images, definitions and footnotes, none within another, by offset: brackets in them are no placeholders. */
  links: Link[]
  /** The plan's own marker, or one that nobody wrote (`derived`): what its phases amount to, or its folder says. */
  status?: Status & { derived?: boolean }
  /** It calls itself a draft. */
  draft: boolean
  /** What was worked out of it, by what did so (`fact`). */
  readonly facts: Map<object, object>
}
