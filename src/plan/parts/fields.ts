import { wordCharacters } from '../text/characters.ts'
import { hasStyle, isAll, type Run, rangeOf, sliceRun, trimRun } from '../text/run.ts'
import { sign } from '../text/signs.ts'
import type { Source } from '../text/source.ts'
import type { Stretch } from '../text/stretch.ts'
import type { Field, Place, Plan, Text } from '../types.ts'
import type { Conventions, FieldName } from '../words/conventions.ts'

const colon = /[:：]/
const longestKey = 48
/** A line with more separators is no line of fields. */
const mostFields = 12
const plainKey = new RegExp(`^[${wordCharacters}][${wordCharacters} /&()'’.+_-]*$`)
const startOfKey = new RegExp(`^[^${wordCharacters}\`[{<]+`)
/** Where one line holds several fields: `**Duration**: 2 weeks | **Status**: done`, `·` and `•` as well. */
const separator = /[|｜]|(?<=\s)[·•](?=\s)/gu

/** What a line of source begins with, if its key can be told without reading Markdown: a plain key, a bold one, or none for as long as a key can be. */
const plainHead = /^([^*_`~[<&\\:：\s][^*_`~[<&\\:：]*)[:：](?![*_`~[<&\\])/
const boldHead = /^\*\*([^*_`~[<&\\:：\s](?:[^*_`~[<&\\:：]*[^*_`~[<&\\:：\s])?)(?:\*\*[:：]|[:：]\*\*(?=\s|$))/
const noHead = /^[^*_`~[<&\\:：\s][^*_`~[<&\\:：]{48}/

/** What is read of a field before it is known where it stands. */
export interface FieldReading {
  key: string
  name: FieldName | undefined
  /** Offsets in the line's text. */
  bounds: [key: number, colon: number, end: number]
}

/** The fields that a paragraph or item holds, line by line. */
export function fieldsOf(from: Stretch, form: Field['form'], { source, conventions }: Plan): Field[] {
  from.wording.fields ??= readFields(from, form, conventions)
  return from.wording.fields.map((reading) => new LineField(reading, form, source, from))
}

function readFields(from: Text, form: Field['form'], conventions: Conventions): FieldReading[] {
  if (!from.has(sign.lineBreak | sign.separator)) {
    const field = fieldAtOnce(from, conventions)
    if (field !== undefined) return field ? [field] : []
  }
  const { run } = from
  const { text } = run
  const maySeparate = from.has(sign.separator)
  const fields: FieldReading[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (colon.test(text.slice(start, Math.min(end, start + longestKey + 8))))
      for (const [first, last] of maySeparate ? stretches(run, start, end) : [[start, end] as const]) {
        const field = fieldOf(run, first, last, form, conventions)
        if (field) fields.push(field)
        else if (first === start) break
      }
    start = end + 1
  }
  return fields
}

/** The field of a line as its source begins, `null` where it has none; `undefined` where only its Markdown tells. */
function fieldAtOnce({ raw }: Text, conventions: Conventions): FieldReading | null | undefined {
  const bold = boldHead.exec(raw)?.[1]
  const written = bold ?? plainHead.exec(raw)?.[1]
  if (written === undefined) return noHead.test(raw) ? null : undefined
  const key = keyOf(written)
  if (written.length > longestKey || key === '') return null
  if (bold === undefined && !(isPlainKey(key) && isSetOff(raw, written.length, raw.length))) return null
  return { key, name: conventions.field(key), bounds: [0, written.length, Number.POSITIVE_INFINITY] }
}

/** The parts of a line that can each be a field. */
function stretches(run: Run, start: number, end: number): [from: number, to: number][] {
  const parts: [number, number][] = [[start, end]]
  for (const match of run.text.slice(start, end).matchAll(separator)) {
    const last = parts[parts.length - 1] as [number, number]
    const at = start + match.index
    if (parts.length >= mostFields || !startsField(run, at + 1, end)) continue
    last[1] = at
    parts.push([at + 1, end])
  }
  return parts
}

/** A bold key, or `Lead: `. */
function startsField(run: Run, from: number, to: number): boolean {
  const head = run.text.slice(from, Math.min(to, from + longestKey + 2))
  const end = head.search(colon)
  return end > 0 && (isAll(run, 'strong', from, from + end) || /^\s*[A-ZÄÖÜ][^:|]{1,20}: /.test(head))
}

/** A stretch of a line as a field, if it is one: a bold key, or a short plain one that says nothing but a name. */
function fieldOf(run: Run, first: number, last: number, form: Field['form'], conventions: Conventions): FieldReading | undefined {
  const { text } = run
  let start = first
  while (start < last && /\s/.test(text[start] as string)) start++
  const length = text.slice(start, Math.min(last, start + longestKey + 1)).search(colon)
  if (length <= 0) return undefined
  const end = start + length
  const key = keyOf(text.slice(start, end))
  if (key === '') return undefined
  if (!isAll(run, 'strong', start, end)) {
    if (form !== 'item' && hasStyle(run, end - 1, 'code')) return undefined
    if (!isPlainKey(key) || !isSetOff(text, end, last)) return undefined
  }
  return { key, name: conventions.field(key), bounds: [start, end, last] }
}

function keyOf(written: string): string {
  return written.replace(startOfKey, '').trim()
}

/** A name, and no sentence. */
function isPlainKey(key: string): boolean {
  return plainKey.test(key) && key.split(/\s+/).length <= 5
}

/** Whether white space follows a colon; a wide one has its own. */
function isSetOff(text: string, at: number, end: number): boolean {
  return at + 1 >= end || text[at] === '：' || /\s/.test(text[at + 1] as string)
}

/** A field in a line. Most are never looked at, and so cut out when somebody does. */
class LineField implements Field {
  readonly key: string
  readonly name: FieldName | undefined
  readonly form: Field['form']
  private readonly source: Source
  private readonly line: Text
  private readonly bounds: FieldReading['bounds']
  private value: Run | undefined

  constructor({ key, name, bounds }: FieldReading, form: Field['form'], source: Source, line: Text) {
    this.key = key
    this.name = name
    this.form = form
    this.source = source
    this.line = line
    this.bounds = bounds
  }

  get keyPlace(): Place {
    return this.source.place(...(rangeOf(this.line.run, this.bounds[0], this.bounds[1]) ?? [0, 0]))
  }

  get run(): Run {
    this.value ??= trimRun(sliceRun(this.line.run, this.bounds[1] + 1, this.bounds[2]))
    return this.value
  }

  get place(): Place {
    const range = this.run.text === '' ? undefined : rangeOf(this.run)
    return range ? this.source.place(...range) : this.keyPlace
  }
}

/** A field made of two cells: `| **Status** | Done |`. */
export function pairField(key: Run, value: Run, source: Source, conventions: Conventions): Field | undefined {
  const keyRange = rangeOf(key)
  const text = key.text.replace(/[:：]\s*$/, '').trim()
  if (!keyRange || text === '' || text.length > longestKey) return undefined
  const name = conventions.field(text)
  const range = rangeOf(value) ?? keyRange
  return {
    key: text,
    keyPlace: source.place(...keyRange),
    ...(name && { name }),
    run: trimRun(value),
    place: source.place(...range),
    form: 'table'
  }
}
