/** What a status comes to, in whatever words. */
export type StatusValue = 'todo' | 'doing' | 'done' | 'blocked' | 'dropped'

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
  /** What a task is called, where it has a number: `Task 1.2`. */
  tasks: string
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
  /** Titles, labels and heads of columns under which somebody signs. */
  signing: string
  /** A whole value that only says that the answer is not known yet. */
  undecided: string
  /** Words that begin an instruction in brackets: `[Describe the change]`; in scripts without spaces they may end it, too. */
  instructions: string
  /** Names of things that stand alone in brackets: `[Title]`. */
  blanks: string
  /** Words of other languages that mean something else here. */
  falseFriends?: string
  /** Names of the months, January first, then their short forms: twelve to a list, set apart by spaces. */
  months?: string[]
  /** Days of the week, and what they are cut down to. */
  weekdays?: string
  /** Units of time, in all their forms. */
  units: string
  /** What numbers count besides time. */
  things?: string
  /** What stands between the numbers of several: `Phases 1 and 2`. */
  and?: string
  /** What stands between the ends of a range: `Phases 1 to 3`. */
  to?: string
  /** What stands between a part and the whole: `3 of 7`. */
  of?: string
  /** What stands before a day: `Done since 5 May`. */
  on?: string
  /** What stands behind a number where the thing is another document's: `Phase 2 of the billing plan`. */
  elsewhere?: string
  /** What stands behind such a word where it is this document's, or the word says something else: `in progress`. */
  here?: string
  /** What keys begin with that say what was meant to be. */
  planned: string
  /** What keys begin with that say what was. */
  actual: string
  /** Said of what goes on beside something else. */
  parallel: string
  /** Said in a statement of dependencies before what is not needed first, besides the words for what is parallel. */
  otherwise: string
  /** Said behind a name that itself needs something: `Phase 2 builds on this`. */
  needs: string
  /** What stands for all of something: `Requirements: all`. */
  all: string
  /** What a statement begins with that says there is nothing. */
  nothing: string
  /** What stands before the name of something that there is not, or not any more. */
  without?: string
  /** Said before the name of something that is still to come. */
  ahead: string
  /** Said behind a status that holds only with limits: `Done, pending sign-off`. */
  limited: string
  /** Words for what goes on that go on although all boxes are ticked: `in review`. */
  lasting?: string
  /** Words for what goes on beside which ✅ only says that all is well: `✅ Active`. */
  healthy?: string
  /** Said around the name of something that may come, or not. */
  maybe: string
  /** Words that look like a slip in one for a status, and are none. */
  unlike?: string
  /** Said of a file that is not where it was, besides the words for what is gone. */
  moved: string
}
