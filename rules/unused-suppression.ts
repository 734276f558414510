import { type Directive, type Finding, idleDirectives, removalOf, rule } from 'planlint/rule'

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
  suggests: true,
  *check(plan) {
    const idle = idleDirectives(plan)
    for (const directive of plan.directives) {
      const { kind, misspelt, rules, place } = directive
      if (misspelt) yield unknown('comment', misspelt)
      else if (kind && kind !== 'enable' && idle.has(directive)) {
        const what = rules.length === 0 ? 'there is no message' : `there is no message of ${rules.map(({ id }) => id).join(' or ')}`
        const [own, ...ends] = [place, idle.get(directive)?.place].map((one) => one && removalOf(plan.source, one))
        const fix = [own, ...ends].flatMap((removal) => (removal ? [{ place: removal, text: '' }] : []))
        yield { reason: `This comment silences nothing; ${what} ${where[kind]}`, place, ...(own && { fix }) }
      } else {
        yield* unknownRules(directive)
        if (kind !== 'enable')
          for (const one of rules)
            if (one.used === false) yield { reason: `This comment silences no message of ${one.id}`, place: one.place }
      }
    }
  }
})

function* unknownRules({ rules }: Directive): Generator<Finding> {
  for (const { id, place, meant } of rules) if (meant) yield unknown('rule', { text: id, place, meant })
  const strange = rules.filter(({ exists, meant }) => exists === false && !meant)
  const [first, last] = [strange[0], strange.at(-1)]
  if (first && last) {
    const hint = first === last ? '' : '; a reason stands after --'
    yield {
      reason: `There is no rule ${strange.map(({ id }) => id).join(' or ')}${hint}`,
      place: { start: first.place.start, end: last.place.end }
    }
  }
}

function unknown(what: string, { text, place, meant }: NonNullable<Directive['misspelt']>): Finding {
  return {
    reason: `There is no ${what} ${text}; did you mean ${meant}?`,
    place,
    suggestions: [{ title: `Change to ${meant}`, edits: [{ place, text: meant }] }]
  }
}
