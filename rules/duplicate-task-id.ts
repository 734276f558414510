import { rule, type Section, type Task } from 'planlint/rule'

export default rule({
  id: 'duplicate-task-id',
  about: 'An id belongs to one task.',
  severity: 'error',
  *check({ tasks }) {
    const first = new Map<string, Task>()
    const anew = listsBegunAnew(tasks)
    for (const task of tasks) {
      if (!task.id || task.excused || task.text === '' || ticket.test(task.id.text)) continue
      const home = isLocal(task.id.text) ? (task.parent ?? task.section) : anew.has(task.section) ? task.section : undefined
      const key = `${task.id.text} ${home?.line}`
      const known = first.get(key)
      if (!known?.id) first.set(key, task)
      else
        yield {
          reason: `${task.id.text} is already the id of the task in line ${known.line}; give one of them another`,
          place: task.id.place,
          related: [{ place: known.id.place, text: 'The task that has it' }]
        }
    }
  }
})

/** The key of a ticket, which may be split into several boxes. */
const ticket = /^(?!TASK-)[A-Z]{2,}-\d/

/** Sections in which tasks are numbered from the start again: their first two ids, or their only one, are those of another section. */
function listsBegunAnew(tasks: readonly Task[]): Set<Section> {
  const first = new Map<Section, string[]>()
  for (const { id, section } of tasks) {
    const ids = first.get(section) ?? []
    if (id && ids.length < 2) first.set(section, [...ids, id.text])
  }
  const known = new Set<string>()
  const isKnown = (ids: string) => known.has(ids) || !known.add(ids)
  return new Set([...first].filter(([, ids]) => isKnown(ids.join(' '))).map(([section]) => section))
}

/** A plain number counts within its list; `2.1`, `T014` and `API-3` mean one task in the whole plan. */
function isLocal(id: string): boolean {
  return /^\d+$/.test(id)
}
