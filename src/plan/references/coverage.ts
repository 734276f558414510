import { fact } from '../facts.ts'
import type { Outline } from '../links/outline.ts'
import { rangeOf } from '../text/run.ts'
import type { Place, Plan } from '../types.ts'
import { familiesOf } from './families.ts'
import { mentionsIn } from './mentions.ts'
import { type Requirement, sameId } from './requirements.ts'

/** A number of a requirement or criterion, as the last line of a task gives it: `_Requirements: 1.2, 3_`. */
export interface NumberedMention {
  number: string
  place: Place
}

/** What the source of such a line has, whatever marks stand in it. */
const anyNumbers = /[:：][*_ \t]*\d/
const numbersLine = /^[^\s\d:：][^\n:：]{2,40}[:：][ \t]*(?=\d)([\d., \t]+)$/
/** `_Requirements: All_` */
const allLine = /[*_][^\n:：*_]{2,40}[:：]\s*([^\n\d*_]{2,40})[*_]/g
const oneNumber = /^\d{1,3}(?:\.\d{1,3})?$/
const anyId = /[A-Z]-?\d/
const story = /User/i
const anyStory = /\bUser Stor(?:y|ies)\s+(\d{1,3})/gi

/** The numbers of requirements that tasks give in lines of their own, in emphasis. */
const numberedMentionsIn = fact(readMentions)

function readMentions(plan: Plan): NumberedMention[] {
  const found: NumberedMention[] = []
  for (const text of plan.texts) {
    if ((text.kind !== 'item' && text.kind !== 'paragraph') || !text.mayHold(anyNumbers)) continue
    const { run } = text
    let from = 0
    for (const line of run.prose.split('\n')) {
      const numbers = numbersLine.exec(line.trimEnd())?.[1]
      const start = numbers === undefined ? undefined : rangeOf(run, from)?.[0]
      if (numbers !== undefined && start !== undefined && /[*_]/.test(plan.source.text[start - 1] ?? '')) {
        const at = from + line.trimEnd().length - numbers.length
        for (const { 0: number, index } of numbers.matchAll(/[^, \t]+/g)) {
          const range = oneNumber.test(number) && rangeOf(run, at + index, at + index + number.length)
          if (range) found.push({ number, place: plan.source.place(...range) })
        }
      }
      from += line.length + 1
    }
  }
  return found
}

/** The numbers that a document beside the plan has not, though it numbers its requirements; `last` is the last criterion of a requirement that it has. */
export function strangeNumbersIn(plan: Plan, beside: Outline): (NumberedMention & { last?: string })[] {
  const mentions = numberedMentionsIn(plan)
  if (mentions.length === 0 || !beside.requirements.has('1')) return []
  const { requirements } = beside
  const lasts = lastCriteria(requirements)
  return mentions.flatMap((mention) => {
    const id = sameId(mention.number)
    const whole = wholeOf(id)
    const last = lasts.get(whole)
    if (requirements.has(id) || (requirements.has(whole) && last === undefined)) return []
    return [{ ...mention, ...(last !== undefined && { last }) }]
  })
}

/** Of each requirement that has numbered criteria, the last. */
function lastCriteria(requirements: ReadonlyMap<string, Requirement>): Map<string, string> {
  return new Map(Array.from(requirements.keys(), (id): [string, string] => [wholeOf(id), id]).filter(([whole, id]) => whole !== id))
}

/** The number of the requirement that a criterion belongs to. */
function wholeOf(id: string): string {
  return /^\d+(?=\.)/.exec(id)?.[0] ?? id
}

/**
 * The requirements that no task of a plan names, kind by kind (`FR`, `US`, numbers), in their order. A kind of which
 * less than a quarter is named is not what these tasks are traced by.
 */
export function uncoveredBy(plan: Plan, requirements: ReadonlyMap<string, Requirement>): Requirement[][] {
  if (namesAll(plan)) return []
  const named = namedIn(plan, requirements.keys())
  const lasts = lastCriteria(requirements)
  const kinds = new Map<string, Requirement[]>()
  for (const one of requirements.values()) {
    if (lasts.has(one.id)) continue
    const kind = one.id.replace(/[\d.-]+$/, '')
    const same = kinds.get(kind)
    if (same) same.push(one)
    else kinds.set(kind, [one])
  }
  return [...kinds.values()].flatMap((all) => {
    const open = all.filter(({ id }) => !named.has(id) && !named.has(wholeOf(id)))
    return open.length > 0 && (all.length - open.length) * 4 >= all.length ? [open] : []
  })
}

/** Whether a line of a task names all requirements at once. */
function namesAll({ source, conventions }: Plan): boolean {
  return [...source.text.matchAll(allLine)].some(([, value = '']) => conventions.opensWithAll(value))
}

function namedIn(plan: Plan, ids: Iterable<string>): Set<string> {
  const families = familiesOf(ids)
  const named = new Set(numberedMentionsIn(plan).map(({ number }) => sameId(number)))
  for (const text of plan.texts) {
    if (families.size > 0 && text.mayHold(anyId)) for (const { name } of mentionsIn(text.run, plan, families)) named.add(name.trim())
    if (!text.mayHold(story)) continue
    for (const [, number = ''] of text.run.prose.matchAll(anyStory)) named.add(sameId(`US${number}`))
  }
  return named
}
