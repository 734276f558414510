import { wordCharacters } from './characters.ts'
import type { Conventions } from './conventions.ts'
import { isForeign } from './foreign.ts'
import { isNamed, memberOf, type Names, nameOf, namesOf } from './names.ts'
import { type Run, rangeOf } from './run.ts'
import type { Place, Plan } from './types.ts'

/** A reference by number to a phase or task, or by id to anything. */
export interface Mention {
  /** As it is compared. */
  name: string
  /** As a reader calls it: `Phase 7`, also where a list says only 7. */
  text: string
  place: Place
  /** Offsets in the run that it was read from. */
  from: number
  to: number
  /** Between the ends of a range, and not written. */
  isImplied: boolean
  /** Its sentence says that another document is meant: `Phase 2 of the billing plan`, a link beside it. */
  readonly isForeign: boolean
}

const number = '(?:[A-Z]{1,6}-?){0,2}\\d{1,5}(?:\\.\\d{1,4}){0,3}[A-Za-z]?|[IVX]{1,5}|[A-Z]'
const unit =
  '(?![A-Za-z0-9]|[.-]?\\d|\\s?(?:%|days?|weeks?|hours?|hrs?|months?|minutes?|mins?|people|points?|developers?|tasks?|phases?)\\b)'
/** What joins a number to more of them: after `Phases` also commas, after `Phase` only what cannot begin something else. */
const joins = {
  several: new RegExp(`(?:\\s?([,&+/]|[-–—]|\\.\\.)\\s?|,?\\s(and|or|to|through|und|bis|et|y|e)\\s)#?(${number})${unit}`, 'y'),
  one: new RegExp(`(?:([&+/]|[-–—]|\\.\\.)|\\s(and|or|to|through|&|und|bis|et|y|e)\\s)#?(${number})${unit}`, 'y')
}
const bare = new RegExp(`^[\\s#]*(${number})(?![A-Za-z0-9]|-[A-Z])`)
const range = /^(?:[-–—]|\.\.|to|through|bis)$/
const most = 60

