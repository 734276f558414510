import type { Language } from '../languages/index.ts'
import { once } from '../once.ts'
import { wordCharacters } from '../text/characters.ts'
import { taskWords } from './task-words.ts'

/** How a title says that it opens a phase. */
export interface Opening {
  word: string
  /** In plain digits, Roman digits or a letter: `第三阶段` has 3. */
  number: string
  /** How much of the title it is. */
  length: number
  /** Words of other languages that mean something else in one that calls phases so. */
  falseFriends: ReadonlySet<string>
}

/** What phases are called, compiled for looking up. */
export interface PhaseWords {
  /** The words, as they are compared. */
  all: string[]
  /** What numbers follow, the words for tasks included, as it is spelt in a sentence, at its start or in capitals. */
  readonly spelt: ReadonlySet<string>
  has(word: string): boolean
  /** Read the opening that a text begins with. */
  read(text: string): Opening | undefined
}

const elsewhere = '[０-９]{1,3}|[一二三四五六七八九十]{1,3}'
const digits = `\\d{1,4}(?:[.–-]\\d{1,4}){0,3}[A-Za-z]?|${elsewhere}`
const noWord = `(?![${wordCharacters}])`
/** `Phase 1`, `阶段一`: only digits may stand without a space before them. */
const wordFirst = new RegExp(`^(\\D{1,30}?)(?:\\s+#?(${digits}|[IVXivx]{1,5}|[A-Za-z])|#?(${digits}))${noWord}`)
/** `1. Phase`, `2ª fase`, `3-й этап`, `第1阶段`, `1단계`. */
const numberFirst = new RegExp(
  `^([第제]?)\\s*(\\d{1,3}|${elsewhere})(\\.[ªº°]?|[ªº°]|(?:e|er|re|ère|ème)(?=\\s)|-(?:й|я|е|ый|ая|ое))?\\s*((?!\\d)[${wordCharacters}]{1,20})${noWord}`
)
const startOfWord = /^[^\s\d#]+/
/** Where the scripts begin that put no space between a word and its number. */
const unspaced = '\u3000'
/** What a number can stand first of. */
const mayBeNumber = /^[\d０-９第제一二三四五六七八九十]/
const none: ReadonlySet<string> = new Set()

/** Compile the words of languages and of a team. */
export function phaseWordsOf(languages: readonly Language[], own: readonly string[]): PhaseWords {
  const words = new Map<string, ReadonlySet<string>>()
  const counted = new Map<string, ReadonlySet<string>>()
  for (const { phases, counted: ordered, falseFriends } of languages) {
    const friends = falseFriends ? new Set(falseFriends.split(', ')) : none
    for (const word of phases.split(', ')) if (friends !== none || !words.has(word)) words.set(word, friends)
    for (const word of ordered?.split(', ') ?? []) counted.set(word, friends)
  }
  for (const word of own) words.set(word.toLowerCase(), none)
  const first = new Set(Array.from(words.keys(), (word) => word.split(' ', 1)[0]))
  const spelt = once(() => new Set([...words.keys(), ...taskWords()].flatMap(spellings)))
  return {
    all: [...words.keys()],
    get spelt() {
      return spelt()
    },
    has: (word) => words.has(word.toLowerCase()),
    read(text) {
      const start = startOfWord.exec(text)?.[0] ?? ''
      const ahead = start >= unspaced || first.has(start.toLowerCase()) ? wordFirst.exec(text) : undefined
      const friends = ahead && words.get((ahead[1] as string).toLowerCase())
      if (friends)
        return { word: ahead[1] as string, number: plainNumber(ahead[2] ?? ahead[3] ?? ''), length: ahead[0].length, falseFriends: friends }
      const behind = mayBeNumber.test(text) ? numberFirst.exec(text) : undefined
      if (!behind) return undefined
      const [whole, before = '', number = '', point, word = ''] = behind
      const known = point ? words.get(word.toLowerCase()) : counted.get(`${before}${word.toLowerCase()}`)
      return known && { word, number: plainNumber(number), length: whole.length, falseFriends: known }
    }
  }
}

const numerals = '一二三四五六七八九'

/** A number in ASCII digits, where it was written in Chinese numerals or full width. */
function plainNumber(number: string): string {
  if (/^[０-９]/.test(number)) return number.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const ten = number.indexOf('十')
  if (ten < 0) return numerals.includes(number) && number !== '' ? String(numerals.indexOf(number) + 1) : number
  const [tens = '', ones = ''] = number.split('十')
  return String((tens === '' ? 1 : numerals.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : numerals.indexOf(ones) + 1))
}

function spellings(word: string): string[] {
  return [word, `${word[0]?.toUpperCase()}${word.slice(1)}`, word.toUpperCase()]
}
