import { emojiPattern, letters, notEmoji } from '../text/characters.ts'
import { at, isAll, type Run, rangeOf, sliceRun, trimRun } from '../text/run.ts'
import type { Source } from '../text/source.ts'
import type { Phase, Place, Section } from '../types.ts'
import type { Conventions } from '../words/conventions.ts'
import type { Opening } from '../words/openings.ts'
import { isLimit, type Marker, markerOf, readMarker } from './status.ts'

/** What a heading says: its title, the phase it opens, how far that is. Ranges are from the base of its run. */
export interface HeadingReading {
  title: string
  marker?: Marker
  phase?: { word: string; number: string; name: string; range: [from: number, to: number] }
}

/** What may be a marker behind the name of a phase: a bracket at its end, a few words behind a dash or another sign. */
const likeMarker = /[)\]）】]\s*$|\S.*(?:\s[-–—→|]\s*|[—→]|[,:：]\s+|\s[#@])\S+(?:\s\S+){0,4}\s*$/u
/** A longer heading is a paragraph that was marked as one. */
const longest = 400
const leadingNumber = /^(?:\d+(?:\.\d+)*[.):]|\d+(?:\.\d+)+)\s+/
const leadingEmoji = new RegExp(`^(?:${emojiPattern}|\\ufffd)\\s*`, 'u')
const startsWithLetter = /^[A-Za-z]/
const leadingBox = /^\[[ xX]\]\s*/
/** A status before the phase that it is of: `[DONE] Phase 1`, `✅ Complete: Phase 1`. */
const statusBefore = new RegExp(`^(?:[([（【]([^()[\\]（）【】]{2,24})[)\\]）】]|([${letters} ]{2,24}?)\\s*(?:[:：]|[-–—](?=\\s)))\\s*`)
const anyDigit = /\d/
const endsInBracket = /[)\]）】]\s*$/u
const trailingBracket = /\s*[([（【]([^()[\]（）【】]*)[)\]）】]\s*$/u
const anyEmoji = new RegExp(emojiPattern, 'u')
const emojiTail = new RegExp(`(?:${emojiPattern}\\s*)+${notEmoji}*$`, 'u')
/** What every emoji has one of. */
const maySign = /[\u2300-\uffff]/
const dash = /\s[-–—]+\s+/gu
/** What may follow a phase's number: a separator, a bracket, a marker, or nothing. A word makes it a mention. */
const afterNumber = new RegExp(`^\\s*(?:[:：、.(（[|\\-–—]|$|${emojiPattern})`, 'u')

/** Read a heading's content. */
export function readHeading(whole: Run, conventions: Conventions): HeadingReading {
  const run = trimRun(at(whole, 0))
  if (run.text.length > longest) return { title: run.text }
  const { start, body, opening } = openingOf(run, conventions)
  const isPhase = opening !== undefined
  const tail = tailMarker(body, opening, conventions)
  const lead = isPhase && !tail ? leadMarker(sliceRun(run, 0, start), conventions) : undefined
  const title = tail ? body.text.slice(0, tail.at) : body.text
  const reading: HeadingReading = { title: tidy(title) || tidy(run.text) || run.text }
  const marker = tail?.marker ?? lead
  if (marker) reading.marker = marker
  if (!isPhase) return reading
  const { word, number, length } = opening
  const range = rangeOf(body, 0, length)
  if (range)
    reading.phase = {
      word,
      number,
      name: title
        .slice(length)
        .replace(/^[\s:：、.|\-–—]+/u, '')
        .trim(),
      range
    }
  return reading
}

/** Whether something stands in a phase's heading where a marker can, understood or not: in brackets at the end, behind a dash, an emoji, a strike. */
export function mayBeMarked({ name, heading, texts }: Phase): boolean {
  const run = texts[0]?.run
  return likeMarker.test(name) || anyEmoji.test(heading) || (run !== undefined && isAll(trimRun(run), 'struck'))
}

/** Where a heading's title begins, and the phase that it opens there; a number before it is the phase's own in `1. Phase: Aufbau`. */
function openingOf(run: Run, { phases, word }: Conventions): { start: number; body: Run; opening: Opening | undefined } {
  const { start, number } = leadOf(run.text)
  const from = (at: number) => {
    const body = trimRun(sliceRun(run, at))
    const opening = phases.read(body.text)
    return { start: at, body, opening: opening && afterNumber.test(body.text.slice(opening.length)) ? opening : undefined }
  }
  const after = from(start)
  if (after.opening) return after
  const before = number === undefined ? undefined : from(number)
  if (before?.opening) return before
  if (!anyDigit.test(run.text)) return after
  const [said, bracketed, plain = ''] = statusBefore.exec(run.text.slice(start)) ?? []
  const behind = said !== undefined && word(bracketed ?? plain) !== undefined ? from(start + said.length) : undefined
  return behind?.opening ? behind : after
}

/** How much emoji, numbering and boxes stand before a title, and where the last number does. */
function leadOf(text: string): { start: number; number?: number } {
  let start = 0
  let number: number | undefined
  while (!startsWithLetter.test(text.slice(start, start + 1))) {
    const rest = text.slice(start)
    const numbering = leadingNumber.exec(rest)
    const match = numbering ?? leadingEmoji.exec(rest) ?? leadingBox.exec(rest)
    if (!match) break
    if (numbering) number = start
    start += match[0].length
  }
  return { start, ...(number !== undefined && { number }) }
}

