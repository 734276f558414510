import type { Severity, StatusValue } from '../../rule.ts'
import type { Entry, Result } from '../result.ts'
import { escaped, fitting, linked } from './markdown-text.ts'
import { type Format, foundIn, plural, type Report, summaryOf } from './report.ts'
import { fromRepository, webOf } from './repository.ts'

/** Characters for plans and for findings: a comment on GitHub holds 65,536, a job summary more, but who reads that? */
const room = { plans: 20_000, findings: 44_000 }
const ranks: Severity[] = ['error', 'warning', 'info']
const icons: Record<Severity, string> = { error: '❌', warning: '⚠️', info: 'ℹ️' }
const statuses: Record<StatusValue, string> = {
  todo: '⏸️ Not Started',
  doing: '🚧 In Progress',
  done: '✅ Complete',
  blocked: '⛔ Blocked',
  dropped: '🚫 Cancelled'
}

/** For a job summary or a comment: a table of plans with their progress, then what was found in each. */
const markdown: Format = (report) => {
  const addressOf = addressesIn(report)
  return `${['## planlint', summaryOf(report), ...plans(report, addressOf), ...findings(report, addressOf)].join('\n\n')}\n`
}

type AddressOf = (path: string, line: number) => string | undefined

function addressesIn(report: Report): AddressOf {
  const pathOf = fromRepository(report)
  const web = webOf(report)
  return (path, line) => web?.(pathOf(path), line)
}

function* plans({ results }: Report, addressOf: AddressOf): Generator<string> {
  if (results.length === 0) return
  const rows = results.map((result) => {
    const { path, status, tasks, messages } = result
    const cells = [linked(escaped(path), addressOf(path, 1)), statuses[status as StatusValue] ?? '', progress(tasks), foundIn([result])]
    return { text: `| ${cells.join(' | ')} |`, rank: messages.reduce((least, entry) => Math.min(least, rankOf(entry)), ranks.length) }
  })
  const shown = fitting(rows, room.plans)
  const lines = rows.filter((row) => shown.has(row)).map(({ text }) => text)
  yield ['| plan | status | progress | found |', '|---|---|---|---|', ...lines].join('\n')
  if (shown.size < rows.length) yield `${plural(rows.length - shown.size, 'more plan')} had no room here.`
}

function progress({ done, all }: Result['tasks']): string {
  if (all === 0) return ''
  const full = Math.floor((10 * done) / all)
  return `${'█'.repeat(full)}${'░'.repeat(10 - full)} ${done} of ${all}`
}

function* findings({ results }: Report, addressOf: AddressOf): Generator<string> {
  const groups = results.map(({ path, messages }) => {
    const heading = `### ${escaped(path)}`
    return { heading, lines: messages.map((entry) => ({ text: finding(path, entry, addressOf), rank: rankOf(entry), heading })) }
  })
  const all = groups.flatMap(({ lines }) => lines)
  const shown = fitting(all, room.findings)
  for (const { heading, lines } of groups) {
    const list = lines.filter((line) => shown.has(line)).map(({ text }) => text)
    if (list.length > 0) yield `${heading}\n\n${list.join('\n')}`
  }
  if (shown.size < all.length) yield `${plural(all.length - shown.size, 'more finding')} had no room here.`
}

function finding(path: string, { severity, line, column, message, note, rule, url }: Entry, addressOf: AddressOf): string {
  const place = linked(`${line}:${column}`, addressOf(path, line))
  return `- ${icons[severity]} ${place} ${escaped(message)} (${linked(rule, url)})${note ? `<br>${escaped(note)}` : ''}`
}

function rankOf({ severity }: Entry): number {
  return ranks.indexOf(severity)
}

export default markdown
