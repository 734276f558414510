import {
  continues,
  isTold,
  isUnitOfTime,
  numbersInListOf,
  type Ordinal,
  ordinals,
  outOfOrder,
  type Phase,
  type Plan,
  phaseGroups,
  plainNumber,
  ranks,
  rule
} from 'planlint/rule'

export default rule({
  id: 'misnumbered-phase',
  about: 'Phases are numbered without repeats, gaps and jumps.',
  severity: 'error',
  *check(plan) {
    for (const group of phaseGroups(plan)) {
      const first = new Map<string, Phase>()
      let isRepeated = false
      for (const phase of group) {
        const key = `${keyOf(phase, plan)} ${qualifier.exec(phase.name)?.[0] ?? ''}`
        const known = first.get(key)
        if (!known) first.set(key, phase)
        else if (!continues(phase, known, plan)) {
          isRepeated = true
          yield {
            reason: `There is a ${known.word} ${known.number} already, ${known.title} in line ${known.line}; renumber one of them`,
            place: phase.numberPlace
          }
        }
      }
      if (!isRepeated) yield* outOfSequence([...first.values()], plan)
    }
  }
})

/** What tells phases of one number apart: `Phase 1 (Backend): API`. */
const qualifier = /^\([^()]*\)/

function keyOf({ word, number }: Phase, plan: Plan): string {
  return plainNumber(word, number, plan)
}

function* outOfSequence(group: Phase[], plan: Plan) {
  const numbers = group.length < 2 ? undefined : ordinals(group.map(({ number }) => number))
  if (!numbers) return
  if (group.every(({ number }, index) => index === 0 || Number(number) > Number(group[index - 1]?.number)))
    return yield* gaps(group, numbers, plan)
  const order = ranks(numbers.map(({ parts }) => parts))
  if (order.every((rank, index) => index === 0 || rank < (order[index - 1] as number))) return
  const moved = outOfOrder(numbers.map(({ parts }) => parts))
  for (const { index, neighbour, side } of moved) {
    const { word, number, numberPlace } = group[index] as Phase
    const reason = `${word} ${number} is out of order; it stands ${side} ${group[neighbour]?.title}`
    yield { severity: 'warning' as const, reason, place: numberPlace }
  }
  if (moved.length === 0) yield* gaps(group, numbers, plan)
}

/** Whole numbers left out, unless the list goes on elsewhere and has them there, or the plan speaks of them; calendars go on without a plan. */
function* gaps(group: Phase[], numbers: Ordinal[], plan: Plan) {
  if (isUnitOfTime(group[0]?.word ?? '')) return
  let lists: ReadonlySet<string>[] | undefined
  for (const [index, { word, number, numberPlace }] of group.entries()) {
    const last = numbers[index - 1]?.last
    const next = numbers[index]?.parts[0]
    if (last === undefined || next === undefined || next <= last + 1) continue
    const before = group[index - 1]?.number ?? ''
    const skipped = successor(before, last)
    if (skipped !== undefined && isTold(word, skipped, plan)) continue
    lists ??= numbersInListOf(group, plan)
    if (!lists.some((numbers) => skipped !== undefined && numbers.has(skipped.toUpperCase())))
      yield {
        severity: 'warning' as const,
        reason: `${word} ${number} follows ${word} ${before}; ${skipped ? `${word} ${skipped}` : 'a number between them'} is skipped`,
        place: numberPlace
      }
  }
}

/** The number after one that ends with `last`; none for Roman ones. */
function successor(number: string, last: number): string | undefined {
  const [, first, end] = /^(\d+)(?:[-–](\d+)$)?/.exec(number) ?? []
  if (first !== undefined) return String(Number(end ?? first) + 1)
  return number.toUpperCase().charCodeAt(0) - 64 === last ? String.fromCharCode(number.charCodeAt(0) + 1) : undefined
}
