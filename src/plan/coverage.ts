import { mentionsIn } from './mentions.ts'
import { familiesOf } from './names.ts'
import { type Requirement, sameId } from './requirements.ts'
import { rangeOf } from './run.ts'
import type { Place, Plan } from './types.ts'

/** A number of a requirement or criterion, as the last line of a task gives it: `_Requirements: 1.2, 3_`. */
export interface NumberedMention {
  number: string
  place: Place
}

const numbersLine = /^[^\s\d:：][^\n:：]{2,40}[:：][ \t]*(?=\d)([\d., \t]+)$/
const anyStory = /\bUser Stor(?:y|ies)\s+(\d{1,3})/gi

/** The numbers of requirements that tasks give in lines of their own, in emphasis. */
export function numberedMentionsIn(plan: Plan): NumberedMention[] {
  const found: NumberedMention[] = []
  for (const { kind, run } of plan.texts) {
    if (kind !== 'item' && kind !== 'paragraph') continue
    let from = 0
    for (const line of run.prose.split('\n')) {
      const numbers = numbersLine.exec(line.trimEnd())?.[1]
      const start = numbers === undefined ? undefined : rangeOf(run, from)?.[0]
      if (numbers !== undefined && start !== undefined && /[*_]/.test(plan.source.text[start - 1] ?? '')) {
        const at = from + line.trimEnd().length - numbers.length
        for (const { 0: number, index } of numbers.matchAll(/\d{1,3}(?:\.\d{1,3})?(?![\d.]*\d)/g)) {
          const range = rangeOf(run, at + index, at + index + number.length)
          if (range) found.push({ number, place: plan.source.place(...range) })
        }
      }
      from += line.length + 1
    }
  }
  return found
}

/** The numbers that a document beside the plan has not, though it numbers its requirements; `last` is the last criterion of a requirement that it has. */
export function strangeNumbersIn(plan: Plan, requirements: ReadonlyMap<string, Requirement>): (NumberedMention & { last?: string })[] {
  if (!requirements.has('1')) return []
  return numberedMentionsIn(plan).flatMap((mention) => {
    const { number } = mention
    const [whole = ''] = number.split('.')
    if (requirements.has(sameId(number))) return []
    const last = [...requirements.keys()].filter((id) => id.startsWith(`${whole}.`)).at(-1)
    return requirements.has(whole) && last === undefined ? [] : [{ ...mention, ...(last !== undefined && { last }) }]
  })
}

/**
 * The requirements that no task of a plan names, kind by kind (`FR`, `US`, numbers), in their order. A kind of which
 * less than a quarter is named is not what these tasks are traced by.
 */
export function uncoveredBy(plan: Plan, requirements: ReadonlyMap<string, Requirement>): Requirement[][] {
  const named = namedIn(plan, [...requirements.keys()])
  const kinds = new Map<string, Requirement[]>()
  for (const one of requirements.values()) {
    const kind = one.id.replace(/[\d.-]+$/, '')
    const hasParts = kind === '' && [...requirements.keys()].some((id) => id.startsWith(`${one.id}.`))
    if (!hasParts) kinds.set(kind, [...(kinds.get(kind) ?? []), one])
  }
  return [...kinds.values()].flatMap((all) => {
    const open = all.filter(({ id }) => !named.has(id) && !named.has(/^\d+(?=\.)/.exec(id)?.[0] ?? ''))
    return open.length > 0 && (all.length - open.length) * 4 >= all.length ? [open] : []
  })
}

function namedIn(plan: Plan, ids: string[]): Set<string> {
  const families = familiesOf(ids)
  const named = new Set(numberedMentionsIn(plan).map(({ number }) => sameId(number)))
  for (const { run } of plan.texts) {
    for (const { name } of mentionsIn(run, plan, families)) named.add(name.trim())
    for (const [, number = ''] of run.prose.matchAll(anyStory)) named.add(sameId(`US${number}`))
  }
  return named
}
