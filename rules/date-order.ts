import { allAfter, type Edge, periodsOf, rule } from 'planlint/rule'

export default rule({
  id: 'date-order',
  about: 'Nothing ends before it starts.',
  severity: 'error',
  *check(plan) {
    for (const { name, starts, ends } of periodsOf(plan))
      for (const end of ends) {
        const isLike = (one: Edge) => starts.some(({ kind }) => kind === one.kind)
        const isOther = !isLike(end) && ends.some(isLike)
        const start = isOther ? undefined : allAfter(starts, end)
        if (start) yield { reason: `${name} ends on ${end.text}, before it starts on ${start.text}`, place: end.place }
      }
  }
})
