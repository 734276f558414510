import type { Severity } from '../../rule.ts'
import type { Result } from '../result.ts'

/** What a report is made from. */
export interface Report {
  results: Result[]
  /** How many Markdown files were seen, where folders were searched. */
  seen?: number
  color: boolean
}

/** Makes the text of a report, line end included. */
export type Format = (report: Report) => string

/** How many files and messages there are. */
export function countOf(results: readonly Result[]): { files: number; errors: number; warnings: number; infos: number; fixable: number } {
  const messages = results.flatMap((result) => result.messages)
  const count = (severity: Severity) => messages.filter((message) => message.severity === severity).length
  return {
    files: results.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    fixable: messages.filter(({ fix }) => fix).length
  }
}

/** `1 error`, `2 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The line that ends a report for people. */
export function summaryOf({ results, seen }: Report): string {
  const { files, errors, warnings, infos, fixable } = countOf(results)
  const looked =
    seen === undefined ? plural(files, 'file') : `${files} of ${plural(seen, 'Markdown file')} ${files === 1 ? 'is a plan' : 'are plans'}`
  const found =
    errors + warnings + infos === 0
      ? ['nothing to say']
      : [plural(errors, 'error'), plural(warnings, 'warning'), ...(infos > 0 ? [plural(infos, 'info')] : [])]
  return `${looked}: ${found.join(', ')}${fixable > 0 ? `; --fix mends ${fixable}` : ''}`
}
