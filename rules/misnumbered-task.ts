import { compareParts, isColumn, outOfOrder, type Phase, rule, type Task } from 'planlint/rule'

export default rule({
  id: 'misnumbered-task',
  about: 'A task is numbered after its phase, and in order.',
  severity: 'warning',
  *check(plan) {
    const first = new Map(plan.tasks.toReversed().map((task) => [task.id?.text, task]))
    const groups = new Map<string, { phase: Phase | undefined; numbered: Numbered[] }>()
    for (const task of plan.tasks) {
      const parts = numberOf(task)
      if (!parts || !task.id || isColumn(task.section, plan)) continue
      const phase = task.section.phase
      const named = phase && /^\d+$/.test(phase.number) ? Number(phase.number) : undefined
      const key = `${/^\D*/.exec(task.id.text)} ${phase?.line}`
      const group = groups.get(key) ?? { phase, numbered: [] }
      group.numbered.push({ task, parts, isForeign: named !== undefined && parts.length > 1 && parts[0] !== named })
      groups.set(key, group)
    }
    for (const { phase, numbered } of groups.values()) {
      const foreign = numbered.filter(({ isForeign }) => isForeign)
      if (phase && foreign.length * 2 < numbered.length)
        for (const { task } of foreign)
          if (task.id && first.get(task.id.text) === task)
            yield { reason: `Task ${task.id.text} stands under ${phase.title}`, place: task.id.place }
      const own = foreign.length * 2 < numbered.length ? numbered.filter(({ isForeign }) => !isForeign) : numbered
      yield* misordered(own)
    }
  }
})

interface Numbered {
  task: Task
  parts: number[]
  isForeign: boolean
}

function* misordered(numbered: Numbered[]) {
  if (numbered.every(({ parts }, index) => index === 0 || compareParts((numbered[index - 1] as Numbered).parts, parts) < 0)) return
  const moved = outOfOrder(numbered.map(({ parts }) => parts))
  if (moved.length > Math.max(1, numbered.length / 5)) return
  const times = new Map<string, number>()
  for (const { parts } of numbered) times.set(parts.join('.'), (times.get(parts.join('.')) ?? 0) + 1)
  for (const { index, neighbour, side } of moved) {
    const { task, parts } = numbered[index] as Numbered
    const beside = numbered[neighbour]?.task.id
    const isRepeated = times.get(parts.join('.')) !== 1
    const isFirstOfList = side === 'before' && /^\d+$/.test(task.id?.text ?? '')
    if (task.id && beside && !isRepeated && !isFirstOfList)
      yield { reason: `${task.id.text} is out of order; it stands ${side} ${beside.text}`, place: task.id.place }
  }
}

function numberOf({ id }: Task): number[] | undefined {
  const match = /^(?:[A-Za-z]+-?)?(\d+(?:\.\d+)*)[a-z]?$/.exec(id?.text ?? '')
  return match?.[1]?.split('.').map(Number)
}
