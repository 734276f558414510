import type { Nodes, Parent, PhrasingContent } from 'mdast'
import { isMarkup } from './markup.ts'
import { type Garble, garbledRuns } from './mojibake.ts'
import type { Run } from './run.ts'
import type { Source } from './source.ts'

/** A run in the making, and where from its base text may stand that has no position: mdast's transforms give literal links and their neighbours none. */
interface Flattening extends Run {
  start: number
  end: number
  /** Something in it is masked: its prose differs from its text. */
  masked: boolean
}

const mask = '\ufffc'
/** How text is set, as bits. */
const style = { strong: 1, struck: 2, masked: 4 } as const
const characterReference = /^&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/i

/** Flatten the inline content of a block to a run. */
export function runOf(block: Parent, source: Source): Run {
  const base = block.position?.start.offset ?? 0
  const run: Flattening = {
    text: '',
    prose: '',
    pieces: [],
    base,
    start: 0,
    end: (block.position?.end.offset ?? base) - base,
    masked: false
  }
  const children = block.children as PhrasingContent[]
  for (let index = 0; index < children.length; index++) add(run, children[index] as PhrasingContent, source, 0)
  const { text, prose, pieces } = run
  return { text, prose, pieces, base }
}

function add(run: Flattening, node: PhrasingContent, source: Source, styles: number): void {
  switch (node.type) {
    case 'text':
      push(run, node, node.value, source, styles, false)
      break
    case 'inlineCode':
      push(run, node, node.value, source, styles | style.masked, true)
      break
    case 'html':
      if (!node.value.startsWith('<!--')) push(run, node, node.value, source, isMarkup(node.value) ? styles | style.masked : styles, false)
      break
    case 'break':
      push(run, node, '\n', source, styles, false)
      break
    case 'strong':
      for (const child of node.children) add(run, child, source, styles | style.strong)
      break
    case 'delete':
      for (const child of node.children) add(run, child, source, styles | style.struck)
      break
    case 'link':
    case 'linkReference':
      for (const child of node.children) add(run, child, source, styles | style.masked)
      break
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      break
    default:
      if ('children' in node) for (const child of node.children) add(run, child, source, styles)
  }
}

function push(run: Flattening, node: Nodes, value: string, source: Source, styles: number, code: boolean): void {
  const { base } = run
  let from = node.position ? (node.position.start.offset ?? 0) - base : found(value, run, source.text)
  let to = node.position ? (node.position.end.offset ?? 0) - base : run.end
  let map: number[] | undefined
  let text = value
  const isExact = !code && node.position !== undefined && to - from === value.length && source.text.startsWith(value, base + from)
  const raw = isExact ? value : source.text.slice(base + from, base + to)
  if (code) {
    const inside = raw.indexOf(value)
    if (inside >= 0) {
      from += inside
      to = from + value.length
    } else map = spread(value.length, from, to)
  } else if (!node.position) {
    map = align(value, raw, from)
    to = map[value.length] = value === '' ? from : (map[value.length - 1] as number) + 1
  } else if (raw !== value) map = node.type === 'text' ? align(value, raw, from) : spread(value.length, from, to)
  if (text.includes('\r')) {
    const flat = text.replace(/\r\n?/g, '\n')
    if (flat.length !== text.length) {
      map = dropCarriageReturns(text, map ?? spreadExact(text.length, from))
    }
    text = flat
  }
  const garbled = code || !source.mayBeGarbled ? [] : garbledRuns(text).filter(isRepaired)
  if (garbled.length > 0) [text, map] = restored(text, map ?? spreadExact(text.length, from), garbled)
  const strong = (styles & style.strong) !== 0
  const struck = (styles & style.struck) !== 0
  run.pieces.push({ at: run.text.length, length: text.length, from, to, strong, struck, code, map })
  run.start = to
  const isMasked = (styles & style.masked) !== 0
  if (isMasked && !run.masked) {
    run.masked = true
    run.prose = run.text
  }
  run.text = run.text === '' ? text : run.text + text
  run.prose = run.masked ? run.prose + (isMasked ? maskOf(text) : text) : run.text
}

/** As many masks as a text has characters, on as many lines. */
function maskOf(text: string): string {
  return text.includes('\n') ? text.replace(/[^\n]/g, mask) : mask.repeat(text.length)
}

/** Where text without a position begins: where it is spelt so, else where its first character is. */
function found(value: string, { base, start, end }: Flattening, source: string): number {
  const within = (text: string) => {
    const at = source.indexOf(text, base + start) - base
    return at >= start && at < end ? at : undefined
  }
  return within(value) ?? within(value[0] ?? '') ?? start
}

type Repaired = Garble & { was: string }

function isRepaired(garble: Garble): garble is Repaired {
  return garble.was !== undefined
}

/** A text with its garbled runs as they were, and the offset of each character. */
function restored(text: string, map: number[], garbled: Repaired[]): [string, number[]] {
  let right = ''
  const offsets: number[] = []
  let at = 0
  for (const { from, to, was } of garbled) {
    right += text.slice(at, from) + was
    for (; at < from; at++) offsets.push(map[at] as number)
    for (let unit = 0; unit < was.length; unit++) offsets.push(map[from] as number)
    at = to
  }
  for (; at <= text.length; at++) offsets.push(map[at] as number)
  return [right + text.slice(garbled[garbled.length - 1]?.to), offsets]
}

function spread(length: number, from: number, to: number): number[] {
  return Array.from({ length: length + 1 }, (_, index) => (index === length ? to : from))
}

function spreadExact(length: number, from: number): number[] {
  return Array.from({ length: length + 1 }, (_, index) => from + index)
}

/** A line break begins where its carriage return does: what ends before it does not hold that. */
function dropCarriageReturns(text: string, map: number[]): number[] {
  return map.filter((_, index) => !(text[index] === '\n' && text[index - 1] === '\r'))
}

/** The offset of each character of a text node, past escapes, character references and the marks of quotes. */
function align(value: string, raw: string, from: number): number[] {
  const map: number[] = []
  let at = 0
  for (let index = 0; index < value.length; index++) {
    const character = value[index]
    if (raw[at] === '\\' && raw[at + 1] === character && character !== '\\') at++
    else if (raw[at] === '\\' && raw[at + 1] === '\\') at++
    const reference = raw[at] === '&' ? characterReference.exec(raw.slice(at, at + 40))?.[0] : undefined
    if (reference && !value.startsWith(reference, index)) {
      const width = referenceWidth(value, index, raw[at + reference.length])
      for (let unit = 0; unit < width; unit++) map.push(from + at)
      index += width - 1
      at += reference.length
    } else if (raw[at] === character || raw[at] === '\0') {
      map.push(from + at++)
      if (character === '\n' || character === '\r') {
        const next = value[index + 1]
        while (at < raw.length && raw[at] !== next && /[ \t>]/.test(raw[at] as string)) at++
      }
    } else if (character === '\n' || character === '\r') {
      const end = raw.slice(at).search(/[\r\n]/)
      map.push(from + at)
      at = end < 0 ? raw.length : at + end + 1
      while (at < raw.length && raw[at] !== value[index + 1] && /[ \t>]/.test(raw[at] as string)) at++
    } else map.push(from + Math.min(at++, raw.length))
  }
  map.push(from + raw.length)
  return map
}

/** How many UTF-16 units a character reference stands for: two for astral characters and a few names, else one. */
function referenceWidth(value: string, index: number, next: string | undefined): number {
  const code = value.codePointAt(index) ?? 0
  if (code > 0xffff) return 2
  return next !== undefined && value[index + 1] !== next && value[index + 2] === next ? 2 : 1
}
