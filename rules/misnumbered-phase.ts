import { continues, longestRun, type Ordinal, ordinals, type Phase, phaseGroups, ranks, rule } from 'planlint/rule'

export default rule({
  id: 'misnumbered-phase',
  about: 'Phases are numbered without repeats, gaps and jumps.',
  severity: 'error',
  *check(plan) {
    const groups = phaseGroups(plan)
    for (const group of groups) {
      const first = new Map<string, Phase>()
      let isRepeated = false
      for (const phase of group) {
        const known = first.get(keyOf(phase))
        if (!known) first.set(keyOf(phase), phase)
        else if (!continues(phase, known, plan)) {
          isRepeated = true
          yield {
            reason: `There is a ${known.word} ${known.number} already, ${known.title} in line ${known.line}; renumber one of them`,
            place: phase.numberPlace
          }
        }
      }
      if (!isRepeated) yield* outOfSequence([...first.values()], groups)
    }
  }
})

/** A number as it is compared: `01` is `1`, `1a` is `1A`. */
function keyOf({ number }: Phase): string {
  return number.toUpperCase().replace(/^0+(?=\d)/, '')
}

function* outOfSequence(group: Phase[], groups: readonly Phase[][]) {
  const numbers = group.length < 2 ? undefined : ordinals(group.map(({ number }) => number))
  if (!numbers) return
  if (group.every(({ number }, index) => index === 0 || Number(number) > Number(group[index - 1]?.number)))
    return yield* gaps(group, numbers, groups)
  const order = ranks(numbers.map(({ parts }) => parts))
  if (order.every((rank, index) => index === 0 || rank < (order[index - 1] as number))) return
  const kept = longestRun(order)
  for (const [index, phase] of group.entries())
    if (!kept.has(index))
      yield {
        severity: 'warning' as const,
        reason: `${phase.word} ${phase.number} is out of order; it stands after ${group[index - 1]?.title ?? 'nothing'}`,
        place: phase.numberPlace
      }
  if (kept.size === group.length) yield* gaps(group, numbers, groups)
}

/** How many lists of a plan are searched for a number that is missed in one. */
const mostLists = 30

/** Whole numbers left out, unless the list goes on elsewhere and has them there. */
function* gaps(group: Phase[], numbers: Ordinal[], groups: readonly Phase[][]) {
  for (const [index, { word, number, numberPlace }] of group.entries()) {
    const last = numbers[index - 1]?.last
    const next = numbers[index]?.parts[0]
    if (last === undefined || next === undefined || next <= last + 1) continue
    const before = group[index - 1]?.number ?? ''
    const skipped = successor(before, last)
    if (
      !groups
        .slice(0, mostLists)
        .some((other) => isSameList(other, group) && other.some((phase) => keyOf(phase) === skipped?.toUpperCase()))
    )
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

/** Two groups of one word are one list where they share no number, or where one sums up the other. Steps of several phases are several lists. */
function isSameList(other: Phase[], group: Phase[]): boolean {
  if (other[0]?.word.toLowerCase() !== group[0]?.word.toLowerCase()) return false
  const numbers = new Set(other.map(keyOf))
  const shared = group.filter((phase) => numbers.has(keyOf(phase))).length
  return shared === 0 || (shared === group.length && !group[0]?.within)
}
