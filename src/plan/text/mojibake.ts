import { type Charset, charsets, type Unit, unitsIn } from './charsets.ts'

/** A stretch of text that was UTF-8 and was read in another character set. */
export interface Garble {
  from: number
  to: number
  /** What it was; absent where a byte is lost and nobody can know. */
  was?: string
  charset: Charset['name']
}

/** What the first two bytes of most sequences look like in either character set. */
const suspect =
  /[Â-ô][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[√¬ƒ≈·‚„‰\uf8ffÂÊÁËÈÍÎÏÌÓÔŒœ–—“”‘’][ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø]/
const upperRuns = /[\u0080-\uffff]{2,}/g
/** The rest of a closing quote whose last byte Windows-1252 does not know, and of a sign for what was lost before. */
const remains = /â€(?![\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])|ï¿½/g

/** Punctuation that may follow a real letter. */
const closers = /^[’”“‘…–—»«›‹]+$/
const mathematical = /^√[∂∑∏π∫∞±≤≥≠Ωµ]$/
const latin = /^[\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u0218-\u021b\u0300-\u036f\u1e00-\u1eff]$/
const symbol = /^[\u2000-\u2bff\u3000-\u303f\ufe00-\ufe0f\uff00-\uffef\ufeff]$/
const astral = /./u
const other = /^[\u0370-\u052f\u0590-\u06ff\u0900-\u1fff\u2e80-\ud7ff\uf900-\ufaff]$/

const ascii = 0x80
/** The last of the characters that a sequence begins with, but for one that Mac Roman has from Apple's own. */
const lastLead = '≈'.charCodeAt(0)
const apple = 0xf8ff

/** Whether a text may hold anything in a wrong decoding at all: two characters in a row that no encoding but a wrong one puts there. */
export function mayBeGarbled(text: string): boolean {
  for (let at = 0; at + 1 < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < ascii || (code > lastLead && code !== apple) || text.charCodeAt(at + 1) < ascii) continue
    if (suspect.test(text.slice(at, at + 2))) return true
  }
  return false
}

/**
 * Text in a wrong decoding (`‚úÖ`, `âœ…`, `Ã©`), and what it was: one stretch for what stands together.
 * Only what decodes exactly and what no writer would mean is taken for it; `Ã”` may be a word's end and a quote.
 */
export function garbledRuns(text: string): Garble[] {
  if (!mayBeGarbled(text)) return []
  const sure: Unit[][] = []
  const unsure: Unit[][] = []
  for (const { index, 0: run } of text.matchAll(upperRuns)) {
    const possible = [charsets.mac, charsets.windows].flatMap((charset) => groups(unitsIn(text, index, index + run.length, charset)))
    for (const group of possible.filter(isPlausible)) (isSure(group, text) ? sure : unsure).push(group)
  }
  const kinds = new Set(sure.map(sortOf))
  const likely = unsure.filter((group) => kinds.has(sortOf(group)))
  const isWhole = likely.length > 0 && !hasOtherLetters(text, [...sure, ...likely])
  const garbles = (isWhole ? [...sure, ...likely] : sure).map(garbleOf)
  return apart([...garbles.filter((garble) => !isSpokenOf(garble, text)), ...remainsIn(text)])
}

const quotes = '"\'`“”„«»‘’'
const quoteBefore = new RegExp(`[${quotes}]([^\\s${quotes}]*)$`)
const quoteBehind = new RegExp(`^([^\\s${quotes}]*)[${quotes}]`)

/** It is quoted, and so is beside it what should stand there: the text is about wrong decodings. */
function isSpokenOf({ from, to, was }: Garble, text: string): boolean {
  const [, before] = quoteBefore.exec(text.slice(Math.max(0, from - 40), from)) ?? []
  const [, behind] = quoteBehind.exec(text.slice(to, to + 40)) ?? []
  if (was === undefined || before === undefined || behind === undefined) return false
  const line = text.slice(Math.max(text.lastIndexOf('\n', from) + 1, from - 200), to + 200).split('\n', 1)[0] ?? ''
  return Array.from(quotes).some((quote) => line.includes(`${quote}${before}${was}${behind}`))
}

