import { rule } from 'planlint/rule'

export default rule({
  id: 'ambiguous-status',
  about: 'A status is one choice, not the menu.',
  severity: 'error',
  suggests: true,
  *check({ sections, title, status: own }) {
    const marked = sections.filter((section) => section !== title).map(({ title, status }) => ({ name: title, status }))
    if (own && !own.derived) marked.unshift({ name: 'The plan', status: own })
    for (const { name, status } of marked) {
      if (!status?.menu) continue
      yield {
        reason: `The status of ${name === 'The plan' ? 'the plan' : name} is still the whole menu; keep one of ${status.menu.join(', ')}`,
        place: status.place,
        suggestions: status.menu.map((text) => ({ title: `Keep ${text}`, edits: [{ place: status.place, text }] }))
      }
    }
  }
})
