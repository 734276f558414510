import { removalsOf } from '../text/removal.ts'
import type { Directive, Place, Plan } from '../types.ts'

/** The comments of a plan that silence nothing, and what to remove with each: also what would be left of it, and what ends it. */
export function unusedSuppressions({ directives, source }: Plan): Map<Directive, Place[]> {
  const unused = new Set(
    directives.filter(({ kind, used, rules }) => kind !== 'enable' && used === false && rules.every((one) => one.used === false))
  )
  const ends = endsOf(directives, unused)
  const gone = directives.filter((one) => unused.has(one) || ends.has(one))
  const removals = removalsOf(
    source,
    gone.map(({ place }) => place)
  )
  const groups = new Map(gone.map((one) => [one, new Set([one])]))
  const join = (one: Directive, other: Directive) => {
    const [all, more] = [groups.get(one), groups.get(other)]
    if (all && more && all !== more) for (const each of more) groups.set(each, all.add(each))
  }
  for (const [end, begun] of ends) for (const one of begun) join(one, end)
  for (const [index, one] of gone.entries())
    if (index > 0 && removals[index] === removals[index - 1]) join(gone[index - 1] as Directive, one)
  const together = new Map<Set<Directive> | undefined, Set<Place>>()
  for (const [index, one] of gone.entries()) {
    const places = together.get(groups.get(one)) ?? new Set()
    together.set(groups.get(one), places.add(removals[index] as Place))
  }
  return new Map([...unused].map((one) => [one, [...(together.get(groups.get(one)) ?? [])]]))
}

/** The ends that nothing needs but what was begun in vain, and what they end. */
function endsOf(directives: readonly Directive[], unused: ReadonlySet<Directive>): Map<Directive, Directive[]> {
  const ends = new Map<Directive, Directive[]>()
  let open: { directive: Directive; ids: Set<string>; isAll: boolean }[] = []
  for (const directive of directives) {
    const ids = directive.rules.map(({ id }) => id)
    const isAll = ids.length === 0
    if (directive.kind === 'disable') open.push({ directive, ids: new Set(ids), isAll })
    if (directive.kind !== 'enable') continue
    const ended = open.filter((one) => isAll || one.isAll || ids.some((id) => one.ids.has(id)))
    if (ended.length > 0 && ended.every((one) => unused.has(one.directive)))
      ends.set(
        directive,
        ended.map((one) => one.directive)
      )
    for (const one of ended) for (const id of ids) one.ids.delete(id)
    open = isAll ? [] : open.filter((one) => one.isAll || one.ids.size > 0)
  }
  return ends
}
