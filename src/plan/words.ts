import { distance } from 'fastest-levenshtein'
import type { Source } from './source.ts'
import type { Place } from './types.ts'

/** The word that `text` is most likely a slip of the keyboard for: one letter off, two swapped, or two off in a long word. */
export function nearest(text: string, words: readonly string[]): string | undefined {
  const typed = text.trim().toLowerCase()
  if (typed.length < 4 || typed.length > 40) return undefined
  return words.find((word) => word !== typed && word.length >= 4 && isSlip(typed, word))
}

function isSlip(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 2 || typed[0] !== word[0]) return false
  const isOtherForm = typed.startsWith(word) || word.startsWith(typed)
  if (isOtherForm) return word.length >= 8 && word.length - typed.length === 1
  const off = distance(typed, word)
  return off === 1
    ? typed.at(-1) === word.at(-1) || (word.length >= 6 && typed.slice(0, -2) !== word.slice(0, -2))
    : off === 2 && (isSwapped(typed, word) || word.length >= 9)
}

function isSwapped(a: string, b: string): boolean {
  return a.length === b.length && Array.from(a).sort().join('') === Array.from(b).sort().join('')
}

/** A line that stands for itself, whatever is before it: not text, and not the underline that makes a heading of text. */
const ownLine = /^[ \t]*(?:$|[-*+][ \t]+\S|1[.)][ \t]+\S|#{1,6}[ \t]|>|```|~~~)/

/** A range with its whole lines, where nothing else stands on them: what to remove so that no empty line is left, but for one that keeps text apart. */
export function lineAround(source: Source, place: Place): Place {
  const { text } = source
  let from = place.start.offset
  let to = place.end.offset
  while (from > 0 && /[ \t]/.test(text[from - 1] as string)) from--
  while (to < text.length && /[ \t]/.test(text[to] as string)) to++
  const isAlone = (from === 0 || /[\r\n]/.test(text[from - 1] as string)) && (to === text.length || /[\r\n]/.test(text[to] as string))
  if (!isAlone) return source.place(to === text.length || /[\r\n]/.test(text[to] as string) ? from : place.start.offset, place.end.offset)
  const { line } = source.spot(from)
  const isBetween = source.line(line - 1).trim() !== '' && !ownLine.test(source.line(source.spot(to).line + 1))
  if (line > 1 && isBetween) return source.place(from, to)
  const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(to, to + 2))?.[0].length ?? 0
  if (lineEnd === 0 && from > 0) from -= text.slice(from - 2, from) === '\r\n' ? 2 : 1
  return source.place(from, to + lineEnd)
}
