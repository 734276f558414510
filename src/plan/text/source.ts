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
  /** Offset at which the line with this number begins; the end of the text, after the last. */
  lineStart(number: number): number
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
    line: (number) => bare.slice(source.lineStart(number), source.lineStart(number + 1)).replace(/[\r\n]+$/, ''),
    lineStart: (number) => lines()[number - 1] ?? bare.length
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
