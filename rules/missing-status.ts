import { mayBeMarked, type Phase, phaseGroups, plainNumber, rule } from 'planlint/rule'

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
      const numberOf = ({ word, number }: Phase) => plainNumber(word, number, plan)
      // Where two phases have one number, that is the fault.
      const once = new Set<string>()
      const repeated = new Set<string>()
      for (const number of group.map(numberOf)) (once.has(number) ? repeated : once).add(number)
      for (const [index, phase] of group.entries()) {
        if (phase.status || phase.fields.some(({ name, run }) => name === 'status' && run.text.trim() !== '')) continue
        if (isAsked && !phase.within) yield { reason: `${phase.title} has no status; the template asks for one`, place: phase.place }
        else if (isUsual && index < last && !mayBeMarked(phase) && !repeated.has(numberOf(phase)))
          yield { reason: `${phase.title} has no status, but ${others(marked.length, group.length - 1)} one`, place: phase.place }
      }
    }
  }
})

function others(marked: number, all: number): string {
  if (all === 1) return 'the phase beside it has'
  return `${marked} of the ${all} phases beside it ${marked === 1 ? 'has' : 'have'}`
}
