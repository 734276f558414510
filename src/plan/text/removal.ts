import type { Place } from '../types.ts'
import type { Source } from './source.ts'

/** What is no text of its own line: signs of a quote, bullets, boxes, the marks of a heading or a cell. */
const marks = /^(?:[\s>|]|[-*+]|\d{1,9}[.)]|#{1,6}|\[[ xX~-]\])*$/
/** A line that may belong to the item above it, or be one. */
const ofList = /^(?:[ \t]|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$))/
/** A line that stands for itself, whatever is before it: not text, and not the underline that makes a heading of text. */
const ownLine = /^(?:[-*+][ \t]+\S|1[.)][ \t]+\S|#{1,6}[ \t]|>|```|~~~|<!--)/
/** What would be front matter on the first line. */
const fence = /^(?:---|\+\+\+)[ \t]*$/

/**
 * What to remove with a comment so that nothing empty is left where it was; `undefined` where without it what is around might be
 * something else: text that it hides, an item that has nothing else, a list that it keeps apart from what follows.
 */
export function removalOf(source: Source, { start, end }: Place): Place | undefined {
  const comment = source.text.slice(start.offset, end.offset)
  if (!comment.endsWith('-->') || comment.includes('<!--', 4)) return undefined
  const before = source.line(start.line).slice(0, start.column - 1)
  const after = source.line(end.line).slice(end.column - 1)
  if (before.trim() === '' && after.trim() === '') return wholeLines(source, start.line, end.line)
  if (marks.test(before)) return undefined
  const isLast = after.trim() === ''
  const from = isLast ? before.trimEnd().length - before.length : 0
  const to = !isLast && /[ \t]$/.test(before) ? after.length - after.trimStart().length : 0
  return source.place(start.offset + from, end.offset + to)
}

/** Lines that hold nothing else, and one of the empty lines around them. */
function wholeLines(source: Source, first: number, last: number): Place | undefined {
  const [from, to] = [source.lineStart(first), source.lineStart(last + 1)]
  const above = first > 1 ? source.line(first - 1) : ''
  const below = source.line(last + 1)
  if (ofList.test(nextText(source, first, -1)) && ofList.test(nextText(source, last, 1))) {
    const isBetweenItems = !isEmpty(above) && !isEmpty(below) && !/^[ \t]/.test(below)
    return isBetweenItems ? source.place(from, to) : undefined
  }
  const emptied = source.place(from, from + source.text.slice(from, to).trimEnd().length)
  if (first === 1) return fence.test(below) ? emptied : source.place(from, isEmpty(below) ? source.lineStart(last + 2) : to)
  if (isEmpty(above)) {
    if (to === source.text.length) return source.place(source.lineStart(first - 1), to)
    return source.place(from, isEmpty(below) ? source.lineStart(last + 2) : to)
  }
  if (!isEmpty(below) && !ownLine.test(below)) return /^[ \t]/.test(below) ? undefined : emptied
  return source.place(to === source.text.length ? source.lineStart(first - 1) + above.length : from, to)
}

/** The nearest line above or below that is not empty. */
function nextText(source: Source, from: number, step: 1 | -1): string {
  let line = from + step
  while (line > 0 && source.lineStart(line) < source.text.length && isEmpty(source.line(line))) line += step
  return line > 0 ? source.line(line) : ''
}

function isEmpty(line: string): boolean {
  return line.trim() === ''
}
