import { alternatives } from '../languages/index.ts'
import { beyondAscii, emojiPattern, letters } from '../text/characters.ts'
import { plainWords } from '../text/fold.ts'
import { at, hasStyle, type Run, rangeOf, sliceRun, trimRun } from '../text/run.ts'
import type { Source } from '../text/source.ts'
import type { Status, StatusValue } from '../types.ts'
import { monthOf } from '../words/calendar.ts'
import type { Conventions } from '../words/conventions.ts'

const emojiRun = new RegExp(`^(?:${emojiPattern}\\s*)+`, 'u')
const oneEmoji = new RegExp(emojiPattern, 'gu')
const trailingEmoji = new RegExp(`(?:\\s*${emojiPattern})+\\s*$`, 'u')

/** Where a marker's own words end: a dash between words, a comma, a full stop, a bracket, a semicolon, a date, which may begin or go on with the name of a month. */
const wordEnd = new RegExp(
  `\\s[-–—→]+(?=\\s|$)|[–—]|[,;.](?=\\s|$)|[，；。、]|[([{（【]|\\s+(?:(?:${alternatives((language) => language.on)})\\s+)?(?=\\d{4}(?:-\\d{2}|年)|\\d{1,2}[./]\\d{1,2}[./]|\\d{1,2}(?:\\.|er|st|nd|rd|th|º)?\\s(?:de\\s)?([${letters}]{3,12})|([${letters}]{3,12})\\.?\\s\\d)`,
  'g'
)
const percent = /^100\s?%\s*|\s*100\s?%$/g
/** How much of a text is looked at for a marker; no marker is longer, and a file may be one line of 3 MB. */
const longest = 200

export interface Reading {
  value?: StatusValue
  emoji?: { text: string; value: StatusValue }
  word?: { text: string; value?: StatusValue }
  /** The value is an emoji's that teams use for different things. */
  isUnsure?: true
  /** Length of the marker proper in the text that was read. */
  length: number
}

/** Read the whole of `text` as a marker: emoji, words, or both, up to where prose begins. */
export function readMarker(text: string, conventions: Conventions): Reading | undefined {
  if (plainWords.test(text)) return { length: text.length, ...saidBy(text, conventions) }
  const box = /^\[[xX]\]\s*/.exec(text)
  const body = box ? text.slice(box[0].length) : text
  const maySign = beyondAscii.test(text)
  const leading = maySign ? (emojiRun.exec(body)?.[0] ?? '') : ''
  const rest = body.slice(leading.length)
  const cut = endOfWords(rest)
  const head = (cut < 0 ? rest : rest.slice(0, cut)).trimEnd()
  const trailing = maySign ? (trailingEmoji.exec(head)?.[0] ?? '') : ''
  const words = head.slice(0, head.length - trailing.length).trim()
  const signs = `${leading}${trailing}`.match(oneEmoji) ?? []
  if (words === '' && signs.length === 0) return undefined
  const end = head === '' ? text.length - body.length + leading.trimEnd().length : text.length - rest.length + head.length
  const reading: Reading = { length: end, ...(words !== '' && saidBy(words, conventions)) }
  const meanings = signs.map((sign) => ({ text: sign, meaning: conventions.emoji(sign) }))
  const sure = meanings.find(({ meaning }) => meaning?.sure)
  if (sure?.meaning) reading.emoji = { text: sure.text, value: sure.meaning.value }
  if (words === '') {
    const values = new Set(meanings.map(({ meaning }) => meaning?.value))
    const [value] = values
    if (values.size === 1 && value !== undefined && (cut < 0 || head === '')) {
      reading.value = value
      if (!sure) reading.isUnsure = true
    }
  }
  return reading
}

/** Where a marker's own words end in a text; -1 where they go on to its end. */
function endOfWords(text: string): number {
  wordEnd.lastIndex = 0
  for (let match = wordEnd.exec(text); match; match = wordEnd.exec(text)) {
    const month = match[1] ?? match[2]
    if (month === undefined || monthOf(month) !== undefined) return match.index
  }
  return -1
}

function saidBy(words: string, conventions: Conventions): Pick<Reading, 'word' | 'value'> {
  const value = conventions.word(words.replace(percent, ''))
  return value === undefined ? { word: { text: words } } : { word: { text: words, value }, value }
}

/** What a status says, and its offsets from the base of the run that it was read in. */
export interface Marker extends Omit<Status, 'place' | 'form'> {
  range: [from: number, to: number]
}

/** Read a run (a field's value, a cell) as a status; `undefined` where nothing stands. */
export function statusOf(run: Run, form: Status['form'], source: Source, conventions: Conventions): Status | undefined {
  const marker = markerOf(run, conventions)
  return marker && asStatus(marker, form, run.base, source)
}

/** A marker where it stands: nobody else's, for a template may know what it says. */
export function asStatus({ range, ...said }: Marker, form: Status['form'], base: number, source: Source): Status {
  return { ...said, place: source.place(base + range[0], base + range[1]), form }
}

