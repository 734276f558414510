import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { didYouMean } from '../config/index.ts'
import { rulesWith } from '../lint.ts'
import type { Rule } from '../rule.ts'
import { Refusal } from './refusal.ts'

/** What ends a line of an example on a page: what planlint says of it, and of which columns. */
const mark = / ?<!-- (error|warning|info) \d+-[\d:]+ [a-z-]+: (.*?) -->/g

/** A rule's page, for who reads it; of a team's own rule, what it says of itself. */
export function pageOf(id: string | undefined, own: readonly Rule[] = []): string {
  const ids = rulesWith(own).map((rule) => rule.id)
  if (id === undefined) throw new Refusal('explain needs the name of a rule; --list-rules prints them')
  if (!ids.includes(id)) throw new Refusal(`there is no rule ${id}${didYouMean(id, ids)}`)
  const mine = own.find((rule) => rule.id === id)
  if (mine) return `# ${id}\n\n${mine.about}\n\n*${mine.severity}*\n`
  return readFileSync(join(packageRoot(), 'rules', `${id}.md`), 'utf8').replace(mark, ' ← $1: $2')
}

/** Every rule in a line: severity, fix, suggestions, template, what it is about. */
export function ruleList(own: readonly Rule[]): string {
  const rows = rulesWith(own).map(({ id, severity, fixable, suggests, needsTemplate, about }) => [
    id,
    severity,
    fixable ? 'fix' : '',
    suggests ? 'suggestions' : '',
    needsTemplate ? 'template' : '',
    about
  ])
  const head = ['rule', 'severity', 'fix', 'suggests', 'needs', 'what holds where it is content']
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  return `${[head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()
    )
    .join('\n')}\n`
}

/** What the package's manifest says of it. */
export function manifest(): { version: string; homepage: string } {
  return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))
}

function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, 'rules'))) {
    if (dirname(folder) === folder) throw new Error('the package is incomplete: no folder rules beside package.json')
    folder = dirname(folder)
  }
  return folder
}
