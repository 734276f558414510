import type { Result } from '../result.ts'
import { countOf, type Format, mendedIn } from './report.ts'

/** For programs: every linted file by path, its messages by position. Version 1; keys may be added. Made file by file: the whole can be large. */
const json: Format = function* ({ results }) {
  yield '{\n  "version": 1,\n  "files": ['
  for (const [index, result] of results.entries()) yield `${index === 0 ? '' : ','}\n    ${written(fileOf(result), '    ')}`
  const mended = mendedIn(results)
  const summary = { ...countOf(results), ...(mended > 0 && { mended }) }
  yield `${results.length === 0 ? '' : '\n  '}],\n  "summary": ${written(summary, '  ')}\n}\n`
}

function fileOf({ path, template, recognisedBy, status, tasks, mended, messages }: Result) {
  return {
    path,
    template,
    ...(recognisedBy && { recognisedBy }),
    status,
    tasks,
    ...(mended && { mended }),
    messages: messages.map(({ fix, ...message }) => ({ ...message, fixable: fix !== undefined }))
  }
}

function written(value: object, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
}

export default json
