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
  const spot = (line: number, column: number) => ({
    line,
    column: Buffer.byteLength(source.line(line).slice(0, column - 1)) + 1 + (line === 1 ? 3 * mark : 0)
  })
  return ({ line, column, endLine, endColumn }) => ({ start: spot(line, column), end: spot(endLine, endColumn) })
}

export default rdjson
