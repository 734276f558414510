/** Signs of inline markup in one paragraph above which parsers take quadratic time (measured of micromark and satteri); no plan has a tenth. */
const mostSigns = 4000
const signs = /[_*&~[\]<`@:.]/g
/** Quotes and list items that begin on one line, above which parsers take quadratic time or overflow the stack. */
const mostMargins = 1000
const margins = /(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){1000}([ \t>*+\d.)-]+)/y
const inert = 'x'

const lineEnd = /\r\n?|\n|$/g
const indent = /(?:[ \t]|>)*/y
/** What does not go on with the paragraph before it: nothing, a heading, an item. */
const opening = /(?=[\r\n#]|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$))/y
const fence = /(?:`{3,}|~{3,})[^`\r\n]*(?=[\r\n]|$)/y
const delimiterRow = /(?=[^\r\n|]*\|)[|:\- \t]*-[|:\- \t]*(?=[\r\n]|$)/y

/**
 * A text as parsers take it in linear time, with every offset as it was: markup of which one paragraph has more than anybody reads is made
 * inert, and so is a byte order mark behind the first, which remark takes away.
 */
export function tame(text: string): string {
  const marked = text.charCodeAt(0) === 0xfeff ? `\u2060${text.slice(1)}` : text
  if (marked.length < mostMargins) return marked
  const parts: string[] = []
  let done = 0
  const replace = (from: number, to: number, by: string) => {
    parts.push(marked.slice(done, from), by)
    done = to
  }
  const settle = (from: number, to: number) => {
    const start = Math.max(from, done)
    const paragraph = to - start > mostSigns ? marked.slice(start, to) : ''
    if ((paragraph.match(signs)?.length ?? 0) > mostSigns) replace(start, to, paragraph.replace(signs, inert))
  }
  for (const [from, to] of blocksIn(marked)) {
    let paragraph = from
    let isTable = false
    for (let at = from; at < to; ) {
      lineEnd.lastIndex = at
      lineEnd.test(marked)
      const next = lineEnd.lastIndex
      const start = endOf(indent, marked, at, at)
      const isFence = endOf(fence, marked, start, -1) >= 0
      const isOpening = isFence || endOf(opening, marked, start, -1) >= 0
      isTable = !isOpening && (isTable || endOf(delimiterRow, marked, start, -1) >= 0)
      if (isOpening || isTable) {
        settle(paragraph, at)
        paragraph = isFence ? next : at
      }
      margins.lastIndex = at
      const deep = next - at > mostMargins ? margins.exec(marked) : null
      if (deep?.[1]) replace(margins.lastIndex - deep[1].length, margins.lastIndex, inert.repeat(deep[1].length))
      at = next
    }
    settle(paragraph, to)
  }
  return parts.length === 0 ? marked : parts.join('') + marked.slice(done)
}

/** The stretches between empty lines that are long enough to be looked at. */
function* blocksIn(text: string): Generator<[from: number, to: number]> {
  const gap = text.includes('\r\n') ? '\r\n\r\n' : text.includes('\r') ? '\r\r' : '\n\n'
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf(gap, from)
    const to = end < 0 ? text.length : end + gap.length
    if (to - from > mostMargins) yield [from, to]
    from = to
  }
}

/** Where a pattern ends that matches at an offset; `otherwise` where it does not. */
function endOf(pattern: RegExp, text: string, at: number, otherwise: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : otherwise
}
