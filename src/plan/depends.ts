import type { Phase, Plan } from './types.ts'

/** The phases that a phase says it depends on, directly; `undefined` where it says nothing of it. */
export function dependenciesOf(phase: Phase, plan: Plan): Phase[] | undefined {
  const fields = phase.fields.filter(({ name, run }) => name === 'depends' && run.text.trim() !== '')
  if (fields.length === 0) return undefined
  const named = new Set<string>()
  for (const { run } of fields)
    for (const match of run.text.matchAll(/\d+(?:\.\d+)*[A-Za-z]?(?:\s*[-–—]\s*\d+)?/g))
      for (const number of numbersIn(match[0])) named.add(number)
  const byNumber = phasesByNumber(plan)
  return [...named].flatMap((number) => byNumber.get(number) ?? []).filter((other) => other !== phase)
}

const indices = new WeakMap<Plan, Map<string, Phase[]>>()

function phasesByNumber(plan: Plan): Map<string, Phase[]> {
  const known = indices.get(plan)
  if (known) return known
  const index = new Map<string, Phase[]>()
  for (const phase of plan.phases) {
    const same = index.get(phase.number)
    if (same) same.push(phase)
    else index.set(phase.number, [phase])
  }
  indices.set(plan, index)
  return index
}

/** Whether a phase depends on another, directly or through others. */
export function dependsOn(phase: Phase, other: Phase, plan: Plan): boolean {
  const seen = new Set<Phase>()
  const next = [phase]
  for (let one = next.pop(); one; one = next.pop()) {
    if (one === other) return true
    if (seen.has(one)) continue
    seen.add(one)
    next.push(...(dependenciesOf(one, plan) ?? []))
  }
  return false
}

function numbersIn(text: string): string[] {
  const [from, to] = text.split(/\s*[-–—]\s*/)
  if (from === undefined || to === undefined) return [text]
  const [first, last] = [Number(from), Number(to)]
  if (!(last > first && last - first < 100)) return [from, to]
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}
