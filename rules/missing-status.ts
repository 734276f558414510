import { phaseGroups, rule } from 'planlint/rule'

export default rule({
  id: 'missing-status',
  about: 'Every phase says how far it is, where the others do.',
  severity: 'error',
  *check(plan) {
    const isAsked = plan.template?.template.phase?.hasStatus ?? false
    for (const group of phaseGroups(plan)) {
      const marked = group.filter(({ status }) => status?.value)
      const isUsual = marked.length > 0 && marked.some(({ status }) => status?.value !== 'done')
      for (const phase of group) {
        if (phase.status) continue
        if (isAsked && !phase.within) yield { reason: `${phase.title} has no status; the template asks for one`, place: phase.place }
        else if (isUsual && marked.length * 2 >= group.length - 1)
          yield {
            reason: `${phase.title} has no status, but ${marked.length} of the ${group.length - 1} phases beside it ${marked.length === 1 ? 'has' : 'have'} one`,
            place: phase.place
          }
      }
    }
  }
})
