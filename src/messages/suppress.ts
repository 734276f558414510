import type { Directive, Message, Plan } from '../rule.ts'

interface Silence {
  from: number
  to: number
  rule?: Directive['rules'][number]
  directive: Directive
}

/**
 * The messages that no comment of the plan silences. What a comment silenced is marked in the plan
 * (`used`), so that `unused-suppression` can speak of the others; rules that did not run prove nothing.
 */
export function unsilenced(messages: Message[], plan: Plan, ran: (id: string) => boolean): Message[] {
  if (plan.directives.length === 0) return messages
  const silences = silencesOf(plan.directives)
  for (const directive of plan.directives) {
    if (directive.kind === 'enable') continue
    directive.used = !directive.rules.every(({ id }) => ran(id)) && directive.rules.length > 0 ? undefined : false
    for (const rule of directive.rules) rule.used = ran(rule.id) ? false : undefined
  }
  return messages.filter((message) => {
    const line = message.line ?? 1
    const hits = silences.filter(({ from, to, rule }) => from <= line && line <= to && (!rule || rule.id === message.ruleId))
    for (const { rule, directive } of hits) {
      directive.used = true
      if (rule) rule.used = true
    }
    return hits.length === 0
  })
}

function silencesOf(directives: Directive[]): Silence[] {
  return directives.flatMap((directive, index) => {
    if (directive.kind === 'enable') return []
    const { start, end } = directive.place
    const names = directive.rules.length > 0 ? directive.rules : [undefined]
    return names.map((rule) => ({
      ...extent(directive, start.line, end.line, directives.slice(index + 1), rule?.id),
      ...(rule && { rule }),
      directive
    }))
  })
}

function extent(
  { kind }: Directive,
  first: number,
  last: number,
  later: Directive[],
  id: string | undefined
): { from: number; to: number } {
  if (kind === 'disable-line') return { from: first, to: last }
  if (kind === 'disable-next-line') return { from: last + 1, to: last + 1 }
  if (kind === 'disable-file') return { from: 1, to: Number.POSITIVE_INFINITY }
  const enable = later.find((one) => one.kind === 'enable' && (one.rules.length === 0 || one.rules.some((rule) => rule.id === id)))
  return { from: first, to: enable ? enable.place.start.line : Number.POSITIVE_INFINITY }
}
