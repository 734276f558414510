import { foldText, removalOf, rule } from 'planlint/rule'

export default rule({
  id: 'leftover-comment',
  about: 'Comments of the template are gone once work has begun.',
  severity: 'warning',
  needsTemplate: true,
  fixable: true,
  *check({ asides, template, status, source }) {
    if (status?.value !== 'doing' && status?.value !== 'done') return
    for (const { kind, text, place } of asides) {
      if (kind !== 'comment' || !template?.template.comments.has(foldText(text))) continue
      const removal = removalOf(source, place)
      yield {
        reason: `This comment is the template's, and the plan is ${status.derived && status.form !== 'folder' ? 'under way' : `marked ${status.text}`}; remove it`,
        place,
        ...(removal && { fix: [{ place: removal, text: '' }] })
      }
    }
  }
})
