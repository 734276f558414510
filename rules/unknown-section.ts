import { rule, unknownSectionsOf } from 'planlint/rule'

export default rule({
  id: 'unknown-section',
  about: 'Every top-level section is one that the template knows.',
  severity: 'off',
  needsTemplate: true,
  *check(plan) {
    for (const section of unknownSectionsOf(plan))
      yield { reason: `The template ${plan.template?.template.name} knows no section ${section.title}`, place: section.place }
  }
})
