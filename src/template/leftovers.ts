import type { Place, Text } from '../plan/index.ts'
import { rangeOf } from '../plan/index.ts'
import { foldText, isOneOf } from './fold.ts'
import { foldRow } from './guidance.ts'
import type { Template, TemplatedPlan } from './types.ts'

/** Text of a plan that is its template's guidance or sample, word for word. */
export function leftoversOf({ texts, tables, asides, template, source }: TemplatedPlan): { text: string; place: Place }[] {
  if (!template) return []
  const { guidance, samples } = template.template
  const found = []
  for (const { run } of texts) {
    const range = isOneOf(guidance, run.text) && rangeOf(run)
    if (range) found.push({ text: quoted(run.text), place: source.place(...range) })
  }
  for (const row of samples.size > 0 ? tables.flatMap(({ rows }) => rows) : []) {
    const [first, last] = [row[0]?.place, row[row.length - 1]?.place]
    if (first && last && samples.has(foldRow(row)))
      found.push({ text: `The row ${quoted(row[0]?.run.text ?? '')}`, place: source.place(first.start.offset, last.end.offset) })
  }
  for (const { kind, text, place } of asides)
    if (kind === 'code' && isOneOf(guidance, text)) found.push({ text: 'This code sample', place })
  return found
}

const wordings = new WeakMap<Template, Set<string>>()

/** Whether a text is its template's own, word for word. */
export function isTemplateText({ template }: TemplatedPlan, { run }: Text): boolean {
  if (!template) return false
  const texts = wordings.get(template.template) ?? new Set(template.template.plan.texts.map((text) => foldText(text.run.text)))
  wordings.set(template.template, texts)
  return isOneOf(texts, run.text)
}

function quoted(text: string): string {
  const said = foldText(text)
  return said.length > 60 ? `“${said.slice(0, 57)}…”` : `“${said}”`
}
