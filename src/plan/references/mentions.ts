import { fact } from '../facts.ts'
import { languages, wordsOf } from '../languages/index.ts'
import { once } from '../once.ts'
import { letters, wordCharacters } from '../text/characters.ts'
import type { Run } from '../text/run.ts'
import type { Plan } from '../types.ts'
import { isUnitOfTime } from '../words/calendar.ts'
import { memberOf } from './families.ts'
import { addMention, type Mention } from './mention.ts'
import { type Names, nameOf, namesOf } from './names.ts'

const number = '(?:[A-Z]{1,6}-?){0,2}\\d{1,5}(?:\\.\\d{1,4}){0,3}[A-Za-z]?|[IVX]{1,5}|[A-Z]'
const isEnd = '(?![A-Za-z0-9]|[.-]?\\d)'
/** Behind a number that counts something. */
const unit = new RegExp(`\\s?(?:(%)|([${letters}]+))`, 'y')
const things = once(() => wordsOf(languages.map((language) => language.things)))
/** Words between the ends of a range; a single letter says other things in other languages. */
const toWords = once(() => new Set([...wordsOf(languages.map(({ to }) => to))].filter((word) => word.length > 1)))
const andWords = once(() => wordsOf(languages.map(({ and }) => and)))
/** What may join a number to more of them: after `Phases` also commas, after `Phase` only what cannot begin something else. */
const patterns = {
  several: new RegExp(`(?:\\s?([,&+/]|[-–—]|\\.\\.)\\s?|,?\\s([${letters}/]{1,10})\\s)#?(${number})${isEnd}`, 'y'),
  one: new RegExp(`(?:([&+/]|[-–—]|\\.\\.)|\\s(&|[${letters}/]{1,10})\\s)#?(${number})${isEnd}`, 'y')
}
/** What every join has: looked for first, since the patterns above take long to compile. */
const mayJoin = new RegExp(`,?\\s?(?:[,&+/–—-]|\\.\\.|[${letters}/]{1,10})\\s?#?[A-Z\\d]`, 'y')
const bare = new RegExp(`^[\\s#]*(${number})(?![A-Za-z0-9]|-[A-Z])`)
const rangeSign = /^(?:[-–—]|\.\.)$/
const most = 60

/** A number after a space; whether a word stands before it, and one that counts, is looked up: there are dozens, and most stretches hold none. */
const afterSpace = new RegExp(`\\s(?<!\\s\\s)\\s*#?(${number})(?![A-Za-z0-9]|\\.\\d|[-–][a-z])`, 'g')
const wordBefore = new RegExp(`(?<=(?<![\\w-])([${wordCharacters}]{1,24}))`, 'y')
const ids = new RegExp(
  `(?=[A-Z])(?<![\\w/.#@-])((?:([A-Z]{1,3})\\d{1,3}-(?!\\2\\d))?[A-Z]{1,6}(?:-[A-Z]{1,6})?-?)(\\d{1,5})(?:(?:\\s?(?:[-–—]|\\.\\.)\\s?|\\s([${letters}/]{2,10})\\s)(?:\\1)?(\\d{1,5}))?(?![\\w/]|[-.]\\w)`,
  'g'
)
const anyNumber = /[\dIVX]/
const anyId = /[A-Z]-?\d/

/** The word that ends at an offset of a text, if numbers follow it, and whether it is in the plural. */
function wordAt(offset: number, text: string, words: ReadonlySet<string>): { word: string; from: number; isPlural: boolean } | undefined {
  wordBefore.lastIndex = offset
  const written = wordBefore.exec(text)?.[1]
  if (written === undefined) return undefined
  const from = offset - written.length
  if (words.has(written)) return { word: written, from, isPlural: false }
  const single = written.replace(/[sSn]$/, '')
  const word = words.has(single) ? single : written.replace(/en$/, '')
  return words.has(word) ? { word, from, isPlural: true } : undefined
}

/**
 * What a run refers to, in order.
 *
 * @param families those that ids must be of; absent: the plan's own.
 */
export function mentionsIn(run: Run, plan: Plan, families: Names['families'] = namesOf(plan).families): Mention[] {
  const { prose } = run
  const found: Mention[] = []
  if (!anyNumber.test(prose)) return found
  const words = plan.conventions.phases.spelt
  let end = 0
  afterSpace.lastIndex = 0
  for (let match = afterSpace.exec(prose); match; match = afterSpace.exec(prose)) {
    const before = wordAt(match.index, prose, words)
    if (!before || before.from < end) continue
    const first = match[1] as string
    const at = match.index + match[0].length
    addMention(found, run, plan, before.word, first, before.from, at)
    end = more(run, plan, before.word, first, at, before.isPlural, found)
  }
  if (anyId.test(prose)) addIds(found, run, plan, families)
  return found
}

