import { rule } from 'planlint/rule'

export default rule({
  id: 'missing-field',
  about: 'Every field that the template asks for is there, and filled.',
  severity: 'error',
  needsTemplate: true,
  *check({ template, draft }) {
    for (const { wanted, within, field } of template?.missingFields ?? []) {
      const owner = within.phase === within ? within.title : 'The plan'
      yield {
        reason: field ? `${field.key} is empty` : `${owner} has no ${wanted.title}; the template asks for one`,
        place: field ? field.keyPlace : within.place,
        ...(draft && { severity: 'warning' as const })
      }
    }
  }
})
