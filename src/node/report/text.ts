import { styleText } from 'node:util'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import type { Message } from '../../rule.ts'
import { countOf, type Format, summaryOf } from './report.ts'

/** For people: vfile-reporter's list with notes, then one line that sums up. */
const text: Format = (report) => {
  const files = report.results.map(({ path, messages }) => Object.assign(new VFile({ path }), { messages: messages.map(bare) }))
  const list = reporter(files, { color: report.color, quiet: true, verbose: true }).replace(
    /\n\n[^\n]*\d+ (?:errors?|warnings?)[^\n]*$/,
    ''
  )
  const summary = summaryOf(report)
  const { errors, warnings } = countOf(report.results)
  const color = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green'
  return `${list === '' ? '' : `${list}\n\n`}${report.color ? styleText(color, summary) : summary}\n`
}

/** A message without what is the same or too long on every line: its source and the address of its page. */
function bare(message: Message): Message {
  return Object.assign(Object.create(message), { source: undefined, url: undefined })
}

export default text
