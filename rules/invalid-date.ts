import { expectedDatesOf, rule } from 'planlint/rule'

export default rule({
  id: 'invalid-date',
  about: 'A date is a day that exists, in the notation of the template.',
  severity: 'error',
  fixable: true,
  *check(plan) {
    for (const { text, day, problem, isOtherNotation, place } of expectedDatesOf(plan)) {
      if (problem) yield { reason: `${text} is no date: ${problem}`, place }
      else if (isOtherNotation) {
        const isPlain = plan.source.text.slice(place.start.offset, place.end.offset) === text
        yield {
          reason: day
            ? `${text} is not in the notation of the template, YYYY-MM-DD; write ${day}`
            : `${text} may be either of two days; write it as YYYY-MM-DD, the notation of the template`,
          place,
          ...(day && isPlain && { fix: [{ place, text: day }] })
        }
      }
    }
  }
})
