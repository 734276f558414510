import type { StatusValue } from '../types.ts'

/** What a field is about, whatever its key is called. */
export type FieldName =
  | 'status'
  | 'progress'
  | 'start'
  | 'end'
  | 'period'
  | 'date'
  | 'duration'
  | 'owner'
  | 'branch'
  | 'feature'
  | 'depends'
  | 'files'
  | 'draft'
  | 'template'

/** The words of plans in one language: lists with commas, every word as `fold` leaves it. Left out is what is an ordinary word where a marker can stand. */
export interface Language {
  statuses: Partial<Record<StatusValue, string>>
  /** What a plan calls itself that is not agreed on yet; in a status it counts as todo. */
  drafts: string
  /** What a phase is called. */
  phases: string
  /** What stands behind a number without a point: `1단계`, `第1阶段`, `1 этап`. */
  counted?: string
  fields: Partial<Record<FieldName, string>>
  /** Heads of a column whose rows are about something else than phases, though one names a phase. */
  subjects: string
  /** Said of a task or section that nobody waits for, besides the words for what was dropped. */
  optional: string
  /** What titles have that are about what comes after the work, was before it, or is none of it. */
  afterwards: string
  /** Said of what is in the plan no more, besides the words for what was dropped. */
  gone: string
  /** Said behind a phase's name where an earlier one of that name goes on: `(continued)`, `, part 2`. */
  continued: string
  /** What titles have under which stands what must be ticked before the plan is done. */
  closing: string
  /** Titles and heads of columns under which it is the point that an answer is not known yet. */
  questions: string
  /** A whole value that only says that the answer is not known yet. */
  undecided: string
  /** Words that begin an instruction in brackets: `[Describe the change]`; in scripts without spaces they may end it, too. */
  instructions: string
  /** Names of things that stand alone in brackets: `[Title]`. */
  blanks: string
  /** Words of other languages that mean something else here. */
  falseFriends?: string
}
