import type { Html } from 'mdast'
import type { Directive, Note, Plan, Section } from '../types.ts'

const directive = /^planlint-(disable-next-line|disable-line|disable-file|disable|enable)(?=[\s:]|$)/
const pair = /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g

/** Read the comments of an HTML node: notes and directives to planlint, and asides. */
export function readComment(plan: Plan, node: Html, section: Section): void {
  const { source } = plan
  const start = node.position?.start.offset ?? 0
  const raw = source.text.slice(start, node.position?.end.offset ?? start)
  for (let open = raw.indexOf('<!--'); open >= 0; ) {
    const close = raw.indexOf('-->', open)
    const end = close < 0 ? raw.length : close
    const from = start + open
    const place = source.place(from, start + Math.min(end + 3, raw.length))
    const inner = raw.slice(open + 4, end)
    const text = inner.trim()
    const textFrom = from + 4 + inner.indexOf(text)
    const command = directive.exec(text)
    if (command?.[1])
      plan.directives.push({ kind: command[1] as Directive['kind'], rules: ruleNames(plan, text, command[0].length, textFrom), place })
    else if (/^planlint(?=\s|$)/.test(text)) plan.notes.push({ place, section, says: saysOf(text.slice('planlint'.length)) })
    else plan.asides.push({ kind: 'comment', text, place, section })
    open = close < 0 ? -1 : raw.indexOf('<!--', close)
  }
}

function ruleNames(plan: Plan, text: string, from: number, offset: number): Directive['rules'] {
  const reason = text.indexOf(' -- ', from - 1)
  const names = text.slice(from, reason < 0 ? undefined : reason)
  return [...names.matchAll(/[\w/-]+/g)].map((match) => {
    const start = offset + from + match.index
    return { id: match[0], place: plan.source.place(start, start + match[0].length) }
  })
}

function saysOf(text: string): Note['says'] {
  return new Map([...text.matchAll(pair)].map(([, key = '', quoted, single, bare]) => [key, quoted ?? single ?? bare ?? true]))
}
