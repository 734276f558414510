import { conflictsOf, rule } from 'planlint/rule'

export default rule({
  id: 'conflict-marker',
  about: 'No conflict of a merge is left in the text.',
  severity: 'error',
  *check(plan) {
    for (const { place, last } of conflictsOf(plan))
      yield {
        reason: last
          ? `A merge left this conflict, down to line ${last}; keep what is right and take out the markers`
          : 'A merge left this marker of a conflict; take it out',
        place
      }
  }
})
