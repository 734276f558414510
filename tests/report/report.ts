import { formats, type Report } from '../../src/node/report/index.ts'
import type { Entry } from '../../src/node/result.ts'

/** A report of one file with this text and these messages. */
export function reportOn(text: string, messages: Partial<Entry>[], path = 'plan.md'): Report {
  const entry: Entry = { rule: 'a-rule', severity: 'error', message: '', line: 1, column: 1, endLine: 1, endColumn: 1 }
  const result = { path, template: null, status: null, tasks: { done: 0, all: 0 }, messages: messages.map((own) => ({ ...entry, ...own })) }
  return { results: [result], color: false, cwd: '/', env: {}, textOf: () => text, rules: async () => [] }
}

/** What a format makes of a report. */
export async function made(format: string, report: Report): Promise<string> {
  const { default: make } = (await formats[format]?.()) ?? {}
  return [...((await make?.(report)) ?? '')].join('')
}
