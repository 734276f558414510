import { once } from '../once.ts'
import { textsHolding } from '../parts/texts.ts'
import { isSpared } from '../progress/tally.ts'
import type { Plan, Text } from '../types.ts'
import { isUnitOfTime } from '../words/calendar.ts'
import { dependenciesIn, meant } from './dependencies.ts'
import { type Family, familiesOf, memberOf } from './families.ts'
import { isGone, isPutOff } from './foreign.ts'
import { isKnown, type Mention } from './mention.ts'
import { mentionsIn } from './mentions.ts'
import { type Names, namesOf } from './names.ts'
import { idsDefinedIn } from './requirements.ts'

/** A mention of what a plan has not, or of itself. */
export interface Stranger {
  mention: Mention
  /** What says that it depends on it; absent in running text. */
  dependent?: string
  isItself: boolean
  /** The names that there are of its kind. */
  family?: Family
}

/** How many of a kind there must be for running text to be held against them. */
const least = 3

/** What every document has that defines ids of which there can be a family. */
const anyId = /[A-Z]{2}-?\d/

/**
 * What a plan refers to and has not: anything in what says that it depends on it; in running text, where most strange numbers
 * are another plan's or the future's, only what fills a gap among three or more of its kind or comes right after them.
 *
 * @param beside the ids that documents beside the plan define.
 * @param refersToNothing text that is its template's own, say.
 */
export function* strangersIn(plan: Plan, beside: () => Iterable<string>, refersToNothing: (text: Text) => boolean): Generator<Stranger> {
  const { families, nodes } = namesOf(plan)
  const seen = new Set<number>()
  for (const { owner, label, name, on, isBare } of dependenciesIn(plan))
    for (const mention of on) {
      seen.add(mention.offset)
      if (mention.isImplied) continue
      const member = memberOf(mention.name)
      const family = member && families.get(member.family)
      const isItself = isBare && (meant(mention, owner, plan) === owner || (mention.name === name && nodes.get(name)?.length === 1))
      const isStrange =
        family !== undefined &&
        family.size >= 2 &&
        (member?.number ?? 0) >= family.least &&
        !nodes.has(mention.name) &&
        isAbsent(mention, plan)
      if (isItself || isStrange) yield { mention, dependent: label, isItself, ...(family && { family }) }
    }
  const ids = once(() => new Set([...idsDefinedIn(plan.source.text), ...beside()]))
  const all = anyId.test(plan.source.text) ? new Map([...familiesOf(ids()), ...families]) : families
  for (const text of textsThatMention(all, plan))
    for (const mention of mentionsIn(text.run, plan, all)) {
      if (mention.isImplied || nodes.has(mention.name)) continue
      const member = memberOf(mention.name)
      const family = member && all.get(member.family)
      if (!member || !family || family.size < least || seen.has(mention.offset)) continue
      const isLate = isUnitOfTime(member.family.trim()) || isPutOff(text.run.prose, mention.from, mention.to, plan.conventions)
      const isBeside = member.number >= family.least && member.number <= family.most + (isLate ? 0 : 1)
      if (!isBeside && !member.family.endsWith('.')) continue
      if (!isAbsent(mention, plan) || isGone(text.run.prose, mention.from, mention.to, plan.conventions)) continue
      if (!ids().has(mention.name.trim()) && !refersToNothing(text)) yield { mention, isItself: false, family }
    }
}

/** Whether a mention is of something that should be in the plan, and is not. */
function isAbsent(mention: Mention, plan: Plan): boolean {
  return !mention.isForeign && !isKnown(mention, plan)
}

/** The running text that may mention something of a family that is large enough: `Phase 1`, `FR-1`. */
function textsThatMention(families: Names['families'], plan: Plan): Text[] {
  const pattern = mentionOf(families, namesOf(plan).taskWords)
  return pattern ? textsHolding(pattern, plan).filter(({ kind, section }) => kind !== 'heading' && !isSpared(section)) : []
}

/** Compiled once for plans that number the same things in the same words. */
const patterns = new Map<string, RegExp>()
const mostPatterns = 200

function mentionOf(families: Names['families'], tasks: Names['taskWords']): RegExp | undefined {
  const words = new Set<string>()
  const prefixes = new Set<string>()
  for (const [family, { size }] of families) {
    if (size < least) continue
    const space = family.indexOf(' ')
    const prefix = /^[A-Z]+-?/.exec(family.slice(space + 1))?.[0]
    const kind = family.slice(0, Math.max(0, space))
    if (space > 0) for (const word of kind === 'task' ? tasks : [kind]) words.add(word)
    else if (prefix) prefixes.add(prefix)
  }
  const key = `${[...words].join(' ')} ${[...prefixes].join(' ')}`
  const pattern = patterns.get(key) ?? compile([...words], [...prefixes])
  if (pattern && patterns.size < mostPatterns) patterns.set(key, pattern)
  return pattern
}

function compile(words: string[], prefixes: string[]): RegExp | undefined {
  const spelt = words
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .flatMap((word) => [word, word.toUpperCase(), `${word[0]?.toUpperCase()}${word.slice(1)}`])
  const forms = prefixes.map((prefix) => `${prefix}\\d`)
  if (spelt.length > 0) forms.push(`(?:${spelt.join('|')})(?:s|S|n|en)?\\s+#?(?:[A-Z]{0,12}-?\\d|[IVX]|[A-Z]\\b)`)
  return forms.length > 0 ? new RegExp(forms.join('|')) : undefined
}
