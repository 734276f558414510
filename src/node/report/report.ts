import type { Rule, Severity } from '../../rule.ts'
import type { Entry, Result } from '../result.ts'

/** What a report is made from. */
export interface Report {
  results: Result[]
  /** How many Markdown files were seen, where folders were searched. */
  seen?: number
  /** Only errors are in it. */
  quiet?: boolean
  color: boolean
  /** Where the paths of results start. */
  cwd: string
  env: Record<string, string | undefined>
  /** The text that the messages of a result speak of; empty where it cannot be read. */
  textOf(result: Result): string
  /** The rules that may have spoken, a team's own among them. */
  rules(): Promise<readonly Rule[]>
}

/** Makes the text of a report, line end included, whole or in parts. */
export type Format = (report: Report) => string | Generator<string> | Promise<string>

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

/** How many findings `--fix` has mended. */
export function mendedIn(results: readonly Result[]): number {
  return results.reduce((sum, { mended = 0 }) => sum + mended, 0)
}

/** What a message says, with its note on lines of its own. */
export function wordsOf({ message, note }: Entry): string {
  return note ? `${message}\n${note}` : message
}

/** `1 error`, `2 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `1 error, 2 warnings`; empty where nothing was found. */
export function foundIn(results: readonly Result[]): string {
  const { errors, warnings, infos } = countOf(results)
  const counts: [number, string][] = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'info']
  ]
  return counts.flatMap(([count, noun]) => (count > 0 ? [plural(count, noun)] : [])).join(', ')
}

/** The line that ends a report for people. */
export function summaryOf({ results, seen, quiet }: Report): string {
  const { files, errors, warnings, infos, fixable } = countOf(results)
  const looked =
    seen === undefined
      ? plural(files, 'file')
      : `${files} of ${plural(seen, 'Markdown file')} ${files === 1 || seen === 1 ? 'is a plan' : 'are plans'}`
  const found =
    errors + warnings + infos === 0
      ? [quiet ? 'no errors' : 'nothing to say']
      : [plural(errors, 'error'), plural(warnings, 'warning'), ...(infos > 0 ? [plural(infos, 'info')] : [])]
  const mended = mendedIn(results)
  const done = mended === 0 ? '' : `; ${mended} ${results.some(({ fixed }) => fixed) ? 'would be mended' : 'mended'}`
  return `${looked}: ${found.join(', ')}${done}${fixable > 0 ? `; --fix mends ${fixable}` : ''}`
}
