import type { Rule } from '../src/rule.ts'
import type { formats } from '../src/template/index.ts'

/** The line of a rule's page that says how it behaves. */
export function traitsOf({ severity, needsTemplate, fixable, suggests }: Rule): string {
  return `*${[severity, needsTemplate && 'needs a template', fixable && 'fix', suggests && 'suggestions'].filter(Boolean).join(' · ')}*`
}

/** The README's table of all rules. */
export function ruleTable(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, about, severity, needsTemplate, fixable, suggests }) =>
      `| [${id}](rules/${id}.md) | ${severity} | ${[needsTemplate && 'T', fixable && 'F', suggests && 'S'].filter(Boolean).join(' ')} | ${about} |`
  )
  return ['| rule | severity | | what holds where it is content |', '|---|---|---|---|', ...rows].join('\n')
}

/** The README's table of built-in formats. */
export function formatTable(all: typeof formats): string {
  const rows = Object.entries(all).map(([name, { format }]) => `| [${name}](src/template/builtin/${name}/README.md) | ${format.about} |`)
  return ['| format | what it is |', '|---|---|', ...rows].join('\n')
}
