import { nearestName } from '../text/nearest.ts'
import type { Source } from '../text/source.ts'
import type { Directive, Place } from '../types.ts'

/** The text of a comment and where it stands. */
export interface Comment {
  text: string
  /** Source offset of the text. */
  from: number
  place: Place
}

const kinds = ['disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file'] as const
const exact = /^planlint-(disable(?:-next-line|-line|-file)?|enable)(?![\w-])/
/** What may follow the names of rules. */
const reason = /\s(?:--+|[—–])(?=\s|$)/

/**
 * A comment that silences rules, or was meant to: no other word is as near to one of ours.
 *
 * @param begun how it is addressed to planlint, with the first word.
 * @param word the first word.
 */
export function readDirective(source: Source, { text, from, place }: Comment, begun: string, word: string): Directive | undefined {
  const kind = exact.exec(text)?.[1] as Directive['kind']
  if (kind) return { kind, rules: ruleNames(source, text, `planlint-${kind}`.length, from), place }
  const meant = meantBy(word.toLowerCase().replaceAll('_', '-'), source, place)
  if (!meant) return undefined
  return { misspelt: { text: begun, place: source.place(from, from + begun.length), meant: `planlint-${meant}` }, rules: [], place }
}

/** What other linters call so has a name of ours; of a comment that has its line for itself, the next is meant. */
function meantBy(word: string, source: Source, { start }: Place): Directive['kind'] {
  const isAlone = /^[\s>]*$/.test(source.line(start.line).slice(0, start.column - 1))
  if (/^(?:ignore|skip)$/.test(word)) return isAlone ? 'disable-next-line' : 'disable-line'
  const ours = word.replace(/^(?:ignore|skip)-/, 'disable-').replace(/^disable-next$/, 'disable-next-line')
  return nearestName(ours, kinds) as Directive['kind']
}

function ruleNames(source: Source, text: string, head: number, from: number): Directive['rules'] {
  const end = reason.exec(text)?.index
  return [...text.slice(head, end).matchAll(/[\p{L}\p{N}_/-]+/gu)].flatMap(({ 0: id, index }) => {
    const start = from + head + index
    return /\p{L}/u.test(id) ? [{ id, place: source.place(start, start + id.length) }] : []
  })
}