/** A number after a word; which words count is looked up, since there are dozens and most stretches hold none. */
const afterWord = new RegExp(`(?<=[${wordCharacters}])\\s+#?(${number})(?![A-Za-z0-9]|\\.\\d|[-–][a-z])`, 'g')
const lastWord = new RegExp(`(?<![\\w-])[${wordCharacters}]+$`)
const longestWord = 24
const ids =
  /(?<![\w/.#@-])(?<prefix>(?:(?<part>[A-Z]{1,3})\d{1,3}-(?!\k<part>\d))?[A-Z]{1,6}(?:-[A-Z]{1,6})?-?)(?<digits>\d{1,5})(?:(?:\s?(?:[-–—]|\.\.)\s?|\s(?:to|through)\s)(?:\k<prefix>)?(?<last>\d{1,5}))?(?![\w/]|[-.]\w)/g
const anyId = /[A-Z]-?\d/

const compiled = new WeakMap<Conventions, ReadonlySet<string>>()

/** The words that numbers of phases and tasks follow, as they are spelt. */
function wordsOf(conventions: Conventions): ReadonlySet<string> {
  const words =
    compiled.get(conventions) ??
    new Set(
      [...conventions.phases.all, 'task', 'subtask'].flatMap((word) => [
        word,
        `${word[0]?.toUpperCase()}${word.slice(1)}`,
        word.toUpperCase()
      ])
    )
  compiled.set(conventions, words)
  return words
}

/** The word that ends a text, if numbers follow it, and whether it is in the plural. */
function wordAtEnd(text: string, words: ReadonlySet<string>): { word: string; length: number; isPlural: boolean } | undefined {
  const written = lastWord.exec(text)?.[0] ?? ''
  const word = words.has(written) ? written : [/[sSn]$/, /en$/].map((end) => written.replace(end, '')).find((one) => words.has(one))
  return word === undefined ? undefined : { word, length: written.length, isPlural: word !== written }
}

/**
 * What a run refers to, in order.
 *
 * @param families those that ids must be of; absent: the plan's own.
 */
export function mentionsIn(run: Run, plan: Plan, families: Names['families'] = namesOf(plan).families): Mention[] {
  const words = wordsOf(plan.conventions)
  const found: Mention[] = []
  if (!/\d|[IVX]/.test(run.prose)) return found
  let end = 0
  for (const { index, 0: whole, 1: first = '' } of run.prose.matchAll(afterWord)) {
    const before = wordAtEnd(run.prose.slice(Math.max(0, index - longestWord), index), words)
    if (!before || index - before.length < end) continue
    const at = index + whole.length
    found.push(...mention(run, plan, before.word, first, index - before.length, at))
    end = more(run, plan, before.word, first, at, before.isPlural, found)
  }
  if (!anyId.test(run.prose)) return found
  const inWords = found.filter(({ isImplied }) => !isImplied)
  let passed = 0
  const isWithin = (from: number, to: number) => {
    while (passed < inWords.length && (inWords[passed] as Mention).to <= from) passed++
    return passed < inWords.length && (inWords[passed] as Mention).from < to
  }
  for (const { index, 0: whole, groups = {} } of run.prose.matchAll(ids)) {
    const { prefix = '', digits = '', last } = groups
    const family = memberOf(nameOf('', `${prefix}${digits}`, plan))?.family
    if (family === undefined || !families.has(family) || isWithin(index, index + whole.length)) continue
    const to = index + prefix.length + digits.length
    found.push(...mention(run, plan, '', `${prefix}${digits}`, index, to))
    if (last === undefined) continue
    const end = index + whole.length
    const start = end - last.length - (whole.endsWith(`${prefix}${last}`) ? prefix.length : 0)
    found.push(...span(run, plan, '', `${prefix}${digits}`, `${prefix}${last}`, start, end))
  }
  return found
}

/** What a value names that is nothing but numbers: `1, 2 and 4`. */
export function bareMentionsIn(run: Run, word: string, plan: Plan): Mention[] {
  const match = bare.exec(run.prose)
  if (!match?.[1]) return []
  const found = mention(run, plan, word, match[1], match[0].length - match[1].length, match[0].length)
  const end = more(run, plan, word, match[1], match[0].length, true, found)
  return /^[\s.;)]*$/.test(run.prose.slice(end)) ? found : []
}

/** The rest of a list of numbers; returns where it ends. */
function more(run: Run, plan: Plan, word: string, first: string, from: number, isPlural: boolean, found: Mention[]): number {
  const join = isPlural ? joins.several : joins.one
  let at = from
  let before = first
  for (let count = 0; count < most; count++) {
    join.lastIndex = at
    const match = join.exec(run.prose)
    const next = match?.[3]
    if (!match || next === undefined) break
    const end = at + match[0].length
    if (range.test(match[1] ?? match[2] ?? '')) found.push(...span(run, plan, word, before, next, end - next.length, end))
    else found.push(...mention(run, plan, word, next, end - next.length, end))
    before = next
    at = end
  }
  return at
}

/** The end of a range, and what lies between. */
function span(run: Run, plan: Plan, word: string, first: string, last: string, from: number, to: number): Mention[] {
  const [low, high] = [/^(.*?)(\d+)$/.exec(first), /^(.*?)(\d+)$/.exec(last)]
  const between = low && high && (low[1] === high[1] || high[1] === '') ? Math.min(most, Number(high[2]) - Number(low[2]) - 1) : 0
  const implied = Array.from({ length: Math.max(0, between) }, (_, index) => `${low?.[1] ?? ''}${Number(low?.[2]) + index + 1}`)
  const end = low && high?.[1] === '' ? `${low[1]}${last}` : last
  return [...implied.flatMap((one) => mention(run, plan, word, one, from, to, true)), ...mention(run, plan, word, end, from, to)]
}

function mention(run: Run, plan: Plan, word: string, written: string, from: number, to: number, isImplied = false): Mention[] {
  const offsets = rangeOf(run, from, to)
  if (!offsets) return []
  return [
    {
      name: nameOf(word, written, plan),
      text: `${word} ${written}`.trim(),
      from,
      to,
      isImplied,
      get isForeign() {
        return isForeign(run.prose, from, to)
      },
      get place() {
        return plan.source.place(...offsets)
      }
    }
  ]
}

/** Whether a mention is of something that the plan has. */
export function isKnown({ name }: Mention, plan: Plan): boolean {
  return isNamed(name, namesOf(plan))
}
