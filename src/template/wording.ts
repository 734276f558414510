import type { StatusValue } from '../plan/index.ts'
import type { TemplatedPlan } from './types.ts'

const plain: Record<StatusValue, string> = {
  todo: 'Not Started',
  doing: 'In Progress',
  done: 'Complete',
  blocked: 'Blocked',
  dropped: 'Cancelled'
}

/** How this plan writes a status: as the template's menu or another of its markers does, else in plain English. */
export function statusWording({ phases, template }: TemplatedPlan, value: StatusValue): string {
  const inMenu = template?.template.menu.find((one) => one.value === value)?.text
  const markers = phases.flatMap(({ status, headingStatus }) => [status, headingStatus])
  return inMenu ?? markers.find((status) => status?.value === value && status.word && !/\d/.test(status.text))?.text ?? plain[value]
}
