import type { Place, Spot, Text } from '../types.ts'
import type { Memory } from './memory.ts'
import { mayBeGarbled } from './mojibake.ts'
import { lastAtOrBefore } from './order.ts'
import { Wording } from './wording.ts'

/** The text of a document, and where its lines are. Offsets do not count a byte order mark. */
export interface Source {
  /** The text without a byte order mark. */
  text: string
  spot(offset: number): Spot
  place(from: number, to: number): Place
  /** Somewhere in it stands what may be symbols in a wrong decoding. */
  mayBeGarbled: boolean
  /** What is known of a stretch that is worded as this range is. */
  wording(kind: Text['kind'], from: number, to: number): Wording
  /** Text of the line with this number, from 1, without its line end. */
  line(number: number): string
}

/**
 * Index `text` by line; LF, CRLF and a lone CR end one, as in CommonMark.
 *
 * @param memory that has begun to read the text.
 */
export function sourceOf(text: string, memory?: Memory): Source {
  const bare = withoutMark(text)
  let starts: number[] | undefined
  const lines = () => {
    starts ??= lineStarts(bare)
    return starts
  }
  const source: Source = {
    text: bare,
    spot(offset) {
      const all = lines()
      const index = lastAtOrBefore(all.length, (at) => all[at] as number, offset)
      return { line: index + 1, column: offset - (all[index] as number) + 1, offset }
    },
    mayBeGarbled: memory ? memory.mayBeGarbled : mayBeGarbled(bare),
    wording: (kind, from, to) => (memory && !source.mayBeGarbled ? memory.recall(kind, from, to) : new Wording()),
    place: (from, to) => new Range(source, from, to),
    line: (number) => bare.slice(lines()[number - 1] ?? bare.length, lines()[number] ?? bare.length).replace(/[\r\n]+$/, '')
  }
  return source
}

/** A text without a byte order mark. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** A range whose lines and columns are looked up when somebody asks: of most, nobody does. */
class Range implements Place {
  private readonly source: Source
  private readonly from: number
  private readonly to: number

  constructor(source: Source, from: number, to: number) {
    this.source = source
    this.from = from
    this.to = to
  }

  get start(): Spot {
    return this.source.spot(this.from)
  }

  get end(): Spot {
    return this.source.spot(this.to)
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  if (text.includes('\r') && /\r(?!\n)/.test(text))
    for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** A line that stands for itself, whatever is before it: not text, and not the underline that makes a heading of text. */
const ownLine = /^[ \t]*(?:$|[-*+][ \t]+\S|1[.)][ \t]+\S|#{1,6}[ \t]|>|```|~~~)/

/** What would be front matter on the first line. */
const fence = /^(?:---|\+\+\+)[ \t]*$/

/** A range with its whole lines, where nothing else stands on them: what to remove so that no empty line is left, but for one that keeps text apart. */
export function lineAround(source: Source, place: Place): Place {
  const { text } = source
  let from = place.start.offset
  let to = place.end.offset
  while (from > 0 && /[ \t]/.test(text[from - 1] as string)) from--
  while (to < text.length && /[ \t]/.test(text[to] as string)) to++
  const isAlone = (from === 0 || /[\r\n]/.test(text[from - 1] as string)) && (to === text.length || /[\r\n]/.test(text[to] as string))
  if (!isAlone) return source.place(to === text.length || /[\r\n]/.test(text[to] as string) ? from : place.start.offset, place.end.offset)
  const { line } = source.spot(from)
  const isBetween = source.line(line - 1).trim() !== '' && !ownLine.test(source.line(source.spot(to).line + 1))
  if ((line > 1 && isBetween) || (line === 1 && fence.test(source.line(source.spot(to).line + 1)))) return source.place(from, to)
  const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(to, to + 2))?.[0].length ?? 0
  if (lineEnd === 0 && from > 0) from -= text.slice(from - 2, from) === '\r\n' ? 2 : 1
  return source.place(from, to + lineEnd)
}
