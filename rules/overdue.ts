import { periodsOf, rule, tally } from 'planlint/rule'

export default rule({
  id: 'overdue',
  about: 'No target date has passed while the work is open.',
  severity: 'off',
  options: {
    /** The day to compare with, as `YYYY-MM-DD`; empty: today. */
    today: ''
  },
  *check(plan, options, host) {
    const periods = periodsOf(plan)
    const targets = periods.flatMap((period) => period.ends.filter(({ kind }) => kind !== 'actual').map((end) => ({ ...period, end })))
    const today = targets.length > 0 ? options.today || host.today?.() : undefined
    if (today === undefined) return
    for (const { phase, form, ends, end } of targets) {
      if (end.day >= today || (form === 'row' && !phase) || ends.some(({ kind }) => kind === 'actual')) continue
      const status = phase?.status?.value ?? plan.status?.value
      const { open } = tally(phase ?? plan.root)
      if (status === 'done' || status === 'dropped' || (status === undefined && open.length === 0)) continue
      const name = phase?.title ?? 'the plan'
      yield { reason: `${end.text} has passed, and ${name} is not done`, place: end.place }
    }
  }
})
