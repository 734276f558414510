import { type Message, severityOf } from '../../rule.ts'
import { countOf, type Format } from './report.ts'

/** For programs: every linted file by path, its messages by position. Version 1; keys may be added. */
const json: Format = ({ results }) => {
  const files = results.map(({ path, template, status, tasks, messages }) => ({
    path,
    template,
    status,
    tasks,
    messages: messages.map(entryOf)
  }))
  return `${JSON.stringify({ version: 1, files, summary: countOf(results) }, null, 2)}\n`
}

function entryOf(message: Message) {
  const { place, line = 1, column = 1, ruleId, reason, url, note, expected, fix } = message
  const end = place && 'end' in place ? place.end : { line, column }
  return {
    rule: ruleId,
    severity: severityOf(message),
    message: reason,
    line,
    column,
    endLine: end.line,
    endColumn: end.column,
    ...(url && { url }),
    ...(note && { note }),
    ...(expected && { expected }),
    fixable: fix !== undefined
  }
}

export default json
