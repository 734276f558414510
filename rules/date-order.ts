import { allAfter, allBefore, dependenciesOf, type Period, type Plan, periodsOf, rule } from 'planlint/rule'

export default rule({
  id: 'date-order',
  about: 'Nothing ends before it starts.',
  severity: 'error',
  *check(plan) {
    const sound = new Set(periodsOf(plan))
    if (sound.size === 0) return
    for (const period of sound)
      for (const end of period.ends) {
        const start = allAfter(period.starts, end)
        if (!start) continue
        sound.delete(period)
        yield { reason: `${period.name} ends on ${end.text}, before it starts on ${start.text}`, place: end.place }
      }
    for (const finding of beside(plan, sound)) yield { ...finding, severity: 'warning' as const }
  }
})

/** A phase beside the plan that it is a part of, and beside the phases that it depends on. */
function* beside(plan: Plan, periods: Set<Period>) {
  const whole = [...periods].find(({ form }) => form === 'header') ?? { starts: [], ends: [] }
  const byPhase = new Map([...periods].flatMap((period) => (period.form === 'phase' && period.phase ? [[period.phase, period]] : [])))
  for (const [phase, { name, starts, ends }] of byPhase) {
    for (const start of starts) {
      const first = allAfter(whole.starts, start)
      if (first) yield { reason: `${name} starts on ${start.text}, before the plan does on ${first.text}`, place: start.place }
      for (const other of dependenciesOf(phase, plan) ?? []) {
        const end = allAfter(byPhase.get(other)?.ends ?? [], start)
        const reason = `${name} starts on ${start.text}, before ${other.title} ends on ${end?.text}, on which it depends`
        if (end) yield { reason, place: start.place }
      }
    }
    for (const end of ends) {
      const last = allBefore(whole.ends, end)
      if (last) yield { reason: `${name} ends on ${end.text}, after the plan does on ${last.text}`, place: end.place }
    }
  }
}
