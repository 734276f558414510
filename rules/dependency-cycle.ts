import { cyclesOf, rule } from 'planlint/rule'

export default rule({
  id: 'dependency-cycle',
  about: 'Nothing depends on itself through others.',
  severity: 'error',
  *check(plan) {
    for (const { labels, at } of cyclesOf(plan)) yield { reason: `These wait for each other: ${labels.join(' → ')}`, place: at.place }
  }
})
