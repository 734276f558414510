import { lineAround, rule } from 'planlint/rule'

export default rule({
  id: 'unused-suppression',
  about: 'A comment that disables a rule silences something.',
  severity: 'warning',
  fixable: true,
  *check({ directives, source }) {
    for (const { used, rules, place } of directives) {
      if (used === false && rules.every((one) => one.used === false)) {
        const what = rules.length === 0 ? 'anything' : rules.map(({ id }) => id).join(', ')
        yield {
          reason: `This comment silences nothing: no message of ${what} here`,
          place,
          fix: [{ place: lineAround(source, place), text: '' }]
        }
        continue
      }
      for (const one of rules) if (one.used === false) yield { reason: `This comment silences no message of ${one.id}`, place: one.place }
    }
  }
})
