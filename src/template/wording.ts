import type { StatusValue } from '../plan/index.ts'
import { fact } from '../plan/index.ts'
import type { TemplatedPlan } from './types.ts'

const plain: Record<StatusValue, string> = {
  todo: 'Not Started',
  doing: 'In Progress',
  done: 'Complete',
  blocked: 'Blocked',
  dropped: 'Cancelled'
}

/** How this plan writes a status: as the template's menu or another of its markers does, else in plain English. */
export function statusWording(plan: TemplatedPlan, value: StatusValue): string {
  return wordings(plan).get(value) ?? plain[value]
}

const wordings = fact(({ phases, template }: TemplatedPlan) => {
  const known = new Map<StatusValue, string>()
  const learn = (value: StatusValue | undefined, text: string) => value && !known.has(value) && known.set(value, text)
  for (const { value, text } of template?.template.menu ?? []) learn(value, text)
  const markers = phases.flatMap(({ status, headingStatus }) => [status, headingStatus]).filter((marker) => marker !== undefined)
  for (const { value, text, word } of markers) if (word && !/\d/.test(text)) learn(value, text)
  if (markers.every(({ word }) => !word)) for (const { value, text } of markers) learn(value, text)
  return known
})
