import type { Severity } from '../../rule.ts'
import type { Entry } from '../result.ts'
import { type Format, plural, summaryOf, wordsOf } from './report.ts'
import { fromRepository } from './repository.ts'

const commands: [Severity, command: string][] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice']
]
/** GitHub shows ten annotations of a kind for each step. */
const shown = 10

/** Workflow commands: annotations on the lines, errors first. Those that GitHub shows no more say in the log where they belong. */
const github: Format = (report) => {
  const pathOf = fromRepository(report)
  const all = report.results.flatMap(({ path, messages }) => messages.map((entry) => ({ path: pathOf(path), entry })))
  const lines: string[] = []
  const hidden: string[] = []
  for (const [severity, command] of commands) {
    const ofKind = all.filter(({ entry }) => entry.severity === severity)
    for (const [index, { path, entry }] of ofKind.entries()) lines.push(annotation(command, path, entry, index >= shown))
    if (ofKind.length > shown) hidden.push(plural(ofKind.length - shown, command))
  }
  if (hidden.length > 0) lines.push(`GitHub shows ten annotations of a kind; ${hidden.join(' and ')} more stand only in this log`)
  return `${[...lines, summaryOf(report)].join('\n')}\n`
}

function annotation(command: string, path: string, entry: Entry, isHidden: boolean): string {
  const { line, column, endLine, endColumn, rule } = entry
  const properties = { file: path, line, endLine, ...(endLine === line && { col: column, endColumn }), title: `planlint ${rule}` }
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${command} ${list.join(',')}::${data(`${isHidden ? `${path}:${line}:${column}: ` : ''}${wordsOf(entry)}`)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

export default github
