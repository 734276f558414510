import { sourceOf } from '../../plan/index.ts'
import type { Severity } from '../../rule.ts'
import { fingerprintsOf } from './fingerprint.ts'
import { type Format, wordsOf } from './report.ts'
import { fromRepository } from './repository.ts'

const severities: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' }

/** For GitLab's merge requests: a Code Quality report. */
const gitlab: Format = (report) => {
  const pathOf = fromRepository(report)
  const problems = report.results.flatMap((result) => {
    const path = pathOf(result.path)
    const fingerprints = fingerprintsOf(path, result.messages, sourceOf(report.textOf(result)))
    return result.messages.map((entry, index) => ({
      description: wordsOf(entry),
      check_name: entry.rule,
      fingerprint: fingerprints[index],
      severity: severities[entry.severity],
      location: { path, lines: { begin: entry.line, end: entry.endLine } }
    }))
  })
  return `${JSON.stringify(problems, null, 2)}\n`
}

export default gitlab
