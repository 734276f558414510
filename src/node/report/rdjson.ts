import { sourceOf } from '../../plan/index.ts'
import type { Severity } from '../../rule.ts'
import { manifest } from '../pages.ts'
import { type Region, repairsOf } from './repairs.ts'
import { type Format, wordsOf } from './report.ts'

const severities: Record<Severity, string> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' }

/** For reviewdog: diagnostics with suggestions, their columns in bytes of UTF-8. */
const rdjson: Format = (report) => {
  const diagnostics = report.results.flatMap((result) => {
    const rangeOf = rangesIn(report.textOf(result))
    return result.messages.map((entry) => {
      const { rule, url, severity } = entry
      // A suggestion of reviewdog's is one edit; several that go together cannot be said.
      const suggestions = repairsOf(entry).flatMap(({ edits: [edit, ...more] }) =>
        edit && more.length === 0 ? [{ range: rangeOf(edit.region), text: edit.text }] : []
      )
      return {
        message: wordsOf(entry),
        location: { path: result.path, range: rangeOf(entry) },
        severity: severities[severity],
        code: { value: rule, ...(url && { url }) },
        ...(suggestions.length > 0 && { suggestions })
      }
    })
  })
  return `${JSON.stringify({ source: { name: 'planlint', url: manifest().homepage }, diagnostics }, null, 2)}\n`
}

/** Counts columns in bytes; a byte order mark is three of the first line. */
function rangesIn(text: string): (region: Region) => object {
  const source = sourceOf(text)
  const mark = text.length - source.text.length
  let known = { line: 0, bytes: bytesIn('') }
  const spot = (line: number, column: number) => {
    if (known.line !== line) known = { line, bytes: bytesIn(source.line(line)) }
    const before = known.bytes[Math.min(column, known.bytes.length) - 1] ?? 0
    return { line, column: before + 1 + (line === 1 ? 3 * mark : 0) }
  }
  return ({ line, column, endLine, endColumn }) => ({ start: spot(line, column), end: spot(endLine, endColumn) })
}

/** How many bytes of UTF-8 stand before each character of a text, and before its end. */
function bytesIn(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1)
  for (let at = 0, bytes = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // A pair of surrogates is four bytes: three for the first, one for the second.
    const isSecond = code >= 0xdc00 && code < 0xe000 && (text.codePointAt(at - 1) ?? 0) > 0xffff
    bytes += code < 0x80 || isSecond ? 1 : code < 0x800 ? 2 : 3
    before[at + 1] = bytes
  }
  return before
}

export default rdjson