function tidy(title: string): string {
  return title.replace(/[\s:：\-–—|]+$/u, '').trim()
}

/** A status before a phase, in words or as an emoji. One that teams use for different things is a marker, but nobody knows what it says. */
function leadMarker(run: Run, conventions: Conventions): Marker | undefined {
  const said = trimRun(sliceRun(run, /^[\s([（【]*/.exec(run.text)?.[0].length ?? 0, run.text.search(/[\s\-–—:：)\]）】]*$/u)))
  const words = markerOf(said, conventions)
  if (words?.word?.value) return words
  const emoji = leadingEmoji.exec(run.text)?.[0].trim()
  if (!emoji || !conventions.emoji(emoji)) return undefined
  const marker = markerOf(sliceRun(run, 0, emoji.length), conventions)
  return marker?.isUnsure ? { text: marker.text, range: marker.range } : marker
}

/** A marker at the end of a heading: `✅ COMPLETED`, `(In Progress)`, `[DONE]`, ` - Complete`; dates in brackets may follow it. */
function tailMarker(run: Run, opening: Opening | undefined, conventions: Conventions): { marker: Marker; at: number } | undefined {
  const isPhase = opening !== undefined
  const from = opening?.length ?? 0
  let end = run.text.length
  for (let groups = 0; groups < 3; groups++) {
    const bracket = endsInBracket.test(run.text.slice(0, end)) ? trailingBracket.exec(run.text.slice(from, end)) : undefined
    if (!bracket?.[1]) break
    const inner = bracket[1].trim()
    const reading = readMarker(inner, conventions)
    const at = from + bracket.index
    const isSaid = reading?.word ? !opening?.falseFriends.has(reading.word.text.toLowerCase()) : isPhase
    if (isSaid && reading?.value && (reading.length === inner.length || reading.word?.value)) {
      const open = run.text.indexOf(inner, at)
      const marker = markerOf(sliceRun(run, open, open + inner.length), conventions)
      if (marker) return { marker: limitedBy(run.text.slice(end), marker, conventions), at }
    }
    end = at
  }
  const signs = maySign.test(run.text) ? emojiTail.exec(run.text.slice(from, end)) : undefined
  if (signs) {
    const at = from + signs.index
    const part = trimRun(sliceRun(run, at, end))
    const reading = readMarker(part.text, conventions)
    const words = reading?.word
    const isWhole = reading !== undefined && (reading.length === part.text.length || reading.value !== undefined)
    const isUnknownMarker =
      words !== undefined &&
      !words.value &&
      words.text.split(/\s+/).length <= 3 &&
      (words.text === words.text.toUpperCase() || isAll(sliceRun(part, part.text.indexOf(words.text)), 'strong'))
    const isSaid = words?.value !== undefined || (isPhase && (words === undefined || isUnknownMarker))
    if (isWhole && isSaid) {
      const before = dashed(run, from, at, conventions)
      const start = before ?? at
      const marker = markerOf(trimRun(sliceRun(run, start, end)), conventions)
      if (marker) return { marker: limitedBy(run.text.slice(end), marker, conventions), at: start }
    }
  }
  if (!isPhase) return undefined
  const start = dashed(run, from, end, conventions)
  const marker = start === undefined ? undefined : markerOf(sliceRun(run, start, end), conventions)
  return marker && start !== undefined ? { marker: limitedBy(run.text.slice(end), marker, conventions), at: start } : undefined
}

/** A marker, and whether brackets that follow it limit what it says. */
function limitedBy(rest: string, marker: Marker, conventions: Conventions): Marker {
  return isLimit(rest, conventions) ? { ...marker, isLimited: true } : marker
}

/** Where a dash-separated tail begins that is a status word and nothing else, or a word or two in capitals. */
function dashed(run: Run, from: number, end: number, conventions: Conventions): number | undefined {
  const text = run.text.slice(from, end)
  const last = [...text.matchAll(dash)].pop()
  if (!last) return undefined
  const start = last.index + last[0].length
  const words = text.slice(start).trim()
  const reading = readMarker(words, conventions)
  const isCapitals = /^\p{Lu}[\p{Lu} ]{2,20}$/u.test(words) && words.split(' ').length <= 2
  return (reading?.value && reading.length === words.length) || isCapitals ? from + start : undefined
}

/** Whether a heading says that nobody waits for what stands under it: `Next Steps`, `Deferred to v2`, `Phase 4: Search (optional)`. */
export function saysSpared(section: Section, conventions: Conventions): boolean {
  const { heading, title, phase } = section
  const name = phase === section ? phase.name : title
  const inside = endsInBracket.test(title) ? trailingBracket.exec(title)?.[1] : undefined
  return (
    conventions.isAfterwards(heading) || conventions.opensWithExcuse(name) || (inside !== undefined && conventions.opensWithExcuse(inside))
  )
}

/** Where a section's title stands in its heading, without number, emoji and marker. */
export function titlePlace({ texts: [heading], title, place }: Section, source: Source): Place {
  const at = heading?.run.text.indexOf(title) ?? -1
  const range = heading && at >= 0 ? rangeOf(heading.run, at, at + title.length) : undefined
  return range ? source.place(...range) : place
}
