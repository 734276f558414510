import { periodsOf, reversedIn, rule } from 'planlint/rule'

export default rule({
  id: 'date-order',
  about: 'Nothing ends before it starts.',
  severity: 'error',
  *check(plan) {
    for (const period of periodsOf(plan))
      for (const { start, end } of reversedIn(period))
        yield { reason: `${period.name} ends on ${end.text}, before it starts on ${start.text}`, place: end.place }
  }
})
