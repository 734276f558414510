import type { Entry, Result } from '../result.ts'
import { type Format, wordsOf } from './report.ts'

/** For CI that shows tests: a suite for each file, with a failed test for each message, or one that passed. */
const junit: Format = ({ results }) => {
  const all = results.map(suite)
  const open = element('testsuites', { name: 'planlint', ...sumOf(results) })
  return `${['<?xml version="1.0" encoding="UTF-8"?>', open, ...all.flat(), '</testsuites>'].join('\n')}\n`
}

function sumOf(results: readonly Result[]): { tests: number; failures: number; errors: number } {
  const failures = results.reduce((sum, { messages }) => sum + messages.length, 0)
  return { tests: failures + results.filter(({ messages }) => messages.length === 0).length, failures, errors: 0 }
}

function suite(result: Result): string[] {
  const { path, messages } = result
  const classname = path.replace(/\.[^./]+$/, '')
  // Tests are told apart by their names, from run to run too: hence no lines in them.
  const counts = new Map<string, number>()
  const nameOf = ({ rule, message }: Entry) => {
    const name = `${rule}: ${message}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  }
  const tests = messages.flatMap((entry) => [
    `    ${element('testcase', { name: nameOf(entry), classname })}`,
    `      ${element('failure', { type: entry.severity, message: entry.message })}${escaped(detailsOf(path, entry))}</failure>`,
    '    </testcase>'
  ])
  const passed = `    ${element('testcase', { name: 'nothing to say', classname }, '/')}`
  return [`  ${element('testsuite', { name: path, ...sumOf([result]) })}`, ...(tests.length > 0 ? tests : [passed]), '  </testsuite>']
}

function detailsOf(path: string, entry: Entry): string {
  const { line, column, url } = entry
  return [`${path}:${line}:${column}`, wordsOf(entry), ...(url ? [url] : [])].join('\n')
}

function element(name: string, attributes: Record<string, string | number>, end = ''): string {
  return `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`)].join(' ')}${end}>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\r': '&#13;' }

/** Text as XML holds it; characters that XML cannot hold become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\t\r]/g, (character) => entities[character] ?? '')
}

export default junit
