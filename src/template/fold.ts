import { copyOf, plainWords, wordCharacters } from '../plan/index.ts'

/** Titles folded before: the same few stand in most plans. */
const folded = new Map<string, string>()
const unfolded = /\s\s|[^\S ]/
const punctuation = new RegExp(`[^${wordCharacters}\\s]+`, 'g')

/** A title as it is compared: without case, numbering, emoji and punctuation; `&` is `and`. */
export function foldTitle(title: string): string {
  if (plainWords.test(title)) return title.toLowerCase()
  const known = folded.get(title)
  if (known !== undefined) return known
  let key = title.toLowerCase()
  if (key.includes('&')) key = key.replaceAll('&', ' and ')
  if (key.includes('(') || key.includes('[')) key = key.replace(/[([](?:optional|mandatory|required)[)\]]/g, ' ')
  key = key
    .replace(punctuation, ' ')
    .replace(/^\s*(?:\d+\s+)+(?=\D)/, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (folded.size < 10_000) folded.set(copyOf(title), copyOf(key))
  return key
}

/** Text as it is compared word for word: white space aside. */
export function foldText(text: string): string {
  return unfolded.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
}

const beginnings = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()

/** Whether a text, folded, is one of those. How it begins tells nearly always that it is not. */
export function isOneOf(folded: ReadonlySet<string>, text: string): boolean {
  const known = beginnings.get(folded) ?? new Set(Array.from(folded, beginningOf))
  beginnings.set(folded, known)
  return known.has(beginningOf(text)) && folded.has(foldText(text))
}

/** Two characters: the engine keeps one string of each such pair, and makes none. */
function beginningOf(text: string): string {
  return text.trimStart().slice(0, 2).trimEnd()
}
