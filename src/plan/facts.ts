import type { Plan } from './types.ts'

/**
 * Something that follows from a plan, worked out when somebody first asks and kept with the plan. In a `WeakMap` it would keep
 * every plan alive until the next major garbage collection: what such a map holds is garbage only then.
 */
export function fact<T extends object, P extends Plan = Plan>(workOut: (plan: P) => T): (plan: P) => T {
  return (plan) => {
    const known = plan.facts.get(workOut) as T | undefined
    if (known) return known
    const made = workOut(plan)
    plan.facts.set(workOut, made)
    return made
  }
}