/** Read a run as a marker. */
export function markerOf(whole: Run, conventions: Conventions): Marker | undefined {
  const run = trimRun(whole.text.length > longest ? sliceRun(whole, 0, longest) : whole)
  if (run.text === '' || /^[-–—_?]+$/.test(run.text)) return undefined
  const menu = menuOf(run, conventions)
  const chosen = menu?.chosen ?? run
  const reading = readMarker(chosen.text, conventions)
  const length = menu && !menu.chosen ? run.text.length : (reading?.length ?? chosen.text.length)
  const range = rangeOf(at(chosen, 0), 0, Math.min(length, chosen.text.length))
  if (!range || (!reading && !menu)) return undefined
  const marker: Marker = { text: chosen.text.slice(0, length), range }
  if (menu && !menu.chosen) return { ...marker, menu: menu.alternatives }
  if (reading?.emoji) marker.emoji = reading.emoji
  if (reading?.word) marker.word = reading.word
  if (reading?.value && !isContradiction(marker, conventions)) marker.value = reading.value
  if (reading?.isUnsure) marker.isUnsure = true
  if (isLimit(chosen.text.slice(length), conventions)) marker.isLimited = true
  return marker
}

const wordWithNumber = new RegExp(`([${letters}]+)\\s+\\d`, 'g')

/** Whether what follows a marker limits what it says: in words, or by naming phases. */
export function isLimit(rest: string, { saysLimited, phases }: Conventions): boolean {
  if (rest.trim() === '') return false
  return saysLimited(rest) || [...rest.matchAll(wordWithNumber)].some(([, word = '']) => phases.spelt.has(word.replace(/s$/, '')))
}

/** Emoji and word disagree, and neither is one that teams use loosely. */
export function isContradiction({ emoji, word }: Pick<Status, 'emoji' | 'word'>, { isHealthy }: Conventions): boolean {
  if (!emoji || !word?.value || emoji.value === word.value) return false
  if (emoji.value === 'done')
    return (
      (word.value === 'doing' && !isHealthy(word.text)) || word.value === 'blocked' || /^(?:not started|to ?do|pending)$/i.test(word.text)
    )
  return (
    word.value === 'done' || emoji.value === 'dropped' || (word.value === 'dropped' && emoji.value !== 'todo' && emoji.value !== 'blocked')
  )
}

/**
 * The alternatives of a menu (`A | B | C`, `A/B/C`, `[A/B]`), and the one that is set apart by bold, a box or an arrow.
 * At least two must mean different things, and none may be prose. Of two, one that is blocked is said beside the other: `In progress / blocked`.
 */
function menuOf(run: Run, conventions: Conventions): { alternatives: string[]; chosen?: Run } | undefined {
  if (!/[|/｜]/.test(run.text)) return undefined
  const bracketed = /^\[([^[\]]*)\]$/.exec(run.text)
  const inner = bracketed ? sliceRun(run, 1, run.text.length - 1) : run
  for (const separator of ['|', '/', '｜']) {
    const parts = split(inner, separator)
    if (parts.length < 2) continue
    const readings = parts.map((part) => {
      const reading = readMarker(bare(part.text), conventions)
      return reading?.value && reading.length === bare(part.text).length ? reading.value : undefined
    })
    const known = readings.filter((value) => value !== undefined)
    if (new Set(known).size < 2 || known.length * 2 < parts.length) continue
    if (parts.length === 2 && known.includes('blocked')) continue
    if (parts.some((part, index) => readings[index] === undefined && !/^[\p{L}\s-]{1,24}$/u.test(part.text))) continue
    const apart = parts.filter((part) => isSetApart(part))
    const [chosen] = apart
    return { alternatives: parts.map((part) => part.text), ...(chosen && apart.length === 1 && { chosen: withoutMarks(chosen) }) }
  }
  return undefined
}

function bare(text: string): string {
  return text.replace(/^(?:\*\*|\[[ xX]?\]\s*|[→➡👉]\s*)/u, '').replace(/\*\*$|\s*[←⬅]$/u, '')
}

function isSetApart(part: Run): boolean {
  return (part.text !== '' && hasStyle(part, part.text.length - 1, 'strong')) || /^(?:\*\*|\[[xX]\]|[→➡👉])|[←⬅]$/u.test(part.text)
}

function withoutMarks(part: Run): Run {
  const start = part.text.length - part.text.replace(/^(?:\*\*|\[[ xX]?\]\s*|[→➡👉]\s*)/u, '').length
  return sliceRun(part, start, start + bare(part.text).length)
}

function split(run: Run, separator: string): Run[] {
  const parts: Run[] = []
  let start = 0
  for (let at = run.text.indexOf(separator); at >= 0; at = run.text.indexOf(separator, start)) {
    parts.push(trimRun(sliceRun(run, start, at)))
    start = at + separator.length
  }
  parts.push(trimRun(sliceRun(run, start)))
  return parts
}
