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
  const files = results.flatMap(({ path, messages }) =>
    stretches(messages).map((stretch) => Object.assign(new VFile({ path: harmless(path) }), { messages: stretch.map(messageOf) }))
  )
  return reporter(files, { color, quiet: true, verbose: true }).replace(/\n\n[^\n]*\d+ (?:errors?|warnings?)[^\n]*$/, '')
}

/** More messages of one file would be more than the stack of vfile-reporter holds. */
const mostOfFile = 20_000

function stretches(messages: Entry[]): Entry[][] {
  return Array.from({ length: Math.ceil(messages.length / mostOfFile) }, (_, index) =>
    messages.slice(index * mostOfFile, (index + 1) * mostOfFile)
  )
}

/** Characters of a message that are shown: every line is made as long as the longest. */
const longest = 300

function shortened(message: string): string {
  return message.length > longest ? `${message.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : message
}

/** The message again, without what is the same or too long on every line: its source and the address of its page. */
function messageOf({ rule, severity, message, line, column, endLine, endColumn, note }: Entry): VFileMessage {
  const place = { start: { line, column }, end: { line: endLine, column: endColumn } }
  const made = new VFileMessage(harmless(shortened(message)), { place, ruleId: harmless(rule) })
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
