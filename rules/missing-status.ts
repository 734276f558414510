import { mayBeMarked, type Phase, phaseGroups, rule } from 'planlint/rule'

export default rule({
  id: 'missing-status',
  about: 'Every phase says how far it is, where the others do.',
  severity: 'error',
  *check(plan) {
    const isAsked = plan.template?.template.phase?.hasStatus ?? false
    for (const group of phaseGroups(plan)) {
      const marked = group.filter(({ status }) => status?.value)
      const isUsual = marked.some(({ status }) => status?.value !== 'done') && marked.length * 2 >= group.length - 1
      const last = group.findLastIndex(({ status }) => status)
      for (const [index, phase] of group.entries()) {
        if (phase.status || phase.fields.some(({ name, run }) => name === 'status' && run.text.trim() !== '')) continue
        if (isAsked && !phase.within) yield { reason: `${phase.title} has no status; the template asks for one`, place: phase.place }
        else if (isUsual && index < last && !mayBeMarked(phase) && !isRepeated(phase, group))
          yield { reason: `${phase.title} has no status, but ${others(marked.length, group.length - 1)} one`, place: phase.place }
      }
    }
  }
})

/** Its number is another's, too: that is the fault. */
function isRepeated(phase: Phase, group: Phase[]): boolean {
  return group.some((other) => other !== phase && other.number === phase.number)
}

function others(marked: number, all: number): string {
  if (all === 1) return 'the phase beside it has'
  return `${marked} of the ${all} phases beside it ${marked === 1 ? 'has' : 'have'}`
}