/** Add the ids that a run refers to, but for those that are numbers after a word. */
function addIds(found: Mention[], run: Run, plan: Plan, families: Names['families']): void {
  const inWords = found.filter(({ isImplied }) => !isImplied)
  let passed = 0
  ids.lastIndex = 0
  for (let match = ids.exec(run.prose); match; match = ids.exec(run.prose)) {
    const { 1: prefix = '', 3: digits = '', 4: word, index } = match
    const isRange = word === undefined || toWords().has(word)
    const last = isRange ? match[5] : undefined
    const whole = isRange ? match[0] : `${prefix}${digits}`
    const end = index + whole.length
    ids.lastIndex = end
    const family = memberOf(nameOf('', `${prefix}${digits}`, plan))?.family
    if (family === undefined || !families.has(family)) continue
    while (passed < inWords.length && (inWords[passed] as Mention).to <= index) passed++
    if (passed < inWords.length && (inWords[passed] as Mention).from < end) continue
    addMention(found, run, plan, '', `${prefix}${digits}`, index, index + prefix.length + digits.length)
    if (last === undefined) continue
    const start = end - last.length - (whole.endsWith(`${prefix}${last}`) ? prefix.length : 0)
    addRange(found, run, plan, '', `${prefix}${digits}`, `${prefix}${last}`, start, end)
  }
}

/** Whether a word stands between the numbers of several. */
export function isJoin(word: string): boolean {
  return andWords().has(word.toLowerCase()) || toWords().has(word.toLowerCase())
}

/** What a value names that is nothing but numbers: `1, 2 and 4`. */
export function bareMentionsIn(run: Run, word: string, plan: Plan): Mention[] {
  const match = bare.exec(run.prose)
  if (!match?.[1]) return []
  const found: Mention[] = []
  addMention(found, run, plan, word, match[1], match[0].length - match[1].length, match[0].length)
  const end = more(run, plan, word, match[1], match[0].length, true, found)
  return /^[\s.;)]*$/.test(run.prose.slice(end)) ? found : []
}

/** The rest of a list of numbers; returns where it ends. */
function more(run: Run, plan: Plan, word: string, first: string, from: number, isPlural: boolean, found: Mention[]): number {
  const join = isPlural ? patterns.several : patterns.one
  let at = from
  let before = first
  for (let count = 0; count < most; count++) {
    mayJoin.lastIndex = at
    join.lastIndex = at
    const match = mayJoin.test(run.prose) ? join.exec(run.prose) : undefined
    const next = match?.[3]
    const joint = match?.[2]
    if (
      !match ||
      next === undefined ||
      (joint !== undefined && joint !== '&' && !isJoin(joint)) ||
      isCount(run.prose, at + match[0].length)
    )
      break
    const end = at + match[0].length
    if (joint === undefined ? rangeSign.test(match[1] ?? '') : toWords().has(joint))
      addRange(found, run, plan, word, before, next, end - next.length, end)
    else addMention(found, run, plan, word, next, end - next.length, end)
    before = next
    at = end
  }
  return at
}

/** Whether a number that ends at an offset counts something: `to 3 weeks`. */
function isCount(text: string, at: number): boolean {
  unit.lastIndex = at
  const [, percent, word] = unit.exec(text) ?? []
  return percent !== undefined || (word !== undefined && (isUnitOfTime(word) || things().has(word.toLowerCase())))
}

/** Add the end of a range, and what lies between. */
function addRange(found: Mention[], run: Run, plan: Plan, word: string, first: string, last: string, from: number, to: number): void {
  const [low, high] = [/^(.*?)(\d+)$/.exec(first), /^(.*?)(\d+)$/.exec(last)]
  const between = low && high && (low[1] === high[1] || high[1] === '') ? Math.min(most, Number(high[2]) - Number(low[2]) - 1) : 0
  for (let step = 1; step <= between; step++)
    addMention(found, run, plan, word, `${low?.[1] ?? ''}${Number(low?.[2]) + step}`, from, to, true)
  addMention(found, run, plan, word, low && high?.[1] === '' ? `${low[1]}${last}` : last, from, to)
}

/** Whether a plan speaks of a phase by word and number, in running text or in a heading that is no phase: `Phases 2 and 3`. */
export function isTold(word: string, number: string, plan: Plan): boolean {
  return told(plan).has(nameOf(word, number, plan))
}

const told = fact((plan) => {
  const texts = plan.texts.filter(({ kind, section }) => kind !== 'heading' || section.phase !== section)
  return new Set(texts.flatMap(({ run }) => mentionsIn(run, plan).map(({ name }) => name)))
})