/** Units that touch each other. */
function groups(units: Unit[]): Unit[][] {
  const all: Unit[][] = []
  for (const unit of units) {
    const last = all[all.length - 1]
    if (last && last[last.length - 1]?.to === unit.from) last.push(unit)
    else all.push([unit])
  }
  return all
}

function isSure(group: Unit[], text: string): boolean {
  const [first] = group as [Unit]
  if (first.charset === charsets.mac) return group.length >= 3 || group.every((unit) => isSureMac(unit, group.length, text))
  return (group.length > 1 || !other.test(first.was)) && group.some((unit) => !mayBeReal(unit, text))
}

function isSureMac({ from, to, was }: Unit, together: number, text: string): boolean {
  const shown = text.slice(from, to)
  if (mathematical.test(shown)) return /[A-Za-z]/.test(text[from - 1] ?? '')
  return (
    was.length > 1 || symbol.test(was) || (latin.test(was) && /^(?:[√¬·]|[ƒ≈]\p{L})/u.test(shown)) || (together === 2 && shown.length === 3)
  )
}

/** A letter and punctuation that may follow it, at the end of a word. */
function mayBeReal({ from, to }: Unit, text: string): boolean {
  const before = text[from - 1] ?? ''
  const after = text[to] ?? ''
  const letter = text[from] as string
  const rest = text.slice(from + 1, to)
  if (rest === '\u00a0') return /[»?!;:]/.test(after)
  if (!closers.test(rest) || (/[\s\d]/.test(before) && /[\s\d]/.test(after) && text.startsWith('Ã—', from))) return false
  if (letter !== letter.toLowerCase() && before !== before.toUpperCase()) return false
  return !/[”»›]$/.test(rest) || !/\p{L}/u.test(after)
}

/** To something that people write: no control characters, and no private ones. */
function isPlausible(group: Unit[]): boolean {
  const was = wasOf(group)
  const right = /[\u0080-\u009f]/.test(was) ? restored(was) : was
  return Array.from(right).every((one) => kindOf(one) !== undefined)
}

function kindOf(was: string): RegExp | undefined {
  return was.length > 1 ? astral : [latin, symbol, other].find((kind) => kind.test(was))
}

/** What a group's first unit was and how it was read, for telling whether another is like it. */
function sortOf([unit]: Unit[]): string {
  return `${unit?.charset.name} ${kindOf(unit?.was ?? '')?.source}`
}

/** Letters beyond ASCII that stand outside of all units: some of the text is as it was written. */
function hasOtherLetters(text: string, found: Unit[][]): boolean {
  let all = 0
  for (const _ of text.matchAll(/[À-ɏ]/g)) all++
  const garbled = found.flat().reduce((sum, { from, to }) => sum + (text.slice(from, to).match(/[À-ɏ]/g)?.length ?? 0), 0)
  return all > garbled
}

/** What went through the same twice is read back twice. */
function garbleOf(group: Unit[]): Garble {
  const [first] = group as [Unit]
  return { from: first.from, to: (group[group.length - 1] as Unit).to, was: restored(wasOf(group)), charset: first.charset.name }
}

function wasOf(group: Unit[]): string {
  return group.map(({ was }) => was).join('')
}

/** In order; of two readings of one stretch, the longer. */
function apart(found: Garble[]): Garble[] {
  let end = 0
  return found
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      const isFree = from >= end
      if (isFree) end = to
      return isFree
    })
}

function restored(text: string): string {
  const again = garbledRuns(text)
  if (again.length === 0 || again.some(({ was }) => was === undefined)) return text
  let right = ''
  let at = 0
  for (const { from, to, was = '' } of again) {
    right += text.slice(at, from) + was
    at = to
  }
  return right + text.slice(at)
}

function remainsIn(text: string): Garble[] {
  return Array.from(text.matchAll(remains), ({ index, 0: { length } }) => ({ from: index, to: index + length, charset: 'Windows-1252' }))
}
