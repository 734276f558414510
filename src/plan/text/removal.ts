import type { Place } from '../types.ts'
import type { Source } from './source.ts'

/** What may stand before a comment that has its line for itself: blanks, signs of a quote, bullets. */
const margin = /^([ \t>]*)((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)$/
/** Blanks and signs of a quote at the start of a line. */
const signs = /^[ \t>]*/
/** The end of a line, and empty ones. */
const emptyLines = /^[ \t]*(?:(?:\r\n|\r|\n)[ \t>]*)+$/
/** A line that stands for itself, whatever is before it: not text, and not the underline that makes a heading of text. */
const ownLine = /^(?:[-*+][ \t]+\S|1[.)][ \t]+\S|#{1,6}[ \t]|```|~~~|<!--)/
/** What would be front matter on the first line. */
const fence = /^(?:---|\+\+\+)[ \t]*$/

/**
 * What to remove with ranges, given in their order, so that nothing empty is left where they were: no line, but for one that keeps
 * text apart, no bullet, no quote, no second blank. For each range one; neighbours share theirs.
 */
export function removalsOf(source: Source, places: readonly Place[]): Place[] {
  const removals: Place[] = []
  for (let first = places[0]; first; first = places[removals.length]) {
    let end = first
    let item = marginOf(source, first)
    let count = 1
    for (let next = places[removals.length + 1]; next && isNextTo(source, end, next, item); next = places[removals.length + count]) {
      if (next.start.line > end.end.line) item = stillIn(item, marginOf(source, next))
      end = next
      count++
    }
    const removal = removalOf(source, source.place(first.start.offset, end.end.offset), item)
    while (count-- > 0) removals.push(removal)
  }
  return removals
}

/** What stands before a range on its line, if that is nothing to keep. */
interface Margin {
  text: string
  quote: string
  bullet: string
  /** What is removed began in this item, or one beside it, and has not left it. */
  isItem: boolean
}

function marginOf(source: Source, { start }: Place): Margin | undefined {
  const [text, quote = '', bullet = ''] = margin.exec(source.line(start.line).slice(0, start.column - 1)) ?? []
  return text === undefined ? undefined : { text, quote, bullet, isItem: bullet !== '' }
}

/** Whether nothing but blanks and empty lines are between a range and the next, and that begins no item of which something stays. */
function isNextTo(source: Source, { end }: Place, next: Place, item: Margin | undefined): boolean {
  if (end.line === next.start.line) return /^[ \t]*$/.test(source.text.slice(end.offset, next.start.offset))
  const own = marginOf(source, next)
  if (!item || !own || !emptyLines.test(source.text.slice(end.offset, next.start.offset - own.bullet.length))) return false
  return own.bullet === '' || (item.isItem && own.quote === item.quote) || contentBelow(source, next.end.line, own.text) === undefined
}

function stillIn(item: Margin | undefined, own: Margin | undefined): Margin | undefined {
  if (!item || !own) return undefined
  if (item.isItem && own.bullet !== '' && own.quote === item.quote) return own
  return { ...item, isItem: item.isItem && depthOf(own.quote) === depthOf(item.quote) && own.quote.length >= item.text.length }
}

function removalOf(source: Source, { start, end }: Place, item: Margin | undefined): Place {
  const before = source.line(start.line).slice(0, start.column - 1)
  const after = source.line(end.line).slice(end.column - 1)
  if (/[^ \t]/.test(after)) {
    const isGap = item !== undefined || /[ \t]$/.test(before)
    return source.place(start.offset, end.offset + (isGap ? after.search(/[^ \t]/) : 0))
  }
  if (!item) return source.place(start.offset - blanksBefore(before), end.offset)
  const content = item.isItem ? contentBelow(source, end.line, item.text) : undefined
  return content === undefined ? wholeLines(source, start.line, end.line, item.quote) : source.place(start.offset, content)
}

/** How many blanks a text ends with. */
function blanksBefore(text: string): number {
  let blanks = 0
  while (/[ \t]/.test(text.at(-1 - blanks) ?? '')) blanks++
  return blanks
}

/** Where the content of an item goes on below a line, if it does. */
function contentBelow(source: Source, line: number, before: string): number | undefined {
  for (let below = line + 1; source.lineStart(below) < source.text.length; below++) {
    const written = source.line(below)
    const [lead = ''] = signs.exec(written) ?? []
    if (depthOf(lead) !== depthOf(before)) return undefined
    if (lead === written) continue
    return lead.length >= before.length || lead.includes('\t') ? source.lineStart(below) + Math.min(lead.length, before.length) : undefined
  }
  return undefined
}

/** Lines that hold nothing else, and an empty one beside them that would be one too many. */
function wholeLines(source: Source, first: number, last: number, quote: string): Place {
  const endOf = (line: number) => source.lineStart(line) + source.line(line).length
  const [from, to] = [source.lineStart(first), source.lineStart(last + 1)]
  const above = first > 1 ? source.line(first - 1) : undefined
  const below = to < source.text.length ? source.line(last + 1) : undefined
  const isEmptyAbove = textOf(above) === ''
  const isEmptyBelow = textOf(below) === ''
  const isJoined = depthOf(below) <= depthOf(above) && !isEmptyBelow && !ownLine.test(textOf(below))
  if (isEmptyBelow && depthOf(below) > depthOf(above) && depthOf(below) <= depthOf(quote))
    return source.place(from, source.lineStart(last + 2))
  if (above === undefined) return source.place(from, fence.test(below ?? '') ? endOf(last) : to)
  if (!isEmptyAbove && isJoined) return source.place(from + (depthOf(below) > 0 ? quote.trimEnd().length : 0), endOf(last))
  if (!isEmptyAbove) return source.place(to === endOf(last) ? endOf(first - 1) : from, to)
  if (isEmptyBelow) return source.place(source.lineStart(first - 1), to)
  if (depthOf(above) > depthOf(below)) return source.place(source.lineStart(first - 1), endOf(last))
  return source.place(from, to)
}

/** How deep in quotes a line is. */
function depthOf(line = ''): number {
  return (signs.exec(line)?.[0] ?? '').replace(/[^>]/g, '').length
}

/** A line without the signs of quotes before it. */
function textOf(line = ''): string {
  return line.replace(signs, '')
}
