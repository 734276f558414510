import type { FieldReading } from '../parts/fields.ts'
import type { HeadingReading } from '../parts/heading.ts'
import type { TaskReading } from '../parts/tasks.ts'
import type { Run } from './run.ts'

/** What was read of a stretch of text that is the same wherever it stands, each part when it is first asked for. */
export class Wording {
  signs: number | undefined
  run: Run | undefined
  heading: HeadingReading | undefined
  opensPhase: boolean | undefined
  fields: FieldReading[] | undefined
  task: TaskReading | undefined
  /** How it is spelt, where it is remembered. */
  readonly raw: string | undefined

  constructor(raw?: string) {
    this.signs = undefined
    this.run = undefined
    this.heading = undefined
    this.opensPhase = undefined
    this.fields = undefined
    this.task = undefined
    this.raw = raw
  }
}

/** A string of its own: what is cut from a document keeps the whole document. */
export function copyOf(text: string): string {
  return ` ${text}`.slice(1)
}
