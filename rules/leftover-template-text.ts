import { leftoversOf, rule } from 'planlint/rule'

export default rule({
  id: 'leftover-template-text',
  about: 'Guidance and samples of the template are replaced by the plan.',
  severity: 'warning',
  needsTemplate: true,
  *check(plan) {
    for (const { text, place } of leftoversOf(plan))
      yield { reason: `${text} is the template's own text; write the plan's, or remove it`, place }
  }
})
