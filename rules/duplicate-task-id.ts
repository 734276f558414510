import { rule, type Task } from 'planlint/rule'

export default rule({
  id: 'duplicate-task-id',
  about: 'An id belongs to one task.',
  severity: 'error',
  *check({ tasks }) {
    const first = new Map<string, Task>()
    for (const task of tasks) {
      if (!task.id || task.excused || task.text === '') continue
      const key = isLocal(task.id.text) ? `${task.id.text} in line ${(task.parent ?? task.section).line}` : task.id.text
      const known = first.get(key)
      if (!known?.id) first.set(key, task)
      else
        yield {
          reason: `${task.id.text} is already the id of the task in line ${known.line}`,
          place: task.id.place,
          related: [{ place: known.id.place, text: 'The task that has it' }]
        }
    }
  }
})

/** A plain number counts within its list; `2.1`, `T014` and `API-3` mean one task in the whole plan. */
function isLocal(id: string): boolean {
  return /^\d+$/.test(id)
}
