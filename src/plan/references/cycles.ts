import type { Plan } from '../types.ts'
import { type Dependency, dependenciesIn, meant } from './dependencies.ts'
import type { Mention } from './mention.ts'
import type { Named } from './names.ts'

/** A cycle of dependencies. */
export interface Cycle {
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

/** Cycles in what a plan says of dependencies: the shortest through the first member of each component. */
export function cyclesOf(plan: Plan): Cycle[] {
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
  return componentsOf(steps)
    .map((component) => ({ component, first: leastOf(component, rank) }))
    .sort((a, b) => a.first - b.first)
    .map(({ component, first }) => shortest(inOrder[first] as Named, component, steps))
}

function leastOf(component: Set<Named>, rank: Map<Named, number>): number {
  let least = Number.POSITIVE_INFINITY
  for (const node of component) least = Math.min(least, rank.get(node) ?? least)
  return least
}

/** Sets of two or more that all lead to each other (Tarjan, without recursion). */
function componentsOf(steps: Map<Named, Step[]>): Set<Named>[] {
  const order = new Map<Named, number>()
  const low = new Map<Named, number>()
  const open: Named[] = []
  const isOpen = new Set<Named>()
  const components: Set<Named>[] = []
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
        if (members.length > 1) components.push(new Set(members))
      }
    }
  }
  return components
}

/** The shortest way from the first member of a component back to it. */
function shortest(first: Named, component: Set<Named>, steps: Map<Named, Step[]>): Cycle {
  const cameBy = new Map<Named, Step | undefined>([[first, undefined]])
  for (const node of cameBy.keys())
    for (const step of steps.get(node) ?? []) {
      if (step.to === first) return cycleOf(step, cameBy)
      if (component.has(step.to) && !cameBy.has(step.to)) cameBy.set(step.to, step)
    }
  throw new Error('a component without a way back')
}

function cycleOf(last: Step, cameBy: Map<Named, Step | undefined>): Cycle {
  const way: Step[] = []
  for (let step: Step | undefined = last; step; step = cameBy.get(step.dependency.owner)) way.push(step)
  way.reverse()
  const labels = way.map(({ dependency }) => dependency.label)
  return { labels: [...labels, labels[0] as string], at: (way[0] as Step).on }
}
