import { foldText, removalsOf, rule } from 'planlint/rule'

export default rule({
  id: 'leftover-comment',
  about: 'Comments of the template are gone once work has begun.',
  severity: 'warning',
  needsTemplate: true,
  fixable: true,
  *check({ asides, template, status, source }) {
    if (status?.value !== 'doing' && status?.value !== 'done') return
    const places = asides
      .filter(({ kind, text }) => kind === 'comment' && template?.template.comments.has(foldText(text)))
      .map(({ place }) => place)
    const removals = removalsOf(source, places)
    for (const [index, place] of places.entries())
      yield {
        reason: `This comment is the template's, and the plan is ${status.derived ? 'under way' : `marked ${status.text}`}; remove it`,
        place,
        fix: [{ place: removals[index] ?? place, text: '' }]
      }
  }
})
