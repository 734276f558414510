import { once } from './facts.ts'
import { fold, plainWords } from './fold.ts'
import { wordsOf } from './languages/index.ts'

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
const apart = /[^\p{L}\p{N}]+/u
const mostWords = 5
/** As much of a text as is looked at for the phrase that it begins with. */
const longestOpening = 60

/** Compile lists of phrases when one is first looked for. */
export function finderOf(lists: readonly string[]): Finder {
  const compiled = once((): Phrases => {
    const all = [...wordsOf(lists)].map((phrase) => phrase.split(apart).join(' '))
    return {
      all: new Set(all),
      firstWords: new Set(all.map((phrase) => phrase.split(' ', 1)[0] ?? '')),
      unspaced: all.filter((one) => unspaced.test(one))
    }
  })
  return {
    is: (text) => text.length <= longestOpening && compiled().all.has(fold(text).split(apart).join(' ')),
    isIn(text) {
      const folded = fold(text)
      const words = wordsIn(folded)
      if (words.some((_, index) => startsAt(index, words, compiled()))) return true
      return unspaced.test(folded) && compiled().unspaced.some((phrase) => folded.includes(phrase))
    },
    opens(text) {
      const words = wordsIn(fold(text.slice(0, longestOpening)))
      if (words[0] === '') words.shift()
      return startsAt(0, words, compiled()) || compiled().unspaced.some((phrase) => words[0]?.startsWith(phrase))
    }
  }
}

function wordsIn(folded: string): string[] {
  return folded.split(plainWords.test(folded) ? ' ' : apart)
}

function startsAt(index: number, words: readonly string[], { all, firstWords }: Phrases): boolean {
  if (!firstWords.has(words[index] ?? '')) return false
  for (let count = 1; count <= mostWords; count++) if (all.has(words.slice(index, index + count).join(' '))) return true
  return false
}
