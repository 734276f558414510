import { styleText } from 'node:util'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'
import type { Entry } from '../result.ts'
import { countOf, type Format, summaryOf } from './report.ts'

/** For people: vfile-reporter's list with notes, then one line that sums up. */
const text: Format = (report) => {
  const files = report.results.map(({ path, messages }) => Object.assign(new VFile({ path }), { messages: messages.map(messageOf) }))
  const list = reporter(files, { color: report.color, quiet: true, verbose: true }).replace(
    /\n\n[^\n]*\d+ (?:errors?|warnings?)[^\n]*$/,
    ''
  )
  const summary = summaryOf(report)
  const { errors, warnings } = countOf(report.results)
  const color = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green'
  return `${list === '' ? '' : `${list}\n\n`}${report.color ? styleText(color, summary) : summary}\n`
}

/** The message again, without what is the same or too long on every line: its source and the address of its page. */
function messageOf({ rule, severity, message, line, column, endLine, endColumn, note }: Entry): VFileMessage {
  const made = new VFileMessage(message, { place: { start: { line, column }, end: { line: endLine, column: endColumn } }, ruleId: rule })
  made.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  if (note) made.note = note
  return made
}

export default text
