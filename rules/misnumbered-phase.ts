import {
  continues,
  ordinals,
  outOfOrder,
  type Phase,
  type Plan,
  phaseGroups,
  plainNumber,
  ranks,
  rule,
  skippedNumbers
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
        const key = `${plainNumber(phase.word, phase.number, plan)} ${qualifier.exec(phase.name)?.[0] ?? ''}`
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

function* outOfSequence(group: Phase[], plan: Plan) {
  const numbers = group.length < 2 ? undefined : ordinals(group.map(({ number }) => number))
  if (!numbers) return
  if (group.every(({ number }, index) => index === 0 || Number(number) > Number(group[index - 1]?.number))) return yield* gaps(group, plan)
  const order = ranks(numbers.map(({ parts }) => parts))
  if (order.every((rank, index) => index === 0 || rank < (order[index - 1] as number))) return
  const moved = outOfOrder(numbers.map(({ parts }) => parts))
  for (const { index, neighbour, side } of moved) {
    const { word, number, numberPlace } = group[index] as Phase
    const reason = `${word} ${number} is out of order; it stands ${side} ${group[neighbour]?.title}`
    yield { severity: 'warning' as const, reason, place: numberPlace }
  }
  if (moved.length === 0) yield* gaps(group, plan)
}

/** Whole numbers left out. */
function* gaps(group: Phase[], plan: Plan) {
  for (const { phase, before, number } of skippedNumbers(group, plan)) {
    const { word, numberPlace } = phase
    const what = number ? `${word} ${number}` : 'a number between them'
    yield {
      severity: 'warning' as const,
      reason: `${word} ${phase.number} follows ${word} ${before.number}; ${what} is skipped`,
      place: numberPlace
    }
  }
}
