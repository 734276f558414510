import { fact } from '../facts.ts'
import { firstSmaller, longestRun } from '../text/order.ts'
import type { Phase, Plan } from '../types.ts'

/** A phase's number, for comparing: its parts (`2.5` is [2, 5], `1B` is [1, 2]) and the last whole number it covers. */
export interface Ordinal {
  parts: number[]
  last: number
}

const digits = /^\d+$/
const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }

/** What sets apart from a name what is said of it. */
const apart = /^\s*[([（,–—-]/

/** Whether a phase goes on with an earlier one of its number: `Phase 2: Build (continued)`. */
export function continues({ name }: Phase, earlier: Phase, { conventions }: Plan): boolean {
  const rest = name.slice(earlier.name.length)
  return name.toLowerCase().startsWith(earlier.name.toLowerCase()) && apart.test(rest) && conventions.saysContinued(rest)
}

/** Read the numbers of phases that are counted together; `undefined` where they are not all of one kind. */
export function ordinals(written: readonly string[]): Ordinal[] | undefined {
  if (written.every((number) => digits.test(number))) return withinYears(written.map(Number)).map(whole)
  const numbers = written.map((number) => number.replace('–', '-'))
  const isRoman = numbers.every((number) => /^[IVXL]+$/i.test(number)) && numbers.some((number) => number.length > 1)
  const isSub = numbers.some((number) => /^\d+-\d+$/.test(number) && !isRange(number))
  const isLettered = numbers.every((number) => /^[A-Z]$/i.test(number)) && !numbers.every((number) => /^[IVX]$/i.test(number))
  const read = numbers.map((number) => (isLettered && !isRoman ? whole(letter(number)) : ordinal(number, isRoman, isSub)))
  return read.every((one) => one !== undefined) ? read : undefined
}

/** Numbers that count on where weeks begin anew: 51, 52, 1, 2 are 51, 52, 53, 54. */
function withinYears(numbers: readonly number[]): number[] {
  let before = 0
  return numbers.map((number, index) => {
    const last = numbers[index - 1] ?? 0
    if (number === 1 && (last === 52 || last === 53)) before += last
    return before + number
  })
}

function isRange(number: string): boolean {
  const [from = 0, to = 0] = number.split('-').map(Number)
  return to > from
}

function ordinal(number: string, isRoman: boolean, isSub: boolean): Ordinal | undefined {
  if (isRoman) return whole(roman(number.toUpperCase()))
  if (/^\d+-\d+$/.test(number) && !isSub) {
    const [from = 0, to = 0] = number.split('-').map(Number)
    return { parts: [from], last: to }
  }
  const match = /^(\d+(?:[.-]\d+)*)([A-Za-z]?)$/.exec(number)
  if (!match?.[1]) return undefined
  const parts = match[1].split(/[.-]/).map(Number)
  return { parts: match[2] ? [...parts, letter(match[2])] : parts, last: parts[0] as number }
}

function whole(value: number): Ordinal {
  return { parts: [value], last: value }
}

function letter(text: string): number {
  return text.toUpperCase().charCodeAt(0) - 64
}

/** The number after one that ends with `last`; none for Roman ones. */
export function successor(number: string, last: number): string | undefined {
  const [, first, end] = /^(\d+)(?:[-–](\d+)$)?/.exec(number) ?? []
  if (first !== undefined) return String(Number(end ?? first) + 1)
  return number.toUpperCase().charCodeAt(0) - 64 === last ? String.fromCharCode(number.charCodeAt(0) + 1) : undefined
}

/** A number as it is compared: `II` is `2`, unless phases of its word are A, B, C …; `01` is `1`, `1a` is `1A`, `2–3` is `2-3`. */
export function plainNumber(word: string, number: string, plan: Plan): string {
  if (/^[IVX]+$/i.test(number) && !lettered(plan).has(word.toLowerCase())) return String(roman(number.toUpperCase()))
  return number
    .toUpperCase()
    .replace('–', '-')
    .replace(/^0+(?=\d)/, '')
}

/** The words of phases that are A, B, C …: of theirs I, V and X are letters too. */
const lettered = fact(
  ({ phases }) => new Set(phases.filter(({ number }) => /^[A-HJ-UWYZ]$/i.test(number)).map(({ word }) => word.toLowerCase()))
)

function roman(text: string): number {
  let sum = 0
  for (const [index, digit] of Array.from(text).entries()) {
    const value = romanDigits[digit] ?? 0
    sum += value < (romanDigits[text[index + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}

/** Order of two numbers, part by part; a shorter one comes first. */
export function compareParts(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? Number.NEGATIVE_INFINITY) - (b[index] ?? Number.NEGATIVE_INFINITY)
    if (difference !== 0 && !Number.isNaN(difference)) return difference
  }
  return 0
}

/** What is out of order, as few as possible, and a neighbour on whose wrong side it stands. */
export function outOfOrder(all: readonly (readonly number[])[]): { index: number; neighbour: number; side: 'after' | 'before' }[] {
  const order = ranks(all)
  const kept = longestRun(order)
  const below = firstSmaller(order)
  return order.flatMap((rank, index) => {
    if (kept.has(index)) return []
    if ((order[index - 1] ?? -1) > rank) return { index, neighbour: index - 1, side: 'after' }
    const neighbour = below.get(index)
    return neighbour === undefined ? [] : { index, neighbour, side: 'before' }
  })
}

/** Each number's rank among all of them, equal ones sharing it. */
export function ranks(all: readonly (readonly number[])[]): number[] {
  const partsAt = (index: number) => all[index] as readonly number[]
  const order = Array.from(all.keys()).sort((a, b) => compareParts(partsAt(a), partsAt(b)))
  const found = new Array<number>(all.length)
  let rank = 0
  for (const [at, index] of order.entries()) {
    if (at > 0 && compareParts(partsAt(order[at - 1] as number), partsAt(index)) !== 0) rank++
    found[index] = rank
  }
  return found
}
