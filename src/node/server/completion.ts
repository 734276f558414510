import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver/node'
import { rules } from '../../../rules/index.ts'
import { type Field, type Place, type Plan, type Section, type StatusValue, statusWording } from '../../rule.ts'
import type { Reading } from './documents.ts'
import { rangeOf } from './ranges.ts'

const comment = /<!--\s*planlint-(?:disable|enable)[\w-]*\s(?:[^>]*[\s,])?([\w-]*)$/
const heading = /^#{1,6}(?:\s.*)?$/
const values: StatusValue[] = ['todo', 'doing', 'done', 'blocked', 'dropped']

/**
 * What may stand at an offset: a status in this plan's wording, a section that the template asks for, a rule in a comment that silences.
 *
 * @param isAsked someone wants it, and has not just typed a blank.
 */
export function completionsAt({ plan, text }: Reading, offset: number, isAsked: boolean): CompletionItem[] {
  if (!plan) return []
  const { line, column } = plan.source.spot(offset)
  const whole = plan.source.line(line)
  const before = whole.slice(0, column - 1)
  const named = comment.exec(before)
  const put = (place: Place) => rangeOf(place, text)
  if (named) return rulesIn(put(plan.source.place(offset - (named[1] ?? '').length, offset)))
  const marker = markerAt(plan, offset, line)
  if (marker) return statusesFor(plan, put(marker), before.endsWith(':') || before.endsWith('*') ? ' ' : '')
  const isBlank = whole.trim() === ''
  if ((isBlank && isAsked) || heading.test(whole))
    return sectionsFor(plan, offset, put(plan.source.place(offset - column + 1, offset - column + 1 + whole.length)))
  return []
}

function rulesIn(range: Range): CompletionItem[] {
  return rules.map(({ id, about }) => ({ label: id, detail: about, kind: CompletionItemKind.Value, textEdit: { range, newText: id } }))
}

/** The value, empty perhaps, of the status field or the cell of a status column at an offset. */
function markerAt(plan: Plan, offset: number, line: number): Place | undefined {
  const isValue = ({ name, keyPlace, run, form, place }: Field) =>
    name === 'status' &&
    form !== 'table' &&
    keyPlace.start.line === line &&
    keyPlace.end.offset < offset &&
    (run.text === '' || offset <= place.end.offset)
  const field = [plan, ...plan.sections].flatMap(({ fields }) => fields).find(isValue)
  if (field) return field.run.text === '' ? plan.source.place(offset, offset) : field.place
  for (const { header, rows, place } of plan.tables) {
    if (offset < place.start.offset || place.end.offset < offset) continue
    const columns = header.flatMap(({ run }, index) => (plan.conventions.field(run.text) === 'status' ? [index] : []))
    for (const cell of rows.flatMap((row) => columns.map((index) => row[index]))) {
      if (!cell || offset < cell.place.start.offset || cell.place.end.offset < offset) continue
      return cell.run.text === '' ? plan.source.place(offset, offset) : cell.place
    }
  }
  return undefined
}

/** The menu of the template; without one, a wording for each status. */
function statusesFor(plan: Plan, range: Range, gap: string): CompletionItem[] {
  const menu = plan.template?.template.menu ?? []
  const wordings =
    menu.length > 0
      ? menu.map(({ text, value }) => ({ text, value }))
      : values.map((value) => ({ text: statusWording(plan, value), value }))
  return wordings.map(({ text, value }, index) => ({
    label: text,
    kind: CompletionItemKind.EnumMember,
    sortText: String(index),
    filterText: gap + text,
    ...(value && { detail: value }),
    textEdit: { range, newText: gap + text }
  }))
}

/** Headings of the sections that are missing where an offset is. */
function sectionsFor(plan: Plan, offset: number, range: Range): CompletionItem[] {
  const around = new Set<Section>()
  for (let section: Section | undefined = sectionAt(plan, offset); section; section = section.parent) around.add(section)
  return (plan.template?.missing ?? [])
    .filter(({ within }) => around.has(within))
    .map(({ wanted, within }, index) => {
      const text = `${'#'.repeat(Math.min(6, within.depth + 1))} ${wanted.title}`
      return {
        label: text,
        kind: CompletionItemKind.Struct,
        sortText: String(index).padStart(3, '0'),
        detail: within.phase === within ? `missing in ${within.title}` : 'missing in the plan',
        textEdit: { range, newText: text }
      }
    })
}

function sectionAt({ sections, root }: Plan, offset: number): Section {
  return sections.findLast(({ place }) => place.start.offset - place.start.column < offset) ?? root
}
