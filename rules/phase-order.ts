import {
  allDependenciesOf,
  compareParts,
  dependenciesOf,
  ordinals,
  type Phase,
  type Plan,
  phaseGroups,
  rule,
  tally,
  withSubsections
} from 'planlint/rule'

export default rule({
  id: 'phase-order',
  about: 'No phase is done before an earlier one has begun.',
  severity: 'warning',
  *check(plan) {
    const isAt = (value: string) => plan.phases.some(({ status }) => status?.value === value)
    if (!isAt('todo') || !isAt('done')) return
    for (const group of phaseGroups(plan)) {
      const waiting: Phase[] = []
      for (const phase of byNumber(group)) {
        const { status } = phase
        if (status?.value === 'todo' && tally(phase).done.length === 0 && !isParallel(phase, plan)) waiting.push(phase)
        if (status?.value !== 'done' || waiting.length === 0 || isParallel(phase, plan)) continue
        const needed = dependenciesOf(phase, plan) && allDependenciesOf(phase, plan)
        const skipped = needed ? waiting.find((earlier) => needed.has(earlier)) : waiting[0]
        if (skipped)
          yield {
            reason: `${phase.title} is marked ${status.text}, but ${skipped.title} before it is ${skipped.status?.text}`,
            place: status.place
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

function isParallel(phase: Phase, { conventions }: Plan): boolean {
  return [...withSubsections(phase)].some(({ texts }) => texts.some(({ run }) => conventions.saysParallel(run.text)))
}
