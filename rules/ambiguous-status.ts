import { type Finding, rule, type Status } from 'planlint/rule'

export default rule({
  id: 'ambiguous-status',
  about: 'A status is one choice, not the menu.',
  severity: 'error',
  suggests: true,
  *check({ sections, title, status: own }) {
    if (own?.menu && !own.derived) yield undecided('the plan', own, own.menu)
    for (const section of sections)
      if (section !== title && section.status?.menu) yield undecided(section.title, section.status, section.status.menu)
  }
})

function undecided(name: string, { place }: Status, menu: string[]): Finding {
  return {
    reason: `The status of ${name} is still the whole menu; keep one of ${menu.join(', ')}`,
    place,
    suggestions: menu.map((text) => ({ title: `Keep ${text}`, edits: [{ place, text }] }))
  }
}
