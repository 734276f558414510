import { numbersInListOf } from '../progress/groups.ts'
import { type Ordinal, ordinals, successor } from '../progress/numbers.ts'
import type { Phase, Plan } from '../types.ts'
import { isUnitOfTime } from '../words/calendar.ts'
import { isTold } from './mentions.ts'

/** Whole numbers that are left out between a phase and the one before it. */
export interface Skipped {
  phase: Phase
  before: Phase
  /** The first of them; absent where it cannot be told. */
  number: string | undefined
}

/**
 * The numbers that are left out in a group of phases that count up. None are that the list has where it goes on elsewhere, none of which
 * the plan speaks, and none of a calendar: it goes on without a plan.
 */
export function skippedNumbers(group: readonly Phase[], plan: Plan): Skipped[] {
  const numbers = ordinals(group.map(({ number }) => number))
  if (!numbers || isUnitOfTime(group[0]?.word ?? '')) return []
  const skipped: Skipped[] = []
  let lists: ReadonlySet<string>[] | undefined
  for (const [index, phase] of group.entries()) {
    const before = group[index - 1]
    if (!before || ((numbers[index] as Ordinal).parts[0] as number) <= (numbers[index - 1] as Ordinal).last + 1) continue
    const number = successor(before.number, (numbers[index - 1] as Ordinal).last)
    if (number !== undefined && isTold(phase.word, number, plan)) continue
    lists ??= numbersInListOf(group, plan)
    if (!lists.some((numbers) => number !== undefined && numbers.has(number.toUpperCase()))) skipped.push({ phase, before, number })
  }
  return skipped
}
