import { type Phase, type Plan, periodsOf, rule, spanOf, tally } from 'planlint/rule'

export default rule({
  id: 'overdue',
  about: 'No target date has passed while the work is open.',
  severity: 'off',
  options: {
    /** The day to compare with, as `YYYY-MM-DD`; empty for today. */
    today: ''
  },
  *check(plan, options, host) {
    const due = periodsOf(plan).filter(
      ({ form, phase, ends }) =>
        (phase !== undefined || form === 'header') && ends.length > 0 && ends.every(({ kind }) => kind !== 'actual')
    )
    const today = due.length > 0 ? (spanOf(options.today)?.first.day ?? host.today?.()) : undefined
    if (today === undefined) return
    const over = new Map<Phase | undefined, boolean>()
    for (const { form, phase, name, ends } of due)
      for (const end of ends.filter(({ day }) => day < today)) {
        const isDone = over.get(phase) ?? isOver(phase, plan)
        over.set(phase, isDone)
        if (isDone) continue
        const work = form === 'header' ? 'the plan' : form === 'row' ? phase?.title : name
        yield { reason: `${end.text} has passed, and ${work} is not done`, place: end.place }
      }
  }
})

/** By its status; without one, by its boxes; without those, by what the plan says. */
function isOver(phase: Phase | undefined, plan: Plan): boolean {
  const { all, open } = tally(phase ?? plan.root)
  const own = (phase ?? plan).status?.value
  if (own === undefined && all.length > 0) return open.length === 0
  const status = own ?? plan.status?.value
  return status === undefined || status === 'done' || status === 'dropped'
}
