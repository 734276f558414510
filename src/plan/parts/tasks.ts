import type { ListItem, Paragraph } from 'mdast'
import { letters } from '../text/characters.ts'
import { isAll, type Run, rangeOf, sliceRun, trimRun } from '../text/run.ts'
import type { Source } from '../text/source.ts'
import type { BrokenBox, Task } from '../types.ts'
import type { Conventions } from '../words/conventions.ts'
import { taskWords } from '../words/task-words.ts'
import { readMarker } from './status.ts'

/** A list marker in the source, and the box right after it. */
const markerAndBox = /(?:[-*+]|\d{1,9}[.)])[ \t\r\n>]*\[[ \t\r\nxX~-]\]/y
const boxLength = 3
/** What Kiro writes for an optional task: `- [ ]* 2.1`; the asterisk may be escaped. */
const optionalBox = /^\[([ xX~-])\]\*[ \t]/
const setAsideBox = /^\[[~-]\][ \t]/
const brokenBox =
  /^(?:\[\](?=[ \t]+[^ \t(:])|\[ [xX]\](?=\s)|\[[xX] \](?=\s)|\[ [xX] \](?=\s)|\[ {2,}\](?=\s)|\[ {2,}\]$|\[[✓✔✗✅☑☒√]\ufe0f?\](?=\s)|[☐☑☒]\ufe0f?(?=\s)|\[[ xX]\](?=[\p{L}\p{N}*_`"'~])|\[[ ]\]$)/u
/** What every box without a space before it has. */
export const unspacedBox = /[-*+]\[/
const unspacedBullet = /^[-*+]\[[ xX]\][ \t]/gm

/** A word and a number; only what tasks are called makes an id of it. */
const certainId = new RegExp(`^([${letters}]+)\\s+#?([A-Za-z]{0,6}-?\\d+(?:\\.\\d+)*[a-z]?)(?![\\w.-]*\\w)`)
const likelyId = /^((?:[A-Z]{1,10}-?\d{1,5}[a-z]?(?:[-.][A-Z]?\d+)*|\d+(?:\.\d+)+[a-z]?|\d+(?=[.):]\s)))(?=[\s:.)\]—–|]|$)/

/** Codes that begin many a task and name none: priorities, quarters, versions, standards. */
const noId = /^(?:P[0-5]|Q[1-4]|[VW]\d+|H\d|(?:ISO|RFC|SHA|UTF|HTTP|ES|AES)-?\d+)$/
/** What all that excuses a task has, but for a strike. */
const mayExcuse = /[([（【:：—–\-❌→⏭]/
const crossedOut = /❌|⏭\ufe0f?\s|(?:→|->)\s*(?:(?:phase|sprint|stage)\s+|v)\d/i
const inBrackets = /[([（【]([^()[\]（）【】]{2,80})[)\]）】]/g
/** What stands after the last dash. */
const tail = /\s(?:[—–-]+|→|->)\s+([^—–.]{2,60})$/
/** What stands behind the first words. */
const leadEnd = /[:：—–]|\s-\s/
const longestLead = 32

/** What a list item's first paragraph says as a task. */
export interface Box {
  state: Task['state']
  optional: boolean
  place: Task['box']
  /** Offset in the paragraph's run at which the task's text begins. */
  textStart: number
}

/** The box of a list item, as Markdown or Kiro reads it. */
export function boxOf(item: ListItem, run: Run, source: Source): Box | undefined {
  if (typeof item.checked === 'boolean') {
    markerAndBox.lastIndex = item.position?.start.offset ?? 0
    if (!markerAndBox.test(source.text)) return undefined
    const end = markerAndBox.lastIndex
    return { state: item.checked ? 'done' : 'open', optional: false, place: source.place(end - boxLength, end), textStart: 0 }
  }
  const special = optionalBox.exec(run.text) ?? setAsideBox.exec(run.text)
  const range = special && rangeOf(run, 0, boxLength)
  if (!special || !range) return undefined
  const state = /[xX]/.test(special[0]) ? 'done' : special[0][1] === ' ' ? 'open' : 'set-aside'
  return { state, optional: special[0].includes('*'), place: source.place(range[0], range[0] + boxLength), textStart: special[0].length }
}

/** A box at the start of an item that Markdown reads as text. */
export function brokenBoxOf(run: Run, source: Source): BrokenBox | undefined {
  const match = brokenBox.exec(run.text)
  const range = match && rangeOf(run, 0, match[0].length)
  if (!match || !range || run.prose[0] === '\ufffc') return undefined
  const text = match[0]
  const place = source.place(range[0], range[1])
  if (run.text === '[ ]') return { text, place }
  const box = /[xX✓✔✅☑√]/u.test(text) ? '[x]' : '[ ]'
  const spaced = /\s/.test(run.text[text.length] ?? ' ') ? box : `${box} `
  return /[✗☒]/u.test(text) ? { text, place } : { text, place, right: spaced }
}

/** Lines of a paragraph that begin with a bullet and a box without a space between them. */
export function unspacedBoxes(run: Run, source: Source): BrokenBox[] {
  const found: BrokenBox[] = []
  if (!run.text.includes('[')) return found
  for (const match of run.text.matchAll(unspacedBullet)) {
    const text = match[0].trimEnd()
    const range = rangeOf(run, match.index, match.index + text.length)
    if (range) found.push({ text, place: source.place(...range), right: `${text[0]} ${text.slice(1)}` })
  }
  return found
}

/** What a task's text says by itself, from where its box ends. */
export interface TaskReading {
  textStart: number
  /** Its base is the paragraph's. */
  run: Run
  text: string
  id: ReturnType<typeof idOf>
  isExcused: boolean
  /** It is a line of a legend, and no task. */
  isLegend: boolean
}

export function readTask(whole: Run, textStart: number, conventions: Conventions): TaskReading {
  const run = trimRun(sliceRun(whole, textStart))
  const id = idOf(run)
  return {
    textStart,
    run,
    text: id ? run.text.slice(id.to).replace(/^[\s:.)\]—–|-]+/u, '') : run.text,
    id,
    isExcused: isExcused(run, conventions),
    isLegend: isLegend(run, conventions)
  }
}

/** The id at the start of a task's text, and whether its form alone makes it one. */
function idOf(run: Run): { text: string; from: number; to: number; certain: boolean } | undefined {
  const certain = certainId.exec(run.text)
  if (certain?.[1] && certain[2] && taskWords().has(certain[1].toLowerCase()))
    return { text: certain[2], from: 0, to: certain[0].length, certain: true }
  const likely = likelyId.exec(run.text)
  return likely?.[1] && !noId.test(likely[1]) ? { text: likely[1], from: 0, to: likely[1].length, certain: false } : undefined
}

/** Whether an item's whole text is a status word: a line of a legend. */
function isLegend(run: Run, conventions: Conventions): boolean {
  if (run.text.length > 30) return false
  const text = run.text.trim()
  const reading = readMarker(text, conventions)
  return reading?.word?.value !== undefined && reading.length === text.length
}

/** Struck through, or said to be optional, deferred or cancelled: in brackets, before a colon or after a dash. */
function isExcused(run: Run, conventions: Conventions): boolean {
  const { text } = run
  if (text.length > 2000) return false
  if (run.pieces.some((piece) => piece.struck) && isAll(trimRun(sliceRun(run, 0, struckEnd(run))), 'struck')) return true
  if (!mayExcuse.test(text)) return false
  const after = tail.exec(text)?.[1]
  const lead = text.slice(0, longestLead).search(leadEnd)
  return (
    (after !== undefined && conventions.opensWithExcuse(after)) ||
    (lead > 1 && conventions.isExcuse(text.slice(0, lead))) ||
    crossedOut.test(text) ||
    [...text.matchAll(inBrackets)].some(([, words = '']) => words.split(/[,;]\s/).some(conventions.opensWithExcuse))
  )
}

function struckEnd(run: Run): number {
  const first = run.pieces.find((piece) => piece.length > 0)
  return first?.struck ? first.at + first.length : run.text.length
}

/** The first paragraph of a list item, if it begins with one. */
export function leadingParagraph(item: ListItem): Paragraph | undefined {
  const [first] = item.children
  return first?.type === 'paragraph' ? first : undefined
}
