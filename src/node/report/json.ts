import { countOf, type Format } from './report.ts'

/** For programs: every linted file by path, its messages by position. Version 1; keys may be added. */
const json: Format = ({ results }) => {
  const files = results.map(({ path, template, recognisedBy, status, tasks, messages }) => ({
    path,
    template,
    ...(recognisedBy && { recognisedBy }),
    status,
    tasks,
    messages: messages.map(({ fix, ...message }) => ({ ...message, fixable: fix !== undefined }))
  }))
  return `${JSON.stringify({ version: 1, files, summary: countOf(results) }, null, 2)}\n`
}

export default json
