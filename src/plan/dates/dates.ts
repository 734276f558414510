import { languages, wordsOf } from '../languages/index.ts'
import { once } from '../once.ts'
import { letters, wordCharacters } from '../text/characters.ts'
import { isUnitOfTime, isWeekday, monthOf, whyNoDay } from '../words/calendar.ts'

const [openYear, openMonth, openDay] = ['(?:YYYY|AAAA|JJJJ|RRRR|ГГГГ)', '(?:MM|ММ)', '(?:DD|TT|JJ|GG|ДД)']
/** A date that is left to fill in, as a pattern: `YYYY-MM-DD`, `DD/MM/AAAA`, `TT.MM.JJJJ`. Letters stand for year, month and day in the languages that have them. */
export const openDate = `(?:${openYear}[-/.]${openMonth}[-/.]${openDay}|${openDay}[-/.]${openMonth}[-/.]${openYear}|${openMonth}[-/.]${openDay}[-/.]${openYear})`

/** A day as somebody wrote it. */
export interface WrittenDate {
  text: string
  /** Offset in the text that was read. */
  at: number
  /** The day as `YYYY-MM-DD`; absent where it does not exist, or may be one of two (`03/04/2026`). */
  day?: string
  /** Why it does not exist: `February 2026 has 28 days`. */
  problem?: string
  /** Written as `YYYY-MM-DD`, with or without a time. */
  isIso: boolean
}

const time = '(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:\\s?(?:Z|UTC|[+-]\\d{2}:?\\d{2}))?)?'
const month = '([A-Za-zÀ-ž]{3,12}|[А-я]{3,9})\\.?'
/** Years of plans; a number outside of them is no year. */
const year = '(?:19|20|21)\\d{2}'
/** In each, day, month and year or what may be either are captured, and the sign between them where it must be the same. */
const forms = [
  `(${year})([-/.])(\\d{1,2})\\2(\\d{1,2})${time}`,
  `(\\d{1,2})([-/]|\\.\\s?)(\\d{1,2})\\6(${year})`,
  `(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-](?:de |of )?${month},?[\\s-](?:del? )?(${year})`,
  `${month} (\\d{1,2})(?:st|nd|rd|th)?,? (${year})`,
  `(${year})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]`
]
const anyForm = new RegExp(`(?<![A-Za-zÀ-ž0-9./-])(?:${forms.join('|')})(?![A-Za-z0-9]|[-/.][A-Za-z0-9])`, 'g')

const anyYear = new RegExp(year, 'g')
/** A day in the notation that most plans have. */
const isoDay = new RegExp(`(?<![A-Za-zÀ-ž0-9./-])(${year})-(\\d{2})-(\\d{2})(?![A-Za-z0-9]|[-/.][A-Za-z0-9]|[T ]\\d{1,2}:)`, 'g')

/** The dates that a text names in full, in the order of the text; a month without a day is none. */
export function datesIn(text: string): WrittenDate[] {
  const found: WrittenDate[] = []
  if (!/(?:19|2[01])\d\d/.test(text)) return found
  const isoDays = [...text.matchAll(isoDay)]
  // The pattern for every form takes a millisecond to compile.
  if (isoDays.length === text.match(anyYear)?.length)
    return isoDays.map(({ 0: whole, 1: y, 2: m, 3: d, index }) => ({
      text: whole,
      at: index,
      isIso: true,
      ...reading(Number(y), Number(m), Number(d))
    }))
  for (const match of text.matchAll(anyForm)) {
    const date = dateOf(match)
    if (date) found.push(date)
  }
  return found
}

function dateOf(match: RegExpExecArray): WrittenDate | undefined {
  const [text, y1, s1, m1, d1, a, s2, b, y2, d3, name, y3, name4, d4, y4, y5, m5, d5] = match
  const at = match.index
  const isIso = s1 === '-' && m1?.length === 2 && d1?.length === 2
  if (a !== undefined) return { text, at, isIso, ...eitherOrder(Number(y2), Number(a), Number(b), s2 as string) }
  const named = name ?? name4
  // `2026.30.1` is a version.
  if (s1 === '.' && whyNoDay(Number(y1), Number(m1), Number(d1))) return undefined
  const monthNumber = named === undefined ? Number(m1 ?? m5) : monthOf(named)
  return monthNumber === undefined
    ? undefined
    : { text, at, isIso, ...reading(Number(y1 ?? y3 ?? y4 ?? y5), monthNumber, Number(d1 ?? d3 ?? d4 ?? d5)) }
}

