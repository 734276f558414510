import { closingChecklists, fewOf, ownTally, type Plan, rule, type Section, type Tally, tally } from 'planlint/rule'

export default rule({
  id: 'unfinished-task',
  about: 'What is marked done has no open task.',
  severity: 'error',
  *check(plan) {
    const isDone = (section: Section) => section.status?.value === 'done' && !section.status.isUnsure
    const isSettled = (section: Section) => isDone(section) || section.status?.value === 'dropped'
    for (const section of plan.sections) {
      if (section === plan.title || !section.status || !isDone(section) || section.status.isLimited) continue
      const counts = tally(section, isSettled)
      if (counts.open.length === 0) continue
      yield {
        reason: `${section.title} is marked ${section.status.text}, but ${shortfall(counts)}`,
        place: section.status.place,
        ...whereabouts(counts)
      }
    }
    if (plan.status?.value !== 'done' || plan.status.isUnsure || plan.status.isLimited) return
    const counts = ownTally(plan)
    const [first] = counts.open
    const isPart = plan.tasks.some(({ state, section }) => state === 'done' && section.phase?.status?.value)
    if (plan.status.form === 'folder') {
      if (first)
        yield {
          severity: 'warning',
          reason: `The plan is archived, but ${shortfall(counts, isPart)}`,
          place: first.box,
          ...whereabouts(counts)
        }
    } else if (!plan.status.derived) {
      if (first)
        yield {
          reason: `The plan is marked ${plan.status.text}, but ${shortfall(counts, isPart)}`,
          place: plan.status.place,
          ...whereabouts(counts)
        }
    } else yield* openChecklists(plan)
  }
})

function* openChecklists(plan: Plan) {
  for (const section of closingChecklists(plan)) {
    const counts = tally(section)
    if (counts.open.length === 0) continue
    const reason = `Every phase is done, but ${section.title} is not: ${shortfall(counts)}`
    yield { severity: 'warning' as const, reason, place: section.place, ...whereabouts(counts) }
  }
}

/** @param isPart only some of the plan's boxes are counted: of the others some may be ticked. */
function shortfall({ all, open, done }: Tally, isPart = false): string {
  if (done.length > 0) return `${open.length} of its ${all.length} tasks ${open.length === 1 ? 'is' : 'are'} open`
  if (isPart) return open.length === 1 ? 'a box is open' : `${open.length} boxes are open`
  return all.length === 1 ? 'its only box is not ticked' : `none of its ${all.length} boxes is ticked`
}

/** So many open boxes are named. */
const shown = 12

function whereabouts({ open, excused }: Tally) {
  const lines = open.map(({ line }) => line)
  return {
    note: [
      `Open: line${open.length === 1 ? '' : 's'} ${fewOf(lines, shown)}`,
      ...(excused.length > 0
        ? [`Not counted: ${excused.length} that ${excused.length === 1 ? 'is' : 'are'} optional, put off or dropped`]
        : [])
    ].join('\n'),
    related: open.slice(0, shown).map(({ box, text }) => ({ place: box, text: `Open: ${text}` }))
  }
}
