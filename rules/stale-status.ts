import { isAll, type Plan, rule, type Section, type Status, statusWording, tally, tasksOf, withSubsections } from 'planlint/rule'

export default rule({
  id: 'stale-status',
  about: 'A status keeps up with the boxes under it.',
  severity: 'warning',
  suggests: true,
  *check(plan) {
    for (const phase of plan.phases) yield* overtaken(phase.title, phase.status, phase, plan)
    if (!plan.status?.derived && !plan.draft) yield* overtaken('The plan', plan.status, plan.root, plan)
  }
})

function* overtaken(name: string, status: Status | undefined, section: Section, plan: Plan) {
  if ((status?.value !== 'todo' && status?.value !== 'doing') || status.isLimited) return
  if (plan.conventions.isLasting(status.word?.text ?? '')) return
  const { all, open, done } = tally(section)
  if (done.length === 0) return
  const isComplete = open.length === 0 && !hasOtherWork(section, status)
  if (!isComplete && status.value === 'doing') return
  const wording = statusWording(plan, isComplete ? 'done' : 'doing')
  yield {
    reason: `${name} is marked ${status.text}, but ${ticked(done.length, all.length)}; ${wording} would say so`,
    place: status.place,
    suggestions: [{ title: `Change to ${wording}`, edits: [{ place: status.place, text: wording }] }]
  }
}

/** A part says of itself that it is not done, boxes or not; or a box is optional or `[-]`, and may still be worked on. */
function hasOtherWork(section: Section, { place }: Status): boolean {
  const parts = [...withSubsections(section)].flatMap(({ status }) =>
    status?.place.start.offset === place.start.offset ? [] : (status ?? [])
  )
  return (
    parts.some(({ value }) => value === 'todo' || value === 'doing' || value === 'blocked') ||
    tasksOf(section).some(({ state, run }) => state !== 'done' && !isAll(run, 'struck'))
  )
}

function ticked(done: number, all: number): string {
  if (done < all) return `${done} of its ${all} boxes ${done === 1 ? 'is' : 'are'} ticked`
  return all === 1 ? 'its only box is ticked' : `all of its ${all} boxes are ticked`
}
