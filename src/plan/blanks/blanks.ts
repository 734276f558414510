import { openDate } from '../dates/dates.ts'
import { fact } from '../facts.ts'
import { once } from '../once.ts'
import { textsHolding } from '../parts/texts.ts'
import { beyondAscii } from '../text/characters.ts'
import { rangeOf } from '../text/run.ts'
import type { Plan, Text } from '../types.ts'
import { unitsOfTime } from '../words/calendar.ts'
import type { Conventions } from '../words/conventions.ts'
import { columnsOf } from '../words/labels.ts'
import { isOverBlock } from './emptiness.ts'

/** Something that writers by convention leave to be filled in. */
export interface Blank {
  text: string
  from: number
  to: number
  textNode: Text
  /** It only says that the answer is not known yet (`TBD`, `to be determined`). */
  deferrable: boolean
}

/** What every placeholder has some of: a text without is not looked at closer. The look ahead passes over most characters at once. */
const hint =
  /(?=[[{…<._?TFXYDJGДb])(?:[[{…]|<[A-Za-z]|\.{3}|_{4}|T(?:B[DC]|O BE |ODO|T\.)|(?<=[Tt])b[dc]\b|(?<=[Tt]o )be\b|FIXME|XX|\?\?|YYYY|DD|JJ|GG|ДД)/
/** What everything below begins with. */
const opening = /^[[<.…_\dADFGJMRTXYtГД]/
const undecided =
  /^(?:\[?(?:tbd|tbc|to be (?:filled|determined|defined|decided|added|written|completed|confirmed|announced)\b[^\][]*)\]?)[.:]?$/i
const unwritten = /^(?:TODO|FIXME|\[(?:[Tt]odo|TODO|FIXME|NEEDS CLARIFICATION)\]|\.{3}|…|_{4,}|XXX+)$/
const dateForm = new RegExp(`^\\[?(?:${openDate}|\\d{4}-(?:XX|\\?\\?|MM)-(?:XX|\\?\\?|DD)|\\d{4}-\\d{2}-(?:XX|\\?\\?|DD))\\]?$`)
const todoMark = /^(?:TODO|FIXME|TBD)(?:\([^)\n]{1,40}\))?:(?=\s|$)/
const listName = /^\s*(?:TODOs?|TBD|FIXMEs?)\s*[:：]?\s*$/
const aboutTodos = /\b(?:todos?|fixmes?|bugs?|issues?|proble\w+|debt)\b/i
const mustache = /\{\{\s*[\p{L}_][\p{L}\p{N}_ .-]{0,60}\}\}/gu
/** A question in brackets; without one, `[NEEDS CLARIFICATION]` in a sentence is only spoken of. */
const clarification =
  /\[(?:NEEDS CLARIFICATION\s*[:：]|(?:TBD|TODO|To be (?:filled|determined|defined|decided|added|written|completed|confirmed))\b)[^[\]]{0,300}\]/gi

const toInsert = /^<(?:insert|enter|add|describe|your)\s[^<>]{2,200}>$/i
const mayBeAmount = /^\[[XN#?]/
const amount = once(() => new RegExp(`^\\[(?:X+|N+|#+|\\?+)(?:\\s*-\\s*[XNY]+)?\\s?(?:%|${unitsOfTime()})[^[\\]]{0,20}\\]$`, 'i'))
/** Names of things, each word capitalised: `[Feature Name]`, `[Developer Name/AI Agent]`. */
const titleCase = /^\[[A-Z][A-Za-z]*(?:[ /&-][A-Z][A-Za-z]*){1,5}\]$/
const anyTitleCase = /^\[\p{Lu}\p{L}*(?:[ /&-]\p{Lu}[\p{L}]*){1,5}\]$/u
/** What is left to fill in by the conventions of most templates: in prose, cells, headings and values, never in code or links. */
export function blanksOf(plan: Plan): Blank[] {
  const found: Blank[] = []
  if (plan.conventions.mayBeUndecided(plan.source.text)) for (const text of plan.texts) addBlanks(found, text, plan)
  else for (const text of textsHolding(hint, plan)) if (hint.test(text.run.prose)) addBlanks(found, text, plan)
  return found
}

function addBlanks(found: Blank[], text: Text, plan: Plan): void {
  const { run } = text
  if (isNameOfList(text, plan)) return
  const seen = new Set<number>()
  const add = (start: number, end: number, deferrable: boolean) => {
    const range = rangeOf(run, start, end)
    if (!range || seen.has(range[0])) return
    seen.add(range[0])
    found.push({ text: run.text.slice(start, end), from: range[0], to: range[1], textNode: text, deferrable })
  }
  for (const [start, end] of valuesOf(run.prose, text, plan)) {
    const value = run.prose.slice(start, end)
    const mayBeForm = opening.test(value)
    const deferrable = (mayBeForm && undecided.test(value)) || plan.conventions.isUndecided(value)
    if (!deferrable && !(mayBeForm && isForm(value, plan))) continue
    if ((text.kind === 'cell' && /^(?:\.{3}|…)$/.test(value)) || isStatusAmongOthers(value, text, plan)) continue
    if (dateForm.test(value) && isAboutForms(text, start)) continue
    if (run.prose.length !== run.text.length || value.includes('\ufffc')) continue
    add(start, end, deferrable)
  }
  if (!run.prose.includes('[') && !run.prose.includes('{{') && !/TODO|FIXME|TBD/.test(run.prose)) return
  const mark = todoMark.exec(run.prose)
  if (mark && !text.task && !isAboutTodos(text)) add(0, mark[0].length, false)
  for (const { index, 0: whole } of run.prose.includes('{{') ? run.prose.matchAll(mustache) : [])
    if (run.prose[index - 1] !== '$') add(index, index + whole.length, false)
  for (const { index, 0: whole } of run.prose.includes('[') ? run.prose.matchAll(clarification) : [])
    if (!isQuoted(run.prose, index)) add(index, index + whole.length, !whole.startsWith('[N'))
}

/** The stretches of a text that can be a whole value: a line, and what follows the colon of a short key. */
function valuesOf(prose: string, { kind }: Text, { conventions }: Plan): [start: number, end: number][] {
  const values: [number, number][] = []
  let start = 0
  for (const line of prose.split('\n')) {
    const end = start + line.length
    values.push(trimmed(prose, start, end))
    const colon = line.slice(0, 60).search(/[:：]/)
    if (colon > 0 && conventions.field(line.slice(0, colon)) !== 'status') values.push(trimmed(prose, start + colon + 1, end))
    if (kind !== 'heading' && line.includes('|'))
      for (const { index, 0: whole } of line.matchAll(/[:：]([^|:：]{2,200})(?=\||$)/g))
        values.push(trimmed(prose, start + index + 1, start + index + whole.length))
    start = end + 1
  }
  return values
}

/** `## TODO` over tasks, `TBD:` over a list: what stands there is what is to be done or decided. */
function isNameOfList({ kind, section, run, to }: Text, { source }: Plan): boolean {
  if (!listName.test(run.text)) return false
  return kind === 'heading' ? section.content.length > 0 || section.children.length > 0 : kind === 'paragraph' && isOverBlock(source, to)
}

/** An item of a list of what is wrong with the code: its TODOs are quoted. */
function isAboutTodos({ kind, label = '', section }: Text): boolean {
  return kind === 'item' && (aboutTodos.test(label) || aboutTodos.test(section.title))
}

/** `TODO` is a status in a column of statuses, and beside another: in its row, or in an item next to its own. */
function isStatusAmongOthers(value: string, { table, column = 0, row = [], kind, section }: Text, plan: Plan): boolean {
  if (table && columnsOf(table, plan)[column] === 'status') return true
  if (plan.conventions.word(value) === undefined) return false
  if (table) return row.some((cell, index) => index > 0 && index !== column && isStatus(cell.run.text, plan.conventions))
  return kind === 'item' && statusLists(plan).has(section)
}

/** Sections with items that give the status of something: `- Backend: done`. */
const statusLists = fact(({ texts, conventions }) => {
  const isOne = ({ kind, run: { text } }: Text) =>
    kind === 'item' && isStatus(text.slice(text.slice(0, 60).search(/[:：]/) + 1), conventions)
  return new Set(texts.filter(isOne).map(({ section }) => section))
})

/** A status, and not what could be left to do as well. */
function isStatus(text: string, { word }: Conventions): boolean {
  const value = text.trim()
  return word(value) !== undefined && !unwritten.test(value)
}

/** `**Date format:** YYYY-MM-DD`, a column Format: the form itself is meant. */
function isAboutForms({ run, table, column = 0 }: Text, start: number): boolean {
  return /\bformat\b/i.test(table?.header[column]?.run.text ?? run.prose.slice(Math.max(0, start - 40), start))
}

function trimmed(text: string, from: number, to: number): [start: number, end: number] {
  let start = from
  let end = to
  while (start < end && /[\s*_]/.test(text[start] as string) && !text.startsWith('____', start)) start++
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  return [start, end]
}

/** A whole value that no writer would leave so. */
function isForm(value: string, { conventions }: Plan): boolean {
  if (unwritten.test(value) || dateForm.test(value) || toInsert.test(value)) return true
  if (!value.startsWith('[') || !value.endsWith(']')) return false
  return (
    (mayBeAmount.test(value) && amount().test(value)) ||
    ((titleCase.test(value) || (beyondAscii.test(value) && anyTitleCase.test(value))) &&
      conventions.word(value.slice(1, -1)) === undefined) ||
    conventions.isBlank(value.slice(1, -1))
  )
}

function isQuoted(text: string, at: number): boolean {
  return /["'“”‘’`(（「]/.test(text[at - 1] ?? '')
}
