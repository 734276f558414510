import type { Aside, Plan, Run, Section, Text } from '../plan/index.ts'
import { isInLink, isMarkup, lastAtOrBefore, rangeOf, wordCharacters } from '../plan/index.ts'
import { foldText, foldTitle } from './fold.ts'
import type { Due, TokenUse } from './types.ts'

/** What can be a placeholder of a template: brackets of all kinds, and the date form. */
export const tokenPattern = /\[[^[\]]{1,400}\]|\{\{[^{}\n]{1,80}\}\}|\{[^{}\n]{2,120}\}|<[^<>\n]{2,120}>|\bYYYY-MM-DD\b/g
const threeLetters = new RegExp(`[${wordCharacters}]{3}`)
const severalWords = new RegExp(`\\s|#|[${wordCharacters}]{3,}-[${wordCharacters}]{3,}`)
/** What looks like a placeholder and is a task's. */
export const box = /^\[[ xX~-]?\]$/
/** What says of a section whether a plan may do without it. */
const remark = /^\[(?:optional|mandatory|required)\]$/i
const inWords = /to be (?:filled|determined|defined|decided|added|completed|confirmed)|\btbd\b|(?:during|after) implementation/i
/** Columns and keys that are filled in afterwards. */
export const later = /^(?:actual\b|notes$|comments$|remarks$)/
const closing = /\b(?:completed|accepted|delivered|closed|verified)\b/
const opening = /\bapprov(?:ed|al|als)\b/
const afterwards = /^(?:lessons learned|retrospective|post mortem)/

/** The `due` that a template's notes, words and places give to each of its sections, innermost first. */
export class DueDates {
  private readonly bySection = new Map<Section, Due>()
  private readonly byOffset: { from: number; to: number; due: Due }[] = []

  constructor(plan: Plan) {
    for (const section of plan.sections) {
      if (
        afterwards.test(foldTitle(section.title)) ||
        inWords.test(section.texts[1]?.kind === 'paragraph' ? section.texts[1].run.text : '')
      )
        this.bySection.set(section, 'done')
    }
    for (const { says, place, section } of plan.notes) {
      const due = says.get('due')
      if (due !== 'now' && due !== 'doing' && due !== 'done' && due !== 'never') continue
      const { content } = section
      const startOf = (index: number) => content[index]?.position?.start.offset ?? 0
      const next = content[lastAtOrBefore(content.length, startOf, place.end.offset - 1) + 1]?.position
      const isFirst = content[0] === undefined || (content[0].position?.end.offset ?? 0) > place.start.offset
      if (isFirst) this.bySection.set(section, due)
      else if (next && next.start.offset !== this.byOffset.at(-1)?.from)
        this.byOffset.push({ from: next.start.offset ?? 0, to: next.end.offset ?? 0, due })
    }
  }

  /** When a section's own text is due. */
  of(section: Section): Due {
    for (let above: Section | undefined = section; above; above = above.parent) {
      const due = this.bySection.get(above)
      if (due) return due
    }
    return 'now'
  }

  /** When a placeholder is due that stands in a section, under a label, key or column. */
  at(offset: number, section: Section, token: string, context: string): Due {
    const note = this.byOffset[lastAtOrBefore(this.byOffset.length, (index) => this.byOffset[index]?.from ?? 0, offset)]
    if (note && offset < note.to) return note.due
    const due = this.of(section)
    if (due !== 'now') return due
    if (inWords.test(token) || later.test(context) || closing.test(context)) return 'done'
    return opening.test(context) ? 'doing' : 'now'
  }
}

/** Whether an offset of the source is in the code of a run. */
function isInCode({ pieces, base }: Run, offset: number): boolean {
  return pieces.some(({ code, from, to }) => code && base + from <= offset && offset < base + to)
}

/** Every placeholder of a template, and where it stands. */
export function tokensOf(plan: Plan, dues: DueDates): Map<string, TokenUse[]> {
  const tokens = new Map<string, TokenUse[]>()
  const add = (token: string, use: TokenUse) => {
    const uses = tokens.get(token)
    if (uses) uses.push(use)
    else tokens.set(token, [use])
  }
  for (const text of plan.texts) {
    const range = rangeOf(text.run)
    if (!range) continue
    for (const { token, from } of tokensIn(plan, range[0], range[1])) {
      if (remark.test(token)) continue
      if (isInCode(text.run, from) && !isCodeToken(token)) continue
      const context = contextOf(text, plan, from)
      add(token, { section: foldTitle(text.section.title), context, due: dues.at(from, text.section, token, context) })
    }
  }
  for (const aside of plan.asides)
    for (const match of aside.text.matchAll(tokenPattern)) {
      if (!box.test(match[0]) && (isForm(aside) || isCodeToken(match[0])))
        add(foldText(match[0]), {
          section: foldTitle(aside.section.title),
          context: '',
          due: isForm(aside) ? 'never' : dues.of(aside.section)
        })
    }
  return tokens
}

/** Placeholders between two offsets of a plan's source, links and boxes aside. */
function* tokensIn(plan: Plan, from: number, to: number): Generator<{ token: string; from: number }> {
  for (const match of plan.source.text.slice(from, to).matchAll(tokenPattern)) {
    const at = from + match.index
    if (box.test(match[0]) || isMarkup(match[0]) || isInLink(plan, at)) continue
    yield { token: foldText(match[0]), from: at }
  }
}

/** The folded label, key or column that a text stands under. */
export function contextOf(text: Text, plan: Plan, at: number): string {
  if (text.kind === 'cell') return foldTitle(text.table?.header[text.column ?? 0]?.run.text ?? '')
  const { column } = plan.source.spot(at)
  const key = /^[\s>*+-]*([^:：\n]{1,48})[:：]/.exec(plan.source.text.slice(at - column + 1, at - column + 81))?.[1]
  const label = foldTitle(text.label ?? '')
  return label || foldTitle(key ?? '')
}

/** A fence that holds boxes is a form that people copy. */
function isForm({ kind, text }: Aside): boolean {
  return kind === 'code' && /^\s*[-*+] \[[ xX]\]/m.test(text)
}

function isCodeToken(token: string): boolean {
  return token.startsWith('[') && threeLetters.test(token) && severalWords.test(token) && !/["'`=;]/.test(token)
}
