import { rule, tasksOf } from 'planlint/rule'

export default rule({
  id: 'missing-task',
  about: 'Every phase has a task.',
  severity: 'warning',
  needsTemplate: true,
  *check({ phases, template }) {
    if (!template?.template.phase?.hasTasks) return
    for (const phase of phases)
      if (!phase.within && tasksOf(phase).length === 0) yield { reason: `${phase.title} has no task with a box`, place: phase.place }
  }
})