type Reading = Pick<WrittenDate, 'day' | 'problem'>

/** Between dots the day comes first everywhere; between slashes and hyphens that is told only by numbers that are no month. */
function eitherOrder(year: number, first: number, second: number, separator: string): Reading {
  const dayFirst = reading(year, second, first)
  const monthFirst = reading(year, first, second)
  if (dayFirst.problem) return monthFirst.problem && first > 12 ? dayFirst : monthFirst
  return separator.startsWith('.') || monthFirst.problem || first === second ? dayFirst : {}
}

function reading(year: number, month: number, day: number): Reading {
  const problem = whyNoDay(year, month, day)
  return problem ? { problem } : { day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` }
}

/** What may stand before a day: a word alone, which must be a day of the week. */
const before = new RegExp(`^[^${wordCharacters}]*(?:([${letters}]+)[,.]{0,2}\\s+)?$`)
/** A span of which only the first day is written in full: `2026-01-05 – 16`, `– January 16`. */
const goesOn = new RegExp(`^\\s*(?:[-–—→~～〜]>?|([${letters}/]+)(?=[\\s\\d]))\\s*(?:\\d|([${letters}]{3,12}))`)
const between = new RegExp(`^\\s*(?:[-–—~～〜]|([${letters}/][${letters}/ ]*?))\\s*$`)
const to = once(() => wordsOf(languages.map((language) => language.to)))

function isTo(word: string | undefined): boolean {
  return word === undefined || to().has(word.toLowerCase())
}

/** The one day, or the first and the last, that a value begins with; `undefined` where it says something else. */
export function spanOf(value: string): { first: WrittenDate; last: WrittenDate } | undefined {
  const [first, last, ...others] = datesIn(value)
  const [opening, weekday] = (first && before.exec(value.slice(0, first.at))) ?? []
  if (!first || others.length > 0 || opening === undefined || (weekday !== undefined && !isWeekday(weekday))) return undefined
  const end = first.at + first.text.length
  if (!last) {
    const [more, word, month] = goesOn.exec(value.slice(end)) ?? []
    return more !== undefined && isTo(word) && (month === undefined || monthOf(month)) ? undefined : { first, last: first }
  }
  const [joined, word] = between.exec(value.slice(end, last.at)) ?? []
  return joined !== undefined && isTo(word) ? { first, last } : undefined
}

const almostDate = /(?:19|20|21)\d{2}|\d{1,2}\.\d{1,2}\.|\d\/\d{1,2}\/\d|\d{1,2}[月월]/
const word = /[A-Za-zÀ-ž]{3,12}|[А-я]{3,9}/g
const period = /\b(?:Q[1-4]|H[12]|[CK]W|iteration|phase)\s*\d|第?\d+[週周天日]/i
const numbered = new RegExp(`([${letters}]+)\\s*\\d`, 'g')

/** Whether a text names a day, if only in part: `Jan 30`, `12.03.`, `March 2026`. */
export function isDated(text: string): boolean {
  return almostDate.test(text) || (/\d/.test(text) && namesMonth(text))
}

/** Whether a text says when, in days, months, weeks or quarters. */
export function saysWhen(text: string): boolean {
  return isDated(text) || period.test(text) || namesMonth(text) || [...text.matchAll(numbered)].some(([, name = '']) => isUnitOfTime(name))
}

function namesMonth(text: string): boolean {
  return text.match(word)?.some((name) => monthOf(name) !== undefined) ?? false
}

/** Whether a value only says that there is none, or none yet: `-`, `n/a`, `TBD`, a placeholder. */
export function saysNothing(text: string): boolean {
  return /^(?:[-–—_?.…]*|n\/?a|none|tb[cd]|to be .*|\[.*\]|yyyy-mm-dd)$/i.test(text.trim())
}
