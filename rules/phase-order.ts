import { compareParts, dependenciesOf, dependsOn, ordinals, type Phase, phaseGroups, rule, tally, withSubsections } from 'planlint/rule'

export default rule({
  id: 'phase-order',
  about: 'No phase is done before an earlier one has begun.',
  severity: 'warning',
  *check(plan) {
    for (const group of phaseGroups(plan.phases)) {
      const waiting: Phase[] = []
      for (const phase of byNumber(group)) {
        if (phase.status?.value === 'todo' && tally(phase).done.length === 0) waiting.push(phase)
        if (phase.status?.value !== 'done' || isParallel(phase)) continue
        const isFree = dependenciesOf(phase, plan) !== undefined
        const skipped = waiting.find((earlier) => !isParallel(earlier) && !(isFree && !dependsOn(phase, earlier, plan)))
        if (skipped)
          yield {
            reason: `${phase.title} is marked ${phase.status.text}, but ${skipped.title} before it is ${skipped.status?.text}`,
            place: phase.status.place
          }
      }
    }
  }
})

/** Some plans have their newest phase on top: earlier is what has the lower number. */
function byNumber(group: Phase[]): Phase[] {
  const numbers = ordinals(group.map(({ number }) => number))
  if (!numbers) return group
  const parts = new Map(group.map((phase, index) => [phase, numbers[index]?.parts ?? []]))
  return group.toSorted((a, b) => compareParts(parts.get(a) ?? [], parts.get(b) ?? []))
}

function isParallel(phase: Phase): boolean {
  return [...withSubsections(phase)].some(({ texts }) => texts.some(({ run }) => /\bparallel/i.test(run.text)))
}
