import { type Edit, type Message, type Plan, type Severity, severityOf } from '../rule.ts'

/** A message as it is reported, stored and sent between threads: plain data. */
export interface Entry {
  rule: string
  severity: Severity
  message: string
  line: number
  column: number
  endLine: number
  endColumn: number
  url?: string
  note?: string
  expected?: string[]
  fix?: Edit[]
}

/** What was found in one file; small, so that thousands can be held. */
export interface Result {
  /** From the working directory, with `/`. */
  path: string
  template: string | null
  /** What says that this is its template. */
  recognisedBy?: string[]
  status: string | null
  tasks: { done: number; all: number }
  messages: Entry[]
  /** How many findings fixing mended, or would. */
  mended?: number
  /** The text before and after fixing, where a fix changed it and is only to be shown. */
  fixed?: { before: string; after: string }
  /** Why a fix could not be written. */
  refused?: string
}

/** A message as plain data. */
export function entryOf(message: Message): Entry {
  const { place, line = 1, column = 1, ruleId, reason, url, note, expected, fix } = message
  const end = place && 'end' in place ? place.end : { line, column }
  return {
    rule: ruleId ?? '',
    severity: severityOf(message),
    message: own(reason),
    line,
    column,
    endLine: end.line,
    endColumn: end.column,
    ...(url && { url }),
    ...(note && { note: own(note) }),
    ...(expected && { expected: expected.map(own) }),
    ...(fix && { fix: fix.map(({ place: at, text }) => ({ place: at, text: own(text) })) })
  }
}

/** A string of its own: what was cut out of a document would keep the whole of it in memory. */
function own(text: string): string {
  return ` ${text}`.slice(1)
}

/** How many tasks of a plan are done, of those that count: excused ones only once they are done. */
export function countTasks({ tasks }: Plan): Result['tasks'] {
  const counted = tasks.filter(({ state, excused }) => state === 'done' || !excused)
  return { done: counted.filter(({ state }) => state === 'done').length, all: counted.length }
}

/** The result of a file about which nothing but a fault can be said. */
export function failed(path: string, message: string, rule = 'unreadable-file'): Result {
  const entry: Entry = { rule, severity: 'error', message, line: 1, column: 1, endLine: 1, endColumn: 1 }
  return { path, template: null, status: null, tasks: { done: 0, all: 0 }, messages: [entry] }
}
