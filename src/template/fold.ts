import { wordCharacters } from '../plan/index.ts'

const punctuation = new RegExp(`[^${wordCharacters}\\s]+`, 'g')

/** A title as it is compared: without case, numbering, emoji and punctuation; `&` is `and`. */
export function foldTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\((?:optional|mandatory|required)\)|\[(?:optional|mandatory|required)\]|\*\((?:mandatory|optional)\)\*/g, ' ')
    .replace(punctuation, ' ')
    .replace(/^\s*(?:\d+\s+)+(?=\D)/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Text as it is compared word for word: white space aside. */
export function foldText(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
