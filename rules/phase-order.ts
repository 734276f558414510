import { dependenciesOf, dependsOn, type Phase, phaseGroups, rule } from 'planlint/rule'

export default rule({
  id: 'phase-order',
  about: 'No phase is done before an earlier one has begun.',
  severity: 'warning',
  *check(plan) {
    for (const group of phaseGroups(plan.phases)) {
      const waiting: Phase[] = []
      for (const phase of group) {
        if (phase.status?.value === 'todo') waiting.push(phase)
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

function isParallel({ texts }: Phase): boolean {
  return texts.some(({ run }) => /\bparallel/i.test(run.text))
}
