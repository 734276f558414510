import { english, languages, wordsOf } from '../languages/index.ts'
import { once } from '../once.ts'
import { fold } from '../text/fold.ts'

const undecided = once(() => wordsOf(languages.map((language) => language.undecided)))
const names = once(() => wordsOf(languages.map(({ blanks }) => blanks)))
const instructions = once(() => wordsOf(languages.map((language) => language.instructions)))
const longest = 48
const mostWords = 3
/** A letter of a script that is written without spaces. */
const unspaced = /[\u3041-\u9fff\uac00-\ud7af]/

/** What nearly every text has that is not in English: an accent, or another script. Looking for it costs less than looking for words. */
const foreign = /[\u00c0-\u024f\u0400-\u052f\u3041-\u9fff\uac00-\ud7af]/

let somewhere: RegExp | undefined

/** What is left to fill in, by the words of all languages. */
export const blankWords = {
  isUndecided(value: string): boolean {
    if (value.length > longest) return false
    const bare = value.slice(value.startsWith('[') ? 1 : 0, value.endsWith(']') ? -1 : undefined)
    return undecided().has(fold(bare))
  },
  mayBeUndecided(text: string): boolean {
    if (!foreign.test(text)) return false
    somewhere ??= new RegExp(`(?:^|[\\n\\r:：|[])[ \\t>*_+-]*(?:${otherLanguages().join('|')})`, 'i')
    return somewhere.test(text)
  },
  isBlank: (text: string): boolean => names().has(text) || isInstruction(text)
}

function otherLanguages(): string[] {
  const own = new Set(english.undecided.split(', '))
  return [...undecided()].filter((phrase) => !own.has(phrase))
}

/** What begins with the words of an instruction and goes on; in scripts without spaces it may end with them. */
function isInstruction(text: string): boolean {
  if (text.length > 302 || /[[\]]/.test(text)) return false
  if (unspaced.test(text))
    return [...instructions()].some((word) => unspaced.test(word) && text !== word && (text.startsWith(word) || text.endsWith(word)))
  const words = fold(text.slice(0, 60)).replace(/,/g, '').split(' ')
  return words.some((_, index) => index > 0 && index <= mostWords && instructions().has(words.slice(0, index).join(' ')))
}
