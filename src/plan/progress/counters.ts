import { fact } from '../facts.ts'
import { alternatives } from '../languages/index.ts'
import { wordCharacters } from '../text/characters.ts'
import { type Run, rangeOf } from '../text/run.ts'
import type { Place, Plan, Section, Task } from '../types.ts'
import { columnsOf } from '../words/labels.ts'
import { phaseIn } from './summary.ts'
import { tasksOf } from './tally.ts'

/** A number that the author gives for how far the boxes of a section are. */
export interface Counter {
  text: string
  place: Place
  section: Section
  /** Done, and of how many; or the percentage. */
  claim: Count | { percent: number }
}

const of = alternatives((language) => language.of)
const fraction = new RegExp(
  `(?<![\\d/.])(\\d{1,4})\\s?(?:/|${of})\\s?(\\d{1,4})(?![\\d/.])(\\s+(?:tasks?|items?|steps?|boxes|checkboxes|done|complete|completed|finished)\\b)?`,
  'i'
)
/** What every counter has. */
const mayCount = new RegExp(`\\d\\s?(?:/|%|${of})`, 'i')
const countColumn = /^(?:tasks|boxes|tasks done|done|items)$/i
const startsWithNumber = new RegExp(`^[^${wordCharacters}]*\\d`)
const percentage = /(?<![\d.])(\d{1,3})\s?%(\s+(?:complete|completed|done|finished)\b)?/i

/** What stands around a percentage that is no count of boxes: `~40%`, `60% of the budget`, `60% (weighted by points)`. */
const roughly = /[~≈<>±]\s?$/
const ofOther = /^\s*(?:of\s(?!(?:the\s|all\s|our\s)*(?:tasks|items|steps|boxes|checkboxes)\b)|\([^)\d]*\p{L}{3}[^)\d]*\))/u

/** The counters in headings, in progress fields and in tables of phases (whose percentages weigh what is no box), each with the section that it counts. */
export function* countersOf(plan: Plan): Generator<Counter> {
  for (const section of plan.sections) {
    const heading = section.texts[0]
    if (heading?.kind === 'heading' && mayCount.test(section.heading) && !parts(plan).has(section))
      yield* countersIn(heading.run, section, isProgress(section, plan), plan)
    for (const field of section.fields)
      if (field.name === 'progress') yield* countersIn(field.run, section === plan.title ? plan.root : section, true, plan)
  }
  for (const table of plan.phases.length > 0 ? plan.tables : []) {
    const { header, rows } = table
    const names = columnsOf(table, plan)
    const column = header.findIndex(({ run }, index) => names[index] === 'progress' || countColumn.test(run.text))
    for (const row of column > 0 ? rows : []) {
      const { phase } = phaseIn(row[0]?.run.text ?? '', header[0]?.run.text ?? '', plan) ?? {}
      if (!phase || !row[column]) continue
      for (const counter of countersIn(row[column].run, phase, true, plan)) if ('all' in counter.claim) yield counter
    }
  }
}

/** `## Progress: 3/4`. */
function isProgress({ title }: Section, { conventions }: Plan): boolean {
  return conventions.field(title.split(/[:：]/)[0] ?? '') === 'progress'
}

/** Sections that are numbered parts of their parent: `Draw (1/3)`, `Build (2/3)`, `Sail (3/3)`. */
const parts = fact(({ root, sections }) => {
  const found = new Set<Section>()
  for (const { children } of [root, ...sections]) {
    const byTotal = new Map<string, { part: Section; number: number }[]>()
    for (const part of children) {
      const [, number, total = ''] = fraction.exec(part.heading) ?? []
      if (number === undefined) continue
      const group = byTotal.get(total) ?? []
      byTotal.set(total, group)
      group.push({ part, number: Number(number) })
    }
    for (const [total, group] of byTotal)
      if (group.length === Number(total) && group.every(({ number }, index) => number === index + 1))
        for (const { part } of group) found.add(part)
  }
  return found
})

function* countersIn(run: Run, section: Section, isProgress: boolean, plan: Plan): Generator<Counter> {
  const text = run.prose.slice(0, 300)
  if (isProgress && !startsWithNumber.test(text.slice(text.search(/[:：]/) + 1))) return
  const parts = fraction.exec(text)
  if (parts && Number(parts[2]) > 0 && Number(parts[1]) <= Number(parts[2]) && (isProgress || parts[3] || isBracketed(text, parts))) {
    const range = rangeOf(run, parts.index, parts.index + parts[0].length)
    if (range)
      yield { text: parts[0], place: plan.source.place(...range), section, claim: { done: Number(parts[1]), all: Number(parts[2]) } }
    return
  }
  const share = percentage.exec(text)
  const range = share && rangeOf(run, share.index, share.index + share[0].length)
  if (!share || roughly.test(text.slice(0, share.index)) || ofOther.test(text.slice(share.index + share[0].length))) return
  if (range && Number(share[1]) <= 100 && (isProgress || share[2]) && !(share[1] === '100' && section.status?.value === 'done'))
    yield { text: share[0], place: plan.source.place(...range), section, claim: { percent: Number(share[1]) } }
}

function isBracketed(text: string, match: RegExpExecArray): boolean {
  return /[([]/.test(text[match.index - 1] ?? '') && /[)\]]/.test(text[match.index + match[0].length] ?? '')
}

/** Every sensible way to count how far a section is: all boxes, top level only, leaves only, each with and without excused ones; of the whole plan, also its phases. */
export function waysToCount(section: Section, plan: Plan): Count[] {
  const known = waysBySection(plan).get(section) ?? countedOf(section, plan)
  waysBySection(plan).set(section, known)
  return known
}

const waysBySection = fact(() => new Map<Section, Count[]>())

function countedOf(section: Section, { root, phases }: Plan): Count[] {
  const every = tasksOf(section)
  const kinds = [every, every.filter(({ parent }) => !parent), every.filter(({ children }) => children.length === 0)]
  const ways = kinds.flatMap((tasks) => [
    count(tasks),
    count(tasks.filter(({ excused }) => !excused)),
    count(tasks.filter(({ state }) => state !== 'set-aside'))
  ])
  const steps = section === root ? phases.filter(({ within, status }) => !within && status?.value !== 'dropped') : []
  return steps.some(({ status }) => status?.value)
    ? [...ways, { done: steps.filter(({ status }) => status?.value === 'done').length, all: steps.length }]
    : ways
}

/** So many are done, of so many. */
export interface Count {
  done: number
  all: number
}

function count(tasks: readonly Task[]): Count {
  return { done: tasks.filter(({ state }) => state === 'done').length, all: tasks.length }
}
