import { alternatives, english, languages, wordsOf } from '../languages/index.ts'
import { once } from '../once.ts'

const months = once(
  () =>
    new Map(
      languages
        .flatMap((language) => language.months ?? [])
        .flatMap((list) => list.split(' ').map((name, index): [string, number] => [name, index + 1]))
    )
)
const weekdays = once(() => wordsOf(languages.map((language) => language.weekdays)))
/** A pattern of the units of time. */
export const unitsOfTime = once(() => alternatives((language) => language.units))
const units = once(() => wordsOf(languages.map((language) => language.units)))

const names = once(() => (english.months?.[0] ?? '').split(' ').map((name) => name[0]?.toUpperCase() + name.slice(1)))
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The number of a month, by its name or abbreviation. */
export function monthOf(name: string): number | undefined {
  return months().get(name.toLowerCase())
}

/** Whether a word is a day of the week. */
export function isWeekday(word: string): boolean {
  return weekdays().has(word.toLowerCase())
}

/** Whether a word is a unit of time, in any of its forms. */
export function isUnitOfTime(word: string): boolean {
  return units().has(word.toLowerCase())
}

/** Why a day does not exist: `February 2026 has 28 days`; `undefined` where it does. */
export function whyNoDay(year: number, month: number, day: number): string | undefined {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const length = month === 2 && isLeap ? 29 : lengths[month - 1]
  if (length === undefined) return `there is no month ${month}`
  if (day > length) return `${names()[month - 1]} ${year} has ${length} days`
  return day === 0 ? 'there is no day 0' : undefined
}
