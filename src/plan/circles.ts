import { type Dependency, dependenciesIn, meant } from './dependencies.ts'
import type { Mention } from './mention.ts'
import type { Named } from './names.ts'
import type { Plan } from './types.ts'

/** A circle of dependencies. */
export interface Circle {
  /** What its members are called, in the order in which each depends on the next. */
  labels: string[]
  /** Where the first names the next. */
  at: Mention
}

interface Step {
  dependency: Dependency
  on: Mention
  to: Named
}

/** Circles in what a plan says of dependencies: the shortest through the first member of each knot. */
export function circlesOf(plan: Plan): Circle[] {
  const steps = new Map<Named, Step[]>()
  for (const dependency of dependenciesIn(plan)) {
    const all = steps.get(dependency.owner) ?? []
    steps.set(dependency.owner, all)
    for (const on of dependency.on) {
      const to = meant(on, dependency.owner, plan)
      if (to && to !== dependency.owner) all.push({ dependency, on, to })
    }
  }
  const inOrder = [...steps.keys()]
  const rank = new Map(inOrder.map((node, index) => [node, index]))
  return knotsOf(steps)
    .map((knot) => ({ knot, first: leastOf(knot, rank) }))
    .sort((a, b) => a.first - b.first)
    .map(({ knot, first }) => shortest(inOrder[first] as Named, knot, steps))
}

function leastOf(knot: Set<Named>, rank: Map<Named, number>): number {
  let least = Number.POSITIVE_INFINITY
  for (const node of knot) least = Math.min(least, rank.get(node) ?? least)
  return least
}

/** Sets of two or more that all lead to each other (Tarjan, without recursion). */
function knotsOf(steps: Map<Named, Step[]>): Set<Named>[] {
  const order = new Map<Named, number>()
  const low = new Map<Named, number>()
  const open: Named[] = []
  const isOpen = new Set<Named>()
  const knots: Set<Named>[] = []
  for (const root of steps.keys()) {
    if (order.has(root)) continue
    const path: { node: Named; next: number }[] = [{ node: root, next: 0 }]
    while (path.length > 0) {
      const at = path[path.length - 1] as { node: Named; next: number }
      if (at.next === 0) {
        order.set(at.node, order.size)
        low.set(at.node, order.get(at.node) as number)
        open.push(at.node)
        isOpen.add(at.node)
      }
      const step = steps.get(at.node)?.[at.next++]
      if (step && !order.has(step.to)) path.push({ node: step.to, next: 0 })
      else if (step) {
        if (isOpen.has(step.to)) low.set(at.node, Math.min(low.get(at.node) as number, order.get(step.to) as number))
      } else {
        path.pop()
        const above = path[path.length - 1]?.node
        if (above) low.set(above, Math.min(low.get(above) as number, low.get(at.node) as number))
        if (low.get(at.node) !== order.get(at.node)) continue
        const members = open.splice(open.lastIndexOf(at.node))
        for (const member of members) isOpen.delete(member)
        if (members.length > 1) knots.push(new Set(members))
      }
    }
  }
  return knots
}

/** The shortest way from the first member of a knot back to it. */
function shortest(first: Named, knot: Set<Named>, steps: Map<Named, Step[]>): Circle {
  const cameBy = new Map<Named, Step | undefined>([[first, undefined]])
  for (const node of cameBy.keys())
    for (const step of steps.get(node) ?? []) {
      if (step.to === first) return circle(step, cameBy)
      if (knot.has(step.to) && !cameBy.has(step.to)) cameBy.set(step.to, step)
    }
  throw new Error('a knot without a way back')
}

function circle(last: Step, cameBy: Map<Named, Step | undefined>): Circle {
  const way: Step[] = []
  for (let step: Step | undefined = last; step; step = cameBy.get(step.dependency.owner)) way.push(step)
  way.reverse()
  const labels = way.map(({ dependency }) => dependency.label)
  return { labels: [...labels, labels[0] as string], at: (way[0] as Step).on }
}
