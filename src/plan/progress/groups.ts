import { fact } from '../facts.ts'
import type { Phase, Plan, Section } from '../types.ts'
import { plainNumber } from './numbers.ts'

/** Phases that are counted together: those of one word under one parent. */
export const phaseGroups = fact(({ phases }): readonly Phase[][] => {
  const groups = new Map<Section | undefined, Map<string, Phase[]>>()
  for (const phase of phases) {
    const byWord = groups.get(phase.parent) ?? new Map<string, Phase[]>()
    groups.set(phase.parent, byWord)
    const word = phase.word.toLowerCase()
    const group = byWord.get(word)
    if (!group) byWord.set(word, [phase])
    else group.push(phase)
  }
  return [...groups.values()].flatMap((byWord) => [...byWord.values()])
})

/** How many groups are looked at to find those of one list. */
const mostGroups = 30

const numbersByGroup = fact((plan) =>
  phaseGroups(plan)
    .slice(0, mostGroups)
    .map((phases) => ({ phases, numbers: new Set(phases.map(({ word, number }) => plainNumber(word, number, plan))) }))
)

/**
 * The numbers of each group that is of one list with a group: two groups of one word are where they share no number,
 * or where one sums up the other. Steps of several phases are several lists.
 */
export function numbersInListOf(group: readonly Phase[], plan: Plan): ReadonlySet<string>[] {
  const word = group[0]?.word.toLowerCase()
  const own = group.map((phase) => plainNumber(phase.word, phase.number, plan))
  const isOfList = (numbers: ReadonlySet<string>) => {
    const shared = own.filter((number) => numbers.has(number)).length
    return shared === 0 || (shared === own.length && !group[0]?.within)
  }
  const ofWord = numbersByGroup(plan).filter(({ phases }) => phases[0]?.word.toLowerCase() === word)
  return ofWord.filter(({ numbers }) => isOfList(numbers)).map(({ numbers }) => numbers)
}
