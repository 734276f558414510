import { misfitsOf, rule } from 'planlint/rule'

export default rule({
  id: 'invalid-field',
  about: 'The value of a field has the form that the template shows.',
  severity: 'warning',
  needsTemplate: true,
  *check(plan) {
    for (const { field, wanted } of misfitsOf(plan))
      yield { reason: `${field.key} is ${field.run.text.trim()}; the template asks for ${wanted}`, place: field.place }
  }
})
