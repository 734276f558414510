import { rule, unusedSuppressions } from 'planlint/rule'

const where = {
  disable: 'after it',
  'disable-line': 'on this line',
  'disable-next-line': 'on the next line',
  'disable-file': 'in this file'
}

export default rule({
  id: 'unused-suppression',
  about: 'A comment that disables a rule silences something.',
  severity: 'warning',
  fixable: true,
  *check(plan) {
    const unused = unusedSuppressions(plan)
    for (const directive of plan.directives) {
      const { kind, rules, place } = directive
      if (kind === 'enable') continue
      const removals = unused.get(directive)
      if (removals) {
        const what = rules.length === 0 ? 'there is no message' : `there is no message of ${rules.map(({ id }) => id).join(' or ')}`
        yield {
          reason: `This comment silences nothing; ${what} ${where[kind]}`,
          place,
          fix: removals.map((one) => ({ place: one, text: '' }))
        }
        continue
      }
      for (const one of rules) if (one.meant) yield { reason: `There is no rule ${one.id}; did you mean ${one.meant}?`, place: one.place }
      for (const one of rules) if (one.used === false) yield { reason: `This comment silences no message of ${one.id}`, place: one.place }
    }
  }
})
