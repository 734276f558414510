import { rule, type Status, type StatusValue, statusWording, tally } from 'planlint/rule'

export default rule({
  id: 'stale-status',
  about: 'A status keeps up with the boxes under it.',
  severity: 'warning',
  suggests: true,
  *check(plan) {
    const counted = plan.phases.map((phase) => ({ name: phase.title, status: phase.status, counts: tally(phase) }))
    if (!plan.status?.derived && plan.tasks.length > 0) counted.push({ name: 'The plan', status: plan.status, counts: tally(plan.root) })
    for (const { name, status, counts } of counted) {
      if (!status?.value || counts.all.length === 0) continue
      const isComplete = counts.open.length === 0
      const right = rightStatus(status, isComplete, counts.done.length)
      if (!right) continue
      const wording = statusWording(plan, right)
      yield {
        reason: `${name} is marked ${status.text}, but ${isComplete ? (counts.all.length === 1 ? 'its only box is ticked' : `all of its ${counts.all.length} boxes are ticked`) : `${counts.done.length} of its ${counts.all.length} boxes ${counts.done.length === 1 ? 'is' : 'are'} ticked`}; ${wording} would say so`,
        place: status.place,
        suggestions: [{ title: `Change to ${wording}`, edits: [{ place: status.place, text: wording }] }]
      }
    }
  }
})

function rightStatus({ value }: Status, isComplete: boolean, ticked: number): StatusValue | undefined {
  if (isComplete) return value === 'todo' || value === 'doing' ? 'done' : undefined
  return value === 'todo' && ticked > 0 ? 'doing' : undefined
}
