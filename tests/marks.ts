import { severityOf } from '../src/index.ts'
import type { Message } from '../src/rule.ts'

const mark =
  / ?<!-- (?:error|warning|info) \d+-[\d:]+ [a-z-]+: .*? -->(?=(?: ?<!-- (?:error|warning|info) \d+-[\d:]+ [a-z-]+: .*? -->)*\r?$)/gm

/** A fixture without its marks. */
export function withoutMarks(text: string): string {
  return text.replace(mark, '')
}

/** A text with a mark at the end of each line on which a message starts. */
export function withMarks(text: string, messages: readonly Message[]): string {
  const lines = text.split('\n')
  for (const message of messages) {
    const { line = 1, column = 1, place } = message
    const end = place && 'end' in place ? place.end : { line, column }
    const range = `${column}-${end.line === line ? end.column : `${end.line}:${end.column}`}`
    const index = line - 1
    const old = lines[index] ?? ''
    const lineEnd = old.endsWith('\r') ? '\r' : ''
    lines[index] =
      `${old.slice(0, old.length - lineEnd.length)} <!-- ${severityOf(message)} ${range} ${message.ruleId}: ${message.reason} -->${lineEnd}`
  }
  return lines.join('\n')
}
