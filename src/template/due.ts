import type { Section, StatusValue } from '../plan/index.ts'
import { statusAt } from './placeholders.ts'
import type { Due, TemplatedPlan } from './types.ts'

/** Whether a section is to be filled in by now, as far as the plan's template says. */
export function isSectionDue(section: Section, plan: TemplatedPlan): boolean {
  return isReached(plan.template?.sections.get(section)?.due ?? 'now', statusAt(plan, section))
}

/** Whether what is due then is due under a status. */
export function isReached(due: Due, status: StatusValue | undefined): boolean {
  if (due === 'now') return true
  return status === 'done' ? due !== 'never' : due === 'doing' && status === 'doing'
}
