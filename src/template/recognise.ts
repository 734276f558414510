import type { Parse } from '../parse/index.ts'
import type { Plan } from '../plan/index.ts'
import { builtinTexts } from './builtin/index.ts'
import { foldTitle } from './fold.ts'
import { readTemplate } from './read.ts'
import type { Template } from './types.ts'

const read = new Map<string, Template>()

/** A built-in template by its name, read when first asked for. */
export function builtin(name: string, parse: Parse): Template | undefined {
  const text = builtinTexts[name]
  if (text === undefined) return undefined
  const template = read.get(name) ?? readTemplate(text, name, parse)
  read.set(name, template)
  return template
}

/** The built-in template whose shape a plan clearly has. */
export function recognise(plan: Plan, parse: Parse): Template | undefined {
  if (plan.phases.length === 0) return undefined
  const titles = new Set((plan.title ?? plan.root).children.map(({ title }) => foldTitle(title)))
  for (const [name, text] of Object.entries(builtinTexts)) {
    const template = mayLookLike(titles, text) ? builtin(name, parse) : undefined
    if (template && looksLike(titles, template)) return template
  }
  return undefined
}

/** What every plan that looks like a template has, told without reading it: half of its headings of rank two. */
function mayLookLike(titles: Set<string>, text: string): boolean {
  const wanted = Array.from(text.matchAll(/^## (.+)$/gm), ([, title = '']) => foldTitle(title))
  return wanted.filter((title) => titles.has(title)).length * 2 >= wanted.length
}

/** At least three fifths of the template's top-level sections, under the titles that it gives them. */
function looksLike(titles: Set<string>, { sections }: Template): boolean {
  const wanted = sections.filter(({ optional }) => !optional)
  const there = wanted.filter(({ keys: [own = ''] }) => titles.has(own))
  return there.length * 5 >= wanted.length * 3
}
