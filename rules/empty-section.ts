import { emptySections, isSectionDue, rule } from 'planlint/rule'

export default rule({
  id: 'empty-section',
  about: 'A section holds something.',
  severity: 'warning',
  *check(plan) {
    for (const section of emptySections(plan))
      if (isSectionDue(section, plan))
        yield {
          reason: section.title === '' ? 'This heading has neither a title nor content' : `The section ${section.title} is empty`,
          place: section.place
        }
  }
})
