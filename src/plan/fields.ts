import type { Conventions } from './conventions.ts'
import { hasStyle, isAll, type Run, rangeOf, sliceRun, trimRun } from './run.ts'
import type { Source } from './source.ts'
import type { Field } from './types.ts'

/** A colon, in or after the emphasis of the key. */
const colon = /[:：]/
const longestKey = 48
/** A line with more separators is no line of fields. */
const mostFields = 12
/** Where one line holds several fields: `**Duration**: 2 weeks | **Status**: done`, `·` and `•` as well. */
const separator = /[|｜]|(?<=\s)[·•](?=\s)/gu

/** The fields that a paragraph, cell or item holds, line by line. */
export function fieldsOf(run: Run, form: Field['form'], source: Source, conventions: Conventions): Field[] {
  if (!colon.test(run.text)) return []
  const fields: Field[] = []
  let start = 0
  for (const line of run.text.split('\n')) {
    const at = line.search(colon)
    if (at > 0 && at <= longestKey + 8) fields.push(...fieldsOfLine(sliceRun(run, start, start + line.length), form, source, conventions))
    start += line.length + 1
  }
  return fields
}

function fieldsOfLine(line: Run, form: Field['form'], source: Source, conventions: Conventions): Field[] {
  const starts = [0]
  for (const match of line.text.matchAll(separator)) {
    const next = match.index + match[0].length
    if (starts.length < mostFields && startsField(trimRun(sliceRun(line, next, next + longestKey + 2)))) starts.push(next)
  }
  const fields: Field[] = []
  for (const [index, start] of starts.entries()) {
    const after = starts[index + 1]
    const end = after === undefined ? line.text.length : after - 1
    const field = fieldOf(sliceRun(line, start, end), form, source, conventions)
    if (field) fields.push(field)
    else if (index === 0) return []
  }
  return fields
}

/** A bold key, or `Lead: `. */
function startsField(run: Run): boolean {
  const end = run.text.search(colon)
  return end > 0 && end <= longestKey && (isAll(sliceRun(run, 0, end), 'strong') || /^\p{Lu}[\p{L} ]{1,20}: /u.test(run.text))
}

/** A line as a field, if it is one: a bold key, or a short plain one that says nothing but a name. */
function fieldOf(whole: Run, form: Field['form'], source: Source, conventions: Conventions): Field | undefined {
  const run = trimRun(whole)
  const end = run.text.search(colon)
  if (end <= 0 || end > longestKey) return undefined
  const key = run.text
    .slice(0, end)
    .replace(/^[^\p{L}\p{N}`[{<]+/u, '')
    .trim()
  if (key === '') return undefined
  const isBold = isAll(sliceRun(run, 0, end), 'strong')
  const after = run.text.slice(end + 1)
  if (!isBold && hasStyle(run, end - 1, 'code') && form !== 'item') return undefined
  if (!isBold && (!/^[\p{L}\p{N}][\p{L}\p{N} /&()'’.+_-]*$/u.test(key) || key.split(/\s+/).length > 5)) return undefined
  if (!isBold && after !== '' && !/^\s/.test(after) && run.text[end] !== '：') return undefined
  const value = trimRun(sliceRun(run, end + 1))
  const keyRange = rangeOf(run, 0, end)
  if (!keyRange) return undefined
  const range = value.text === '' ? keyRange : rangeOf(value)
  const name = conventions.field(key)
  return { key, keyPlace: source.place(...keyRange), ...(name && { name }), run: value, place: source.place(...(range ?? keyRange)), form }
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
