import { type Hover, MarkupKind } from 'vscode-languageserver/node'
import { rules } from '../../../rules/index.ts'
import type { Place, Plan, Section } from '../../rule.ts'
import { pageOf } from '../pages.ts'
import type { Client } from './client.ts'
import { placeOf } from './diagnostics.ts'
import type { Reading } from './documents.ts'
import { progressText } from './progress.ts'

/** What there is to know about a place: how far the phase is whose heading or marker it is, and the rules of the problems there. */
export function hoverAt({ plan, messages }: Reading, offset: number, client: Client): Hover | null {
  if (!plan) return null
  const isHere = ({ start, end }: Place) => start.offset <= offset && offset <= end.offset
  const section = plan.sections.find(({ place, status }) => isHere(place) || (status && isHere(status.place)))
  const named = plan.directives.flatMap((directive) => directive.rules).filter(({ place }) => isHere(place))
  const found = messages.filter((message) => isHere(placeOf(message)))
  const ids = new Set([...found.map(({ ruleId }) => ruleId ?? ''), ...named.map(({ id }) => id)])
  const parts = [section && progressText(spokenOf(section, plan), plan), ...[...ids].map(textOfRule)].filter((part) => part !== undefined)
  if (parts.length === 0) return null
  return { contents: { kind: client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: parts.join('\n\n---\n\n') } }
}

/** The phase that a section is or stands in; the plan, where the section's marker is the plan's. */
function spokenOf(section: Section, { title, status }: Plan): Section {
  if (title && section.status && section.status === status) return title
  return section.phase ?? section
}

/** The beginning of a rule's page, which says what it is about; links to other pages lead nowhere in a hover. */
function textOfRule(id: string): string | undefined {
  if (!rules.some((rule) => rule.id === id)) return undefined
  const [beginning = ''] = pageOf(id).split(/\n## /)
  return beginning
    .replace(/^# (.*)$/m, '**$1**')
    .replace(/\[([^\]]*)\]\([a-z-]+\.md\)/g, '$1')
    .trim()
}
