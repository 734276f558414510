import { type Phase, type Place, rule, tasksOf } from 'planlint/rule'

export default rule({
  id: 'missing-task',
  about: 'Every phase has a task.',
  severity: 'warning',
  needsTemplate: true,
  *check({ phases, brokenBoxes, template }) {
    if (!template?.template.phase?.hasTasks) return
    const empty = phases.filter((phase) => tasksOf(phase).length === 0 && !brokenBoxes.some(({ place }) => isIn(phase, place)))
    const lists = new Set(phases.filter((phase) => !empty.includes(phase)).map(({ parent }) => parent))
    for (const phase of empty)
      if (!phase.within && (lists.size === 0 || lists.has(phase.parent)))
        yield { reason: `${phase.title} has no task with a box`, place: phase.place }
  }
})

function isIn(phase: Phase, { start }: Place): boolean {
  return phase.place.start.offset < start.offset && start.offset < phase.end
}
