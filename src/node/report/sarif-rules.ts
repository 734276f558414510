import { rules as builtin } from '../../../rules/index.ts'
import type { Rule, Severity } from '../../rule.ts'
import { pageOf } from '../pages.ts'
import type { Entry } from '../result.ts'

/** SARIF's word for each severity. */
export const levels: Record<Severity | 'off', string> = { error: 'error', warning: 'warning', info: 'note', off: 'none' }

/** How much GitHub takes of a description. */
const longest = 1000

/** What SARIF says of a rule. An id that none of the rules has is that of a fault of planlint itself. */
export function descriptorOf({ rule: id, url }: Entry, rules: readonly Rule[]): object {
  const { about, severity } = rules.find((rule) => rule.id === id) ?? { about: 'planlint itself does not fail.', severity: 'error' }
  const page = builtin.some((rule) => rule.id === id) ? pageOf(id) : undefined
  const help = page ?? about
  return {
    id,
    // A name is to differ from the id in more than case.
    ...(id.includes('-') && { name: id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()) }),
    shortDescription: { text: about },
    fullDescription: { text: [about, reasonIn(page)].join(' ').trim().slice(0, longest) },
    help: { text: help, markdown: help },
    ...(page && url && { helpUri: url }),
    defaultConfiguration: { enabled: severity !== 'off', level: levels[severity] },
    properties: { tags: ['plan'], precision: 'high', 'problem.severity': severity === 'error' ? 'error' : 'warning' }
  }
}

/** The first paragraph of a page after its title, what the rule is about, and its traits. */
function reasonIn(page = ''): string {
  return page.split('\n\n')[3]?.replaceAll('\n', ' ') ?? ''
}
