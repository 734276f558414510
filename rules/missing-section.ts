import { rule, titlePlace } from 'planlint/rule'

export default rule({
  id: 'missing-section',
  about: 'Every section that the template asks for is there.',
  severity: 'error',
  needsTemplate: true,
  suggests: true,
  *check({ template, title, draft, source }) {
    for (const { wanted, within, at, near } of template?.missing ?? []) {
      const owner =
        within.phase === within ? within.title : within === title || within.depth === 0 ? 'The plan' : `The section ${within.title}`
      const reason = `${owner} is missing the section ${wanted.title}`
      yield {
        reason: near ? `${reason}; is it ${near.title}?` : reason,
        place: at.place,
        ...(draft && { severity: 'warning' as const }),
        ...(near && {
          suggestions: [{ title: `Rename to ${wanted.title}`, edits: [{ place: titlePlace(near, source), text: wanted.title }] }]
        })
      }
    }
  }
})
