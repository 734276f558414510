import { fact } from '../facts.ts'
import type { Phase, Plan } from '../types.ts'
import { dependenciesIn, meant } from './dependencies.ts'
import type { Named } from './names.ts'

/** The phases that a phase says it depends on, directly; `undefined` where it says nothing of it. */
export function dependenciesOf(phase: Phase, plan: Plan): Phase[] | undefined {
  return neededBy(plan).get(phase)
}

const neededBy = fact((plan) => {
  const phases = new Map<Named, Phase[]>()
  for (const { owner, on } of dependenciesIn(plan)) {
    const needed = on.flatMap(
      (one) =>
        phaseOf(meant(one, owner, plan) ?? meant({ name: one.name.replace(/\.\d+$/, ''), isForeign: one.isForeign }, owner, plan)) ?? []
    )
    phases.set(
      owner,
      [...new Set([...(phases.get(owner) ?? []), ...needed])].filter((other) => other !== owner)
    )
  }
  return phases
})

function phaseOf(node: Named | undefined): Phase | undefined {
  if (!node || !('phase' in node || 'section' in node)) return undefined
  return 'section' in node ? node.section.phase : node.phase
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
