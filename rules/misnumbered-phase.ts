import { longestRun, type Ordinal, ordinals, type Phase, phaseGroups, ranks, rule } from 'planlint/rule'

export default rule({
  id: 'misnumbered-phase',
  about: 'Phases are numbered without repeats, gaps and jumps.',
  severity: 'error',
  *check({ phases }) {
    for (const group of phaseGroups(phases)) {
      const first = new Map<string, Phase>()
      const single: Phase[] = []
      for (const phase of group) {
        const known = first.get(phase.number.toUpperCase())
        if (known)
          yield {
            reason: `${phase.word} ${phase.number} stands here a second time; the first is ${known.title} in line ${known.line}`,
            place: phase.numberPlace
          }
        else {
          first.set(phase.number.toUpperCase(), phase)
          single.push(phase)
        }
      }
      if (single.length === group.length) yield* outOfSequence(group, phases)
    }
  }
})

function* outOfSequence(group: Phase[], all: Phase[]) {
  const numbers = ordinals(group.map(({ number }) => number))
  if (!numbers || group.length < 2) return
  const order = ranks(numbers.map(({ parts }) => parts))
  if (order.every((rank, index) => index === 0 || rank < (order[index - 1] as number))) return
  if (group.every(({ number }, index) => index === 0 || Number(number) > Number(group[index - 1]?.number)))
    return yield* gaps(group, numbers, all)
  const kept = longestRun(order)
  for (const [index, phase] of group.entries())
    if (!kept.has(index))
      yield {
        severity: 'warning' as const,
        reason: `${phase.word} ${phase.number} is out of order; it stands after ${group[index - 1]?.title ?? 'nothing'}`,
        place: phase.numberPlace
      }
  if (kept.size === group.length) yield* gaps(group, numbers, all)
}

/** Whole numbers left out, unless such a phase stands elsewhere in the plan. */
function* gaps(group: Phase[], numbers: Ordinal[], all: Phase[]) {
  for (const [index, { word, number, numberPlace }] of group.entries()) {
    const last = numbers[index - 1]?.last
    const next = numbers[index]?.parts[0]
    if (last === undefined || next === undefined || next <= last + 1) continue
    const before = group[index - 1]?.number ?? ''
    const skipped = successor(before)
    if (!all.some((phase) => phase.word.toLowerCase() === word.toLowerCase() && phase.number.toUpperCase() === skipped.toUpperCase()))
      yield {
        severity: 'warning' as const,
        reason: `${word} ${number} follows ${word} ${before}; ${word} ${skipped} is skipped`,
        place: numberPlace
      }
  }
}

function successor(number: string): string {
  const digits = /^\d+-?(\d*)/.exec(number)
  return digits ? String(Number(digits[1] || /^\d+/.exec(number)?.[0]) + 1) : String.fromCharCode(number.charCodeAt(0) + 1)
}
