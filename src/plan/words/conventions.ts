import { english, type FieldName, languages, type StatusValue, wordsOf } from '../languages/index.ts'
import { once } from '../once.ts'
import { emojiPattern } from '../text/characters.ts'
import { fold } from '../text/fold.ts'
import { blankWords } from './blank-words.ts'
import { type PhaseWords, phaseWordsOf } from './openings.ts'
import { finderOf } from './phrases.ts'

export type { FieldName } from '../languages/index.ts'

/** Words that a team adds to those planlint knows. */
export interface ConventionSettings {
  /** Words and emoji by what they mean. */
  statuses?: Partial<Record<StatusValue, string[]>>
  /** Words that name a step of a plan: `Tranche`. */
  phases?: string[]
}

/** Words and emoji, compiled for looking up. */
export interface Conventions {
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
  /** Whether words say that nobody waits for a task, or begin by saying so: `optional`, `deferred to v2`. */
  isExcuse(text: string): boolean
  opensWithExcuse(text: string): boolean
  /** Whether a title is about what comes after the work, or is none of it. */
  isAfterwards(title: string): boolean
  /** Whether a title is that of a Definition of Done or the like. */
  isClosing(title: string): boolean
  /** Whether what follows a name says that something goes on. */
  saysContinued(rest: string): boolean
  /** Whether a sentence says that something was dropped, or has become part of something else. */
  saysGone(sentence: string): boolean
  /** Whether a sentence says that a file is not where it was. */
  saysMoved(sentence: string): boolean
  /** Whether what stands before a name says that the thing is still to come, or that there is none. */
  saysAhead(before: string): boolean
  saysWithout(before: string): boolean
  /** Whether what stands around a name says that the thing may come, or not. */
  saysMaybe(around: string): boolean
  /** Whether what follows a status says that it holds only with limits. */
  saysLimited(rest: string): boolean
  /** Whether a status goes on although all boxes are ticked. */
  isLasting(status: string): boolean
  /** Whether a word that looks like a slip in one for a status is none. */
  isNoSlip(word: string): boolean
  /** Whether ✅ beside a status says no more than that all is well. */
  isHealthy(status: string): boolean
  /** Whether a text says that something goes on beside something else. */
  saysParallel(text: string): boolean
  /** Whether what stands before a name in a statement of dependencies says that it is not needed first. */
  saysOtherwise(before: string): boolean
  /** Whether what stands behind a name says that it needs something itself. */
  opensWithNeed(after: string): boolean
  /** Whether a value begins by standing for all of something. */
  opensWithAll(value: string): boolean
  /** Whether a statement begins by saying that there is nothing. */
  opensWithNothing(text: string): boolean
  /** Whether a key says what was meant to be, or what was. */
  isPlanned(key: string): boolean
  isActual(key: string): boolean
  /** Whether a key or the head of a column says when something really ended. */
  isActualEnd(key: string): boolean
  /** Whether under a title or a head of a column it is the point that an answer is not known yet. */
  isAboutQuestions(title: string): boolean
  /** Whether under a title, a label or a head of a column somebody signs. */
  isAboutSigning(title: string): boolean
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

const excuses = finderOf(() => languages.flatMap(({ optional, statuses }) => [optional, statuses.dropped ?? optional]))
const afterwards = finderOf(() => languages.map((language) => language.afterwards))
const gone = finderOf(() => languages.flatMap((language) => [language.gone, language.statuses.dropped ?? language.gone]))
const moved = finderOf(() => languages.map((language) => language.moved))
const ahead = finderOf(() => languages.map((language) => language.ahead))
const maybe = finderOf(() => languages.map((language) => language.maybe))
const without = finderOf(() => languages.map((language) => language.without))
const limited = finderOf(() => languages.map((language) => language.limited))
const lasting = finderOf(() => languages.map((language) => language.lasting))
const healthy = finderOf(() => languages.flatMap((language) => [language.healthy, language.lasting]))
const unlike = finderOf(() => languages.map((language) => language.unlike))
const parallel = finderOf(() => languages.map((language) => language.parallel))
const otherwise = finderOf(() => languages.flatMap((language) => [language.otherwise, language.parallel]))
const needs = finderOf(() => languages.map((language) => language.needs))
const all = finderOf(() => languages.map((language) => language.all))
const nothing = finderOf(() => languages.map((language) => language.nothing))
const planned = finderOf(() => languages.map((language) => language.planned))
const actual = finderOf(() => languages.map((language) => language.actual))
const continued = finderOf(() => languages.map((language) => language.continued))
const closing = finderOf(() => languages.map((language) => language.closing))
const signing = finderOf(() => languages.map((language) => language.signing))
const questions = finderOf(() => languages.map((language) => language.questions))

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
    isExcuse: excuses.is,
    opensWithExcuse: excuses.opens,
    isAfterwards: afterwards.isIn,
    isClosing: closing.isIn,
    isAboutQuestions: questions.isIn,
    isAboutSigning: signing.isIn,
    saysContinued: continued.opens,
    saysGone: gone.isIn,
    saysMoved: moved.isIn,
    saysAhead: ahead.isIn,
    saysWithout: without.isIn,
    saysMaybe: maybe.isIn,
    saysLimited: limited.isIn,
    isLasting: lasting.is,
    isHealthy: healthy.is,
    isNoSlip: unlike.is,
    saysParallel: parallel.isIn,
    saysOtherwise: otherwise.isIn,
    opensWithNeed: needs.opens,
    opensWithAll: all.opens,
    opensWithNothing: nothing.opens,
    isPlanned: planned.isIn,
    isActual: actual.isIn,
    isActualEnd: (key) => fields().get(fold(key)) === 'end' && !planned.isIn(key) && actual.isIn(key),
    ...blankWords
  }
}

/** The words that planlint knows without any configuration. */
export const defaultConventions: Conventions = conventionsOf()
