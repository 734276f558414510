import { type Directive, type Message, nearest, type Plan, type Rule, type Source } from '../rule.ts'
import { byPosition } from './sort.ts'

type Named = Directive['rules'][number]

/** A comment that is in force: for one rule, or for all. */
interface Silence {
  directive: Directive
  rule?: Named
}

const every = ''

/**
 * The messages that no comment of the plan silences. What a comment silenced is marked in the plan
 * (`used`), so that `unused-suppression` can speak of the others; rules that did not run prove nothing, and what is none is marked too.
 */
export function unsilenced(messages: Message[], { directives, source }: Plan, active: readonly Rule[], all: readonly Rule[]): Message[] {
  if (directives.length === 0) return messages
  const ran = new Set(active.map(({ id }) => id))
  const ids = new Set(all.map(({ id }) => id))
  for (const directive of directives) {
    for (const rule of directive.rules) {
      rule.used = ran.has(rule.id) ? false : undefined
      rule.exists = ids.has(rule.id)
      if (!rule.exists) rule.meant = meantBy(rule.id, ids)
    }
    if (directive.kind !== 'enable')
      directive.used = directive.rules.every(({ used }) => used === undefined) && directive.rules.length > 0 ? undefined : false
  }
  const byLine = silencesByLine(directives, source)
  const wholeFile = new Map(directives.filter(({ kind }) => kind === 'disable-file').flatMap(entries))
  const ranges = directives.filter(({ kind }) => kind === 'disable' || kind === 'enable')
  const open: Open = { silences: new Map(), heard: new Set() }
  let next = 0
  return messages.toSorted(byPosition).filter(({ line = 1, ruleId = every }) => {
    for (let directive = ranges[next]; directive && directive.place.start.line <= line; directive = ranges[++next])
      applyRange(open, directive)
    const hits = [open.silences, wholeFile, byLine.get(line)]
      .flatMap((silences) => [
        silences?.get(ruleId),
        silences === open.silences && open.heard.has(ruleId) ? undefined : silences?.get(every)
      ])
      .filter((hit) => hit !== undefined)
    for (const { directive, rule } of hits) {
      directive.used = true
      if (rule) rule.used = true
    }
    return hits.length === 0
  })
}

/** The rule whose name is written in another case, with planlint's before it, or with a slip. */
function meantBy(written: string, ids: ReadonlySet<string>): string | undefined {
  const id = written.toLowerCase().replace(/^planlint\//, '')
  return ids.has(id) ? id : nearest(id, [...ids])
}

/** A directive's silences by the rule that they are for. */
function entries(directive: Directive): [string, Silence][] {
  if (directive.rules.length === 0) return [[every, { directive }]]
  return directive.rules.map((rule) => [rule.id, { directive, rule }])
}

function silencesByLine(directives: Directive[], source: Source): Map<number, Map<string, Silence>> {
  const byLine = new Map<number, Map<string, Silence>>()
  const passed = new Map<number, number>()
  for (const directive of directives.toReversed()) {
    const { kind, place } = directive
    if (kind !== 'disable-line' && kind !== 'disable-next-line') continue
    const { start, end } = place
    const next = passed.get(end.line + 1) ?? end.line + 1
    if (kind === 'disable-next-line' && /^[\s>]*$/.test(source.line(start.line).slice(0, start.column - 1))) passed.set(start.line, next)
    const line = kind === 'disable-line' ? start.line : next
    const silences = byLine.get(line) ?? new Map<string, Silence>()
    for (const [id, silence] of entries(directive)) silences.set(id, silence)
    byLine.set(line, silences)
  }
  return byLine
}

/** What is in force from one comment on to another. */
interface Open {
  silences: Map<string, Silence>
  /** Rules that were enabled again since all were silenced. */
  heard: Set<string>
}

function applyRange({ silences, heard }: Open, directive: Directive): void {
  const { kind, rules } = directive
  if (rules.length === 0) {
    heard.clear()
    if (kind === 'disable') silences.set(every, { directive })
    else silences.clear()
  }
  for (const rule of rules)
    if (kind === 'disable') {
      silences.set(rule.id, { directive, rule })
      heard.delete(rule.id)
    } else {
      silences.delete(rule.id)
      heard.add(rule.id)
    }
}
