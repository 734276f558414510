import { dependenciesIn, meant } from './dependencies.ts'
import { isPutOff } from './foreign.ts'
import { isKnown, type Mention, mentionsIn } from './mentions.ts'
import { type Family, familiesOf, memberOf, namesOf } from './names.ts'
import { isAfterwards } from './tally.ts'
import type { Plan, Text } from './types.ts'

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

/**
 * What a plan refers to and has not: anything in what says that it depends on it; in running text, where most strange numbers
 * are another plan's or the future's, only what fills a gap among three or more of its kind or comes right after them.
 *
 * @param ids what a document beside the plan defines.
 * @param isSpared text that refers to nothing.
 */
export function* strangersIn(plan: Plan, ids: ReadonlySet<string>, isSpared: (text: Text) => boolean): Generator<Stranger> {
  const { families } = namesOf(plan)
  const seen = new Set<number>()
  for (const { owner, label, name, on } of dependenciesIn(plan))
    for (const mention of on) {
      seen.add(mention.place.start.offset)
      if (mention.isImplied) continue
      const member = memberOf(mention.name)
      const family = member && families.get(member.family)
      const isItself = meant(mention, owner, plan) === owner || (mention.name === name && isAlone(name, plan))
      const isStrange =
        family !== undefined && family.size >= 2 && (member?.number ?? 0) >= family.least && !mention.isForeign && !isKnown(mention, plan)
      if (isItself || isStrange) yield { mention, dependent: label, isItself, ...(family && { family }) }
    }
  const all = new Map([...familiesOf(ids), ...families])
  const anyMention = mentionOf([...all].filter(([, { size }]) => size >= least).map(([family]) => family))
  if (!anyMention) return
  for (const text of plan.texts) {
    if (text.kind === 'heading' || !text.mayHold(anyMention) || isAfterwards(text.section)) continue
    for (const mention of mentionsIn(text.run, plan, all)) {
      if (mention.isImplied) continue
      const member = memberOf(mention.name)
      const family = member && all.get(member.family)
      if (!member || !family || family.size < least || seen.has(mention.place.start.offset)) continue
      const isBeside = member.number >= family.least && member.number <= family.most + (isPutOff(text.run.prose, mention.from) ? 0 : 1)
      if (!isBeside && !member.family.endsWith('.')) continue
      if (isKnown(mention, plan) || ids.has(mention.name.trim()) || mention.isForeign || isSpared(text)) continue
      yield { mention, isItself: false, family }
    }
  }
}

/** What every text has that mentions something of some families: `Phase 1`, `FR-1`; `undefined` where nothing can. */
function mentionOf(families: readonly string[]): RegExp | undefined {
  const words = new Set<string>()
  const prefixes = new Set<string>()
  for (const family of families) {
    const [kind = '', number = ''] = family.split(' ')
    const prefix = /^[A-Z]+-?/.exec(number)?.[0]
    if (kind !== '') words.add(kind.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    else if (prefix) prefixes.add(prefix)
  }
  const spelt = [...words].flatMap((word) => [word, word.toUpperCase(), `${word[0]?.toUpperCase()}${word.slice(1)}`])
  const forms = [
    ...(spelt.length > 0 ? [`(?:${spelt.join('|')})(?:s|S|n|en)?\\s+#?(?:[A-Z]{0,12}-?\\d|[IVX]|[A-Z]\\b)`] : []),
    ...Array.from(prefixes, (prefix) => `${prefix}\\d`)
  ]
  return forms.length > 0 ? new RegExp(forms.join('|')) : undefined
}

function isAlone(name: string, plan: Plan): boolean {
  return namesOf(plan).nodes.get(name)?.length === 1
}
