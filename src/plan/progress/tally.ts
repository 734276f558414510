import type { Plan, Section, Task } from '../types.ts'

/** The boxes of a section, those that nobody waits for aside. */
export interface Tally {
  all: Task[]
  open: Task[]
  done: Task[]
  /** Those that nobody waits for, and that are not done. */
  excused: Task[]
}

/** Whether nobody waits for a section, or for one that it stands in. */
export function isSpared(section: Section): boolean {
  for (let above: Section | undefined = section; above; above = above.parent) if (above.spared) return true
  return false
}

/** Every section of a section, itself first. */
export function* withSubsections(section: Section): Generator<Section> {
  yield section
  for (const child of section.children) yield* withSubsections(child)
}

/**
 * Count the boxes of a section and its subsections, but for those for which nobody waits (Next Steps, Optional).
 *
 * @param leaveOut a subsection that speaks for itself and is not counted.
 */
export function tally(section: Section, leaveOut: (section: Section) => boolean = () => false): Tally {
  const tasks = tasksOf(section, (one) => leaveOut(one) || one.spared)
  const all: Task[] = []
  const excused: Task[] = []
  for (const task of tasks) (task.excused && task.state !== 'done' ? excused : all).push(task)
  return { all, excused, open: all.filter(({ state }) => state === 'open'), done: all.filter(({ state }) => state === 'done') }
}

/** Every box of a section and its subsections, excused ones too. */
export function tasksOf(section: Section, leaveOut: (section: Section) => boolean = () => false): readonly Task[] {
  if (section.children.length === 0) return section.tasks
  const all: Task[] = []
  addTasks(all, section, leaveOut)
  return all
}

function addTasks(all: Task[], section: Section, leaveOut: (section: Section) => boolean): void {
  for (const task of section.tasks) all.push(task)
  for (const child of section.children) if (!leaveOut(child)) addTasks(all, child, leaveOut)
}

/** A plan's own boxes: those of sections that have no status of their own, and that are in no phase where phases are known to be behind. */
export function ownTally(plan: Plan): Tally {
  const isBehind = plan.phases.some(({ status }) => status?.value && status.value !== 'done' && status.value !== 'dropped')
  return tally(
    plan.root,
    (section) => section !== plan.title && (section.status?.value !== undefined || (isBehind && section.phase !== undefined))
  )
}
