import type { Phase, Plan } from './types.ts'

/** A number as phases and tasks have them, or a range of whole ones. */
const number = /\b(?:\d+(?:\.\d+)*[A-Za-z]?(?:\s*[-–—]\s*\d+)?|[IVX]{1,5}|[A-Z])\b/g

/** The phases that a phase says it depends on, directly, in a field or in the list under one; `undefined` where it says nothing of it. */
export function dependenciesOf(phase: Phase, plan: Plan): Phase[] | undefined {
  const said = [
    ...phase.fields.filter(({ name }) => name === 'depends').map(({ run }) => run.text),
    ...phase.texts.filter(({ label }) => label !== undefined && plan.conventions.field(label) === 'depends').map(({ run }) => run.text)
  ].filter((text) => text.trim() !== '')
  if (said.length === 0) return undefined
  const byNumber = phasesByNumber(plan)
  const named = said.flatMap((text) => Array.from(text.matchAll(number), ([match]) => numbersIn(match))).flat()
  const phases = named.flatMap((one) => nearby(phase, byNumber.get(one.toUpperCase()) ?? byNumber.get(one.split('.')[0] ?? '') ?? []))
  return [...new Set(phases)].filter((other) => other !== phase)
}

/** Of several phases of one number, those of the same list. */
function nearby(phase: Phase, named: Phase[]): Phase[] {
  if (named.length < 2) return named
  const beside = named.filter(({ parent }) => parent === phase.parent)
  return (beside.length > 0 ? beside : named).slice(0, 3)
}

const indices = new WeakMap<Plan, Map<string, Phase[]>>()

function phasesByNumber(plan: Plan): Map<string, Phase[]> {
  const known = indices.get(plan)
  if (known) return known
  const index = new Map<string, Phase[]>()
  for (const phase of plan.phases) {
    const same = index.get(phase.number.toUpperCase())
    if (same) same.push(phase)
    else index.set(phase.number.toUpperCase(), [phase])
  }
  indices.set(plan, index)
  return index
}

/** Every phase that a phase depends on, directly or through others. */
export function allDependenciesOf(phase: Phase, plan: Plan): Set<Phase> {
  const found = new Set<Phase>()
  const next = [phase]
  for (let one = next.pop(); one; one = next.pop())
    for (const other of dependenciesOf(one, plan) ?? [])
      if (!found.has(other)) {
        found.add(other)
        next.push(other)
      }
  return found
}

function numbersIn(text: string): string[] {
  const [from, to] = text.split(/\s*[-–—]\s*/)
  if (from === undefined || to === undefined) return [text]
  const [first, last] = [Number(from), Number(to)]
  if (!(last > first && last - first < 100)) return [from, to]
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}
