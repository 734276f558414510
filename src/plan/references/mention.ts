import { type Run, rangeOf } from '../text/run.ts'
import type { Place, Plan } from '../types.ts'
import { isForeign } from './foreign.ts'
import { isNamed, nameOf } from './names.ts'

/** A reference by number to a phase or task, or by id to anything. */
export interface Mention {
  /** As it is compared. */
  name: string
  /** As a reader calls it: `Phase 7`, also where a list says only 7. */
  readonly text: string
  readonly place: Place
  /** Source offset at which it begins. */
  readonly offset: number
  /** Offsets in the run that it was read from. */
  from: number
  to: number
  /** Between the ends of a range, and not written. */
  isImplied: boolean
  /** Its sentence says that another document is meant: `Phase 2 of the billing plan`, a link beside it. */
  readonly isForeign: boolean
}

/** Add what a range of a run refers to, unless nothing of the run is in the source. */
export function addMention(
  found: Mention[],
  run: Run,
  plan: Plan,
  word: string,
  number: string,
  from: number,
  to: number,
  isImplied = false
): void {
  if (run.pieces.length > 0) found.push(new Written(run, plan, word, number, from, to, isImplied))
}

/** A mention as it was read. What it is called and where it stands is told when somebody asks: nearly all are of something that is there. */
class Written implements Mention {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly isImplied: boolean
  private readonly run: Run
  private readonly plan: Plan
  private readonly word: string
  private readonly number: string

  constructor(run: Run, plan: Plan, word: string, number: string, from: number, to: number, isImplied: boolean) {
    this.name = nameOf(word, number, plan)
    this.from = from
    this.to = to
    this.isImplied = isImplied
    this.run = run
    this.plan = plan
    this.word = word
    this.number = number
  }

  get text(): string {
    return `${this.word} ${this.number}`.trim()
  }

  get isForeign(): boolean {
    return isForeign(this.run.prose, this.from, this.to)
  }

  get offset(): number {
    return this.range[0]
  }

  get place(): Place {
    return this.plan.source.place(...this.range)
  }

  private get range(): [from: number, to: number] {
    return rangeOf(this.run, this.from, this.to) ?? [0, 0]
  }
}

/** Whether a mention is of something that the plan has. */
export function isKnown({ name }: Mention, plan: Plan): boolean {
  return isNamed(name, plan)
}
