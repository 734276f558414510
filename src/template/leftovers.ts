import type { Place } from '../plan/index.ts'
import { rangeOf } from '../plan/index.ts'
import { foldText } from './fold.ts'
import type { TemplatedPlan } from './types.ts'

/** Text of a plan that is its template's guidance or sample, word for word. */
export function leftoversOf({ texts, asides, template, source }: TemplatedPlan): { text: string; place: Place }[] {
  if (!template) return []
  const { guidance } = template.template
  const found = []
  for (const { run } of texts) {
    const range = guidance.has(foldText(run.text)) && rangeOf(run)
    if (range) found.push({ text: quoted(run.text), place: source.place(...range) })
  }
  for (const { kind, text, place } of asides)
    if (kind === 'code' && guidance.has(foldText(text))) found.push({ text: 'This code sample', place })
  return found
}

function quoted(text: string): string {
  const said = foldText(text)
  return said.length > 60 ? `“${said.slice(0, 57)}…”` : `“${said}”`
}
