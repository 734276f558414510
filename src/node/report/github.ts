import type { Severity } from '../../rule.ts'
import type { Entry, Result } from '../result.ts'
import { type Format, plural, summaryOf } from './report.ts'

const commands: [Severity, command: string][] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice']
]
/** GitHub shows ten annotations of a kind for each step. */
const shown = 10

/** Workflow commands: annotations on the lines, errors first. */
const github: Format = (report) => {
  const lines: string[] = []
  const hidden: string[] = []
  for (const [severity, command] of commands) {
    const all = report.results.flatMap((result) =>
      result.messages.filter((message) => message.severity === severity).map((message) => annotation(command, result, message))
    )
    lines.push(...all)
    if (all.length > shown) hidden.push(plural(all.length - shown, command))
  }
  if (hidden.length > 0) lines.push(`GitHub shows ten annotations of a kind; ${hidden.join(' and ')} more stand only in this log`)
  return `${[...lines, summaryOf(report)].join('\n')}\n`
}

function annotation(command: string, { path }: Result, { line, column, endLine, endColumn, rule, message, note }: Entry): string {
  const properties = { file: path, line, endLine, ...(endLine === line && { col: column, endColumn }), title: `planlint ${rule}` }
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${command} ${list.join(',')}::${data(note ? `${message}\n${note}` : message)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

export default github
