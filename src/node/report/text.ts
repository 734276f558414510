import { styleText } from 'node:util'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { Entry, Result } from '../result.ts'
import { countOf, type Format, summaryOf } from './report.ts'

/** For people: vfile-reporter's list with notes, then one line that sums up. */
const text: Format = async (report) => {
  const { errors, warnings, infos } = countOf(report.results)
  const list = errors + warnings + infos === 0 ? '' : `${await listOf(report.results, report.color)}\n\n`
  const summary = summaryOf(report)
  const color = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green'
  return `${list}${report.color ? styleText(color, summary) : summary}\n`
}

async function listOf(results: readonly Result[], color: boolean): Promise<string> {
  const { reporter } = await import('vfile-reporter')
  const files = results.map(({ path, messages }) =>
    Object.assign(new VFile({ path: harmless(path) }), { messages: messages.map(messageOf) })
  )
  return reporter(files, { color, quiet: true, verbose: true }).replace(/\n\n[^\n]*\d+ (?:errors?|warnings?)[^\n]*$/, '')
}

/** The message again, without what is the same or too long on every line: its source and the address of its page. */
function messageOf({ rule, severity, message, line, column, endLine, endColumn, note }: Entry): VFileMessage {
  const place = { start: { line, column }, end: { line: endLine, column: endColumn } }
  const made = new VFileMessage(harmless(message), { place, ruleId: harmless(rule) })
  made.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  if (note) made.note = note.split('\n').map(harmless).join('\n')
  return made
}

/** A text without what a terminal obeys: such a character is shown by its number, and a line end as `\n`. */
function harmless(text: string): string {
  const numberOf = (control: string) => `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return text.replace(/\p{Cc}/gu, (control) => (control === '\n' ? '\\n' : numberOf(control)))
}

export default text
