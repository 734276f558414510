import type { Text } from '../types.ts'
import type { Conventions } from '../words/conventions.ts'
import { type Difference, differenceOf } from './difference.ts'
import { mayBeGarbled } from './mojibake.ts'
import { withoutMark } from './source.ts'
import { copyOf, Wording } from './wording.ts'

/** A wording, and where it stood last. */
interface Known {
  kind: Text['kind']
  from: number
  to: number
  wording: Wording
}

/** What may follow a line break and is not the text's own: the margin of a list, the mark of a quote. */
const margin = /[\r\n][ \t>]/

/**
 * How the stretches of a document were worded when it was last read. An editor asks again at each keystroke, and all but one of them
 * are as they were: those are not read again.
 */
export class Memory {
  /** Somewhere in the text stands what may be symbols in a wrong decoding. */
  mayBeGarbled = false
  private text = ''
  private conventions: Conventions | undefined
  private mayRefer = false
  private before: Known[] = []
  private now: Known[] = []
  /** How many of those before were asked for again, or are gone. */
  private passed = 0
  private difference: Difference = { head: 0, tail: 0, moved: 0 }

  /** Begin to read a text, whose stretches are asked for in their order. Brackets may refer to what the text defines elsewhere. */
  begin(document: string, conventions: Conventions): void {
    const text = withoutMark(document)
    const mayRefer = text.includes(']:')
    const difference = differenceOf(this.text, text)
    this.mayBeGarbled = mayBeGarbled(this.mayBeGarbled ? text : text.slice(Math.max(0, difference.head - 1), difference.tail + 1))
    this.before = this.conventions === conventions && this.mayRefer === mayRefer ? this.now : []
    this.now = []
    this.passed = 0
    this.difference = difference
    this.text = text
    this.conventions = conventions
    this.mayRefer = mayRefer
  }

  /** The wording of a stretch as it was read before, or else a new one. */
  recall(kind: Text['kind'], from: number, to: number): Wording {
    const last = this.now[this.now.length - 1]
    if (last && isAt(last, kind, from, to)) return last.wording
    const known = this.find(kind, from, to) ?? this.learn(kind, from, to)
    if (!known) return new Wording()
    known.from = from
    known.to = to
    this.now.push(known)
    return known.wording
  }

  private find(kind: Text['kind'], from: number, to: number): Known | undefined {
    const { head, tail } = this.difference
    if (to > head && from < tail) return undefined
    const moved = to <= head ? 0 : this.difference.moved
    while ((this.before[this.passed]?.from ?? Number.POSITIVE_INFINITY) < from - moved) this.passed++
    const known = this.before[this.passed]
    if (!known || !isAt(known, kind, from - moved, to - moved)) return undefined
    this.passed++
    return known
  }

  /** What is spelt so is worded so, unless it refers to something, or stands on lines with a margin that depends on what is around. */
  private learn(kind: Text['kind'], from: number, to: number): Known | undefined {
    const raw = this.text.slice(from, to)
    return margin.test(raw) || (this.mayRefer && raw.includes('[')) ? undefined : { kind, from, to, wording: new Wording(copyOf(raw)) }
  }
}

function isAt(known: Known, kind: Text['kind'], from: number, to: number): boolean {
  return known.from === from && known.to === to && known.kind === kind
}
