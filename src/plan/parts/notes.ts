import type { Html } from 'mdast'
import { nearestName } from '../text/nearest.ts'
import type { Note, NoteSlip, Place, Plan, Section } from '../types.ts'
import { type Comment, readDirective } from './directives.ts'

/** What a note may say: of its own accord, with a value in the author's words, or with one of a few values. */
const keys = new Map<string, 'alone' | 'text' | readonly string[]>([
  ['alias', 'text'],
  ['due', ['now', 'doing', 'done', 'never']],
  ['optional', 'alone'],
  ['sample', 'alone'],
  ['template', 'text']
])
const names = [...keys.keys()]

/** What a comment to planlint begins with, and the first word after it; some write that otherwise than planlint reads it. */
const beginning = /^(plan[-_ ]?lint(?![\p{L}\d]))(\s+|[\s:=_-]*)([\p{L}\d_-]*)/iu

/** Read the comments of an HTML node: notes and directives to planlint, and asides. */
export function readComment(plan: Plan, node: Html, section: Section): void {
  const { source } = plan
  const start = node.position?.start.offset ?? 0
  const raw = source.text.slice(start, node.position?.end.offset ?? start)
  for (let open = raw.indexOf('<!--'); open >= 0; ) {
    const close = raw.indexOf('-->', open)
    const end = close < 0 ? raw.length : close
    const inner = raw.slice(open + 4, end)
    const text = inner.trim()
    const place = source.place(start + open, start + Math.min(end + 3, raw.length))
    if (close < 0 || !isForPlanlint(plan, { text, from: start + open + 4 + inner.indexOf(text), place }, section))
      plan.asides.push({ kind: 'comment', text, place, section })
    open = close < 0 ? -1 : raw.indexOf('<!--', close)
  }
}

/** Add a comment to the plan's directives or notes, where it is one. */
function isForPlanlint(plan: Plan, comment: Comment, section: Section): boolean {
  const [begun = '', name = '', gap = '', word = ''] = beginning.exec(comment.text) ?? []
  if (begun === '') return false
  const directive = readDirective(plan.source, comment, begun, word)
  const note = directive ? undefined : readNote(plan, comment, begun.length - word.length, /^planlint(?:\s|$)/.test(name + gap), section)
  if (directive) plan.directives.push(directive)
  if (note) plan.notes.push(note)
  return directive !== undefined || note !== undefined
}

/** Read a note, if it is one: what begins like one may be prose about planlint. */
function readNote({ source }: Plan, { text, from, place }: Comment, head: number, isWell: boolean, section: Section): Note | undefined {
  const words = wordsOf(text, head)
  const placeOf = (start: number, end: number) => source.place(from + start, from + end)
  if (isWell) {
    const isProse = words.every(({ value }) => value === undefined) && /\s/.test(words[0]?.key ?? '')
    return isProse ? undefined : { place, section, says: saidBy(words), slips: words.flatMap((word) => slipOf(word, placeOf) ?? []) }
  }
  if (words.length === 0 || words.some(({ key }) => !nearestName(key, names))) return undefined
  const begun = text.slice(0, head).trimEnd()
  const meant = begun.length === head ? 'planlint ' : 'planlint'
  return { place, section, says: new Map(), slips: [{ kind: 'beginning', text: begun, place: placeOf(0, begun.length), meant }] }
}

/** A key in a note, with its value if it has one, and where they stand in the note's text. */
interface Word {
  key: string
  value?: string
  isQuoted: boolean
  from: number
  valueFrom: number
  to: number
}

const pair = /([^\s,;=]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S*)))?/g
const quotes = /^["'“”„«‘’]{1,2}|["'“”»‘’]{1,2}$/g

/** The words of a note, up to a dash that begins a reason. Words that are no keys belong to the value before them, or to each other. */
function wordsOf(text: string, head: number): Word[] {
  const words: Word[] = []
  for (const { 0: all, 1: key = '', 2: assigned, 3: double, 4: single, 5: bare, index } of text.slice(head).matchAll(pair)) {
    if (/^(?:--+|[—–])$/.test(key)) break
    const from = head + index
    const to = from + all.length
    const last = words.at(-1)
    const isProse = assigned === undefined && !(/^[a-z-]+$/.test(key) && nearestName(key, names))
    if (isProse && last?.key.endsWith(':')) continue
    if (isProse && last?.value && !last.isQuoted && keys.get(last.key) === 'text') {
      last.to = to
      last.value = text.slice(last.valueFrom, to)
    } else if (isProse && last?.value === undefined && last && !nearestName(last.key, names) && !nearestName(key, names)) {
      last.to = to
      last.key = text.slice(last.from, to)
    } else {
      const value = double ?? single ?? bare ?? ''
      const isQuoted = bare === undefined
      const valueFrom = to - value.length - (isQuoted ? 1 : 0)
      words.push({ key, ...(assigned !== undefined && { value }), isQuoted, from, valueFrom, to })
    }
  }
  return words
}

function saidBy(words: readonly Word[]): Note['says'] {
  const says: Note['says'] = new Map()
  for (const { key, value, isQuoted } of words)
    if (keys.get(key) === 'alone') says.set(key, value ?? true)
    else if (keys.get(key) && value !== undefined) says.set(key, isQuoted ? value : unquoted(value))
  return says
}

/** What of a word planlint does not know. */
function slipOf({ key, value, isQuoted, from, valueFrom }: Word, placeOf: (from: number, to: number) => Place): NoteSlip | undefined {
  const wanted = keys.get(key)
  const keyPlace = placeOf(from, from + key.length)
  if (!wanted) {
    const near = nearestName(key, names)
    const meant = near && key.endsWith(':') ? `${near}=` : near
    return { kind: 'key', text: key.replace(/\s+/g, ' '), place: keyPlace, choices: names, meant }
  }
  const choices = typeof wanted === 'object' ? wanted : undefined
  const place = placeOf(valueFrom, valueFrom + (value?.length ?? 0))
  if (wanted === 'alone') return value ? { kind: 'needless-value', text: value, place, key } : undefined
  if (!value?.trim()) return { kind: 'no-value', text: key, place: keyPlace, key, ...(choices && { choices }) }
  if (choices)
    return choices.includes(value) ? undefined : { kind: 'value', text: value, place, key, choices, meant: nearestName(value, choices) }
  const bare = unquoted(value)
  if (isQuoted || (bare === value && !/\s/.test(value))) return undefined
  return { kind: 'unquoted', text: value.replace(/\s+/g, ' '), place, key, meant: bare.includes('"') ? `'${bare}'` : `"${bare}"` }
}

/** A value of several words, without quotes that are none to planlint. */
function unquoted(value: string): string {
  return value.replace(quotes, '').replace(/\s+/g, ' ')
}
