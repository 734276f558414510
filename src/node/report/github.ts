import type { Severity } from '../../rule.ts'
import type { Entry } from '../result.ts'
import { type Format, plural, summaryOf, wordsOf } from './report.ts'
import { fromRepository } from './repository.ts'

const commands: [Severity, name: string][] = [
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
  for (const [severity, name] of commands) {
    const ofKind = all.filter(({ entry }) => entry.severity === severity)
    for (const [index, { path, entry }] of ofKind.entries()) lines.push(annotation(name, path, entry, index >= shown))
    if (ofKind.length > shown) hidden.push(plural(ofKind.length - shown, name))
  }
  if (hidden.length > 0) lines.push(`GitHub shows ten annotations of a kind; ${hidden.join(' and ')} more stand only in this log`)
  return `${[...lines, summaryOf(report)].join('\n')}\n`
}

function annotation(name: string, path: string, entry: Entry, isHidden: boolean): string {
  const { line, column, endLine, endColumn, rule } = entry
  const properties = { file: path, line, endLine, ...(endLine === line && { col: column, endColumn }), title: `planlint ${rule}` }
  return command(name, properties, `${isHidden ? `${path}:${line}:${column}: ` : ''}${wordsOf(entry)}`)
}

/** A line that commands the runner. */
export function command(name: string, properties: Record<string, string | number>, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name} ${list.join(',')}::${data(text)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

export default github
