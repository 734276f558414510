import { rule } from 'planlint/rule'

export default rule({
  id: 'unknown-section',
  about: 'Every top-level section is one that the template knows.',
  severity: 'off',
  needsTemplate: true,
  *check({ template }) {
    for (const section of template?.unknown ?? [])
      yield { reason: `The template ${template?.template.name} knows no section ${section.title}`, place: section.place }
  }
})
