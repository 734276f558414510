import { rule } from 'planlint/rule'

export default rule({
  id: 'parent-task',
  about: 'A box agrees with the boxes under it.',
  severity: 'warning',
  *check({ tasks }) {
    for (const { children, state, excused, box } of tasks) {
      if (excused && state !== 'done') continue
      const counted = children.filter((child) => !child.excused)
      const open = counted.filter((child) => child.state === 'open')
      if (state === 'done' && open.length > 0)
        yield {
          reason: `This task is ticked, but ${open.length === 1 ? 'a task' : `${open.length} tasks`} under it ${open.length === 1 ? 'is' : 'are'} open`,
          place: box,
          note: `Open: line${open.length === 1 ? '' : 's'} ${open.map(({ line }) => line).join(', ')}`
        }
      else if (state === 'open' && open.length === 0 && counted.length >= 2)
        yield { reason: `All ${counted.length} tasks under this one are ticked, but it is open`, place: box }
    }
  }
})
