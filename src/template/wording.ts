import type { StatusValue } from '../plan/index.ts'
import type { TemplatedPlan } from './types.ts'

const plain: Record<StatusValue, string> = {
  todo: 'Not Started',
  doing: 'In Progress',
  done: 'Complete',
  blocked: 'Blocked',
  dropped: 'Cancelled'
}

const known = new WeakMap<TemplatedPlan, Map<StatusValue, string>>()

/** How this plan writes a status: as the template's menu or another of its markers does, else in plain English. */
export function statusWording(plan: TemplatedPlan, value: StatusValue): string {
  const wordings = known.get(plan) ?? wordingsOf(plan)
  known.set(plan, wordings)
  return wordings.get(value) ?? plain[value]
}

function wordingsOf({ phases, template }: TemplatedPlan): Map<StatusValue, string> {
  const wordings = new Map<StatusValue, string>()
  const learn = (value: StatusValue | undefined, text: string) => value && !wordings.has(value) && wordings.set(value, text)
  for (const { value, text } of template?.template.menu ?? []) learn(value, text)
  for (const { status, headingStatus } of phases)
    for (const marker of [status, headingStatus]) if (marker?.word && !/\d/.test(marker.text)) learn(marker.value, marker.text)
  return wordings
}
