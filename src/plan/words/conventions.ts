import { english, type FieldName, languages, type StatusValue, wordsOf } from '../languages/index.ts'
import { once } from '../once.ts'
import { emojiPattern } from '../text/characters.ts'
import { fold } from '../text/fold.ts'
import { blankWords } from './blank-words.ts'
import { type PhaseWords, phaseWordsOf } from './openings.ts'
import { sayings } from './sayings.ts'

export type { FieldName } from '../languages/index.ts'

/** Words that a team adds to those planlint knows. */
export interface ConventionSettings {
  /** Words and emoji by what they mean. */
  statuses?: Partial<Record<StatusValue, string[]>>
  /** Words that name a step of a plan: `Tranche`. */
  phases?: string[]
}

/** Words and emoji, compiled for looking up. */
export interface Conventions extends Readonly<typeof sayings> {
  word(text: string): StatusValue | undefined
  /** What an emoji means, and whether it means that to everybody. */
  emoji(text: string): { value: StatusValue; sure: boolean } | undefined
  /** English words and the team's: what a slip of the keyboard was most likely meant for. In other languages it may be another form of the word. */
  words: string[]
  field(key: string): FieldName | undefined
  phases: PhaseWords
  /** Whether a status says that the plan is a draft. */
  isDraft(text: string): boolean
  /** Whether a column with this head says what its table is about, and that is no phase. */
  isSubject(head: string): boolean
  /** Whether a key or the head of a column says when something really ended. */
  isActualEnd(key: string): boolean
  /** Whether a whole value says no more than that the answer is not known yet. */
  isUndecided(value: string): boolean
  /** Whether such a value, in another language than English, can stand anywhere in a text. */
  mayBeUndecided(text: string): boolean
  /** Whether words in brackets are an instruction or the name of what should stand there. */
  isBlank(text: string): boolean
}

/** Emoji that mean one thing to everybody, then those that teams use for different things. */
const statusEmoji: Record<StatusValue, [sure: string, unsure: string]> = {
  todo: ['⬜ 🔲 🔜 ○ ☐', '📋 ⏳ ⏸'],
  doing: ['🚧 🔄 🏗 ◐', '🟡 ▶'],
  done: ['✅ ☑ ✔ ✓ 🎉', '🟢'],
  blocked: ['⛔ 🛑', '🔴'],
  dropped: ['🚫 ⏭', '❌']
}

const pictograph = new RegExp(`^${emojiPattern}`, 'u')

/** The words of all languages by what they mean, each list made when it is first asked for. What several languages share means what the earliest says. */
const vocabulary = {
  statuses: once(() => {
    const drafts = languages.map((language) => ({ todo: language.drafts }))
    return mapOf<StatusValue>([...languages.map(({ statuses }) => statuses), ...drafts])
  }),
  fields: once(() => mapOf<FieldName>(languages.map(({ fields }) => fields))),
  drafts: once(() => wordsOf(languages.map(({ drafts }) => drafts))),
  subjects: once(() => wordsOf(languages.map(({ subjects }) => subjects)))
}

function mapOf<T extends string>(lists: readonly Partial<Record<T, string>>[]): Map<string, T> {
  const meanings = new Map<string, T>()
  for (const list of lists)
    for (const [meaning, words] of Object.entries(list) as [T, string][])
      for (const word of words.split(', ')) if (!meanings.has(word)) meanings.set(word, meaning)
  return meanings
}

/** No key and no word is longer. */
const longest = 48

/** Compile planlint's own words and a team's. */
export function conventionsOf({ statuses = {}, phases = [] }: ConventionSettings = {}): Conventions {
  const own = new Map<string, StatusValue>()
  const emoji = new Map<string, { value: StatusValue; sure: boolean }>()
  for (const [value, lists] of Object.entries(statusEmoji) as [StatusValue, string[]][])
    for (const [index, list] of lists.entries()) for (const sign of list.split(' ')) emoji.set(sign, { value, sure: index === 0 })
  for (const [value, words] of Object.entries(statuses) as [StatusValue, string[]][])
    for (const word of words) {
      if (pictograph.test(word)) emoji.set(fold(word), { value, sure: true })
      else own.set(fold(word), value)
    }
  const { drafts, fields, statuses: common, subjects } = vocabulary
  const phaseWords = once(() => phaseWordsOf(languages, phases))
  return {
    word(text) {
      const folded = fold(text)
      return own.get(folded) ?? common().get(folded)
    },
    emoji: (text) => emoji.get(text.replace(/\ufe0f/g, '')),
    get words() {
      return [...Object.values(english.statuses), english.drafts].flatMap((list) => list.split(', ')).concat(...own.keys())
    },
    field: (key) => (key.length > longest ? undefined : fields().get(fold(key))),
    get phases() {
      return phaseWords()
    },
    isDraft: (text) => drafts().has(fold(text)) || /^draft\b/i.test(text),
    isSubject: (head) => subjects().has(fold(head)),
    isActualEnd: (key) => fields().get(fold(key)) === 'end' && sayings.isActual(key),
    ...sayings,
    ...blankWords
  }
}

/** The words that planlint knows without any configuration. */
export const defaultConventions: Conventions = conventionsOf()
