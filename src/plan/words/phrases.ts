import { wordsOf } from '../languages/index.ts'
import { once } from '../once.ts'
import { beyondAscii, wordCharacters } from '../text/characters.ts'

/** Phrases, and the words that any of them begins with: of most texts no word does. */
interface Phrases {
  all: ReadonlySet<string>
  firstWords: ReadonlySet<string>
  /** Those of scripts that put no space between words. */
  unspaced: readonly string[]
}

/** What finds the phrases of some lists, as words of their own. */
export interface Finder {
  /** Whether a text is one of them. */
  is(text: string): boolean
  /** Whether it has one in it. */
  isIn(text: string): boolean
  /** Whether it is one, or begins with one and goes on: `deferred to v2`. */
  opens(text: string): boolean
}

const unspaced = /[\u3041-\u9fff]/
const apostrophe = /['’]/
const firstWord = new RegExp(`[${wordCharacters}'’]+`)
const word = new RegExp(`[${wordCharacters}]+`, 'g')
const mostWords = 5
/** As much of a text as is looked at for the phrase that it begins with. */
const longestOpening = 60

/** Compile lists of phrases when one is first looked for. */
export function finderOf(lists: () => readonly (string | undefined)[]): Finder {
  const compiled = once((): Phrases => {
    const all = Array.from(wordsOf(lists()), (phrase) => wordsIn(phrase).join(' '))
    return {
      all: new Set(all),
      firstWords: new Set(all.map((phrase) => phrase.split(' ', 1)[0] ?? '')),
      unspaced: all.filter((one) => unspaced.test(one))
    }
  })
  return {
    is: (text) => text.length <= longestOpening && compiled().all.has(wordsIn(text).join(' ')),
    isIn(text) {
      const words = wordsIn(text)
      for (let index = 0; index < words.length; index++) if (startsAt(index, words, compiled())) return true
      return unspaced.test(text) && compiled().unspaced.some((phrase) => text.includes(phrase))
    },
    opens(text) {
      const first = bare(firstWord.exec(text)?.[0].toLowerCase() ?? '')
      if (compiled().firstWords.has(first)) return startsAt(0, wordsIn(text.slice(0, longestOpening)), compiled())
      return unspaced.test(first) && compiled().unspaced.some((phrase) => first.startsWith(phrase))
    }
  }
}

/** The words of a text in lower case, without what stands between them. */
function wordsIn(text: string): string[] {
  const lower = bare(text.toLowerCase())
  return lower.match(beyondAscii.test(lower) ? word : /[a-z0-9]+/g) ?? []
}

function bare(lower: string): string {
  return apostrophe.test(lower) ? lower.replace(/['’]/g, '') : lower
}

function startsAt(index: number, words: readonly string[], { all, firstWords }: Phrases): boolean {
  if (!firstWords.has(words[index] ?? '')) return false
  for (let count = 1; count <= mostWords; count++) if (all.has(words.slice(index, index + count).join(' '))) return true
  return false
}
