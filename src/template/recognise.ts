import type { Plan } from '../plan/index.ts'
import { formats } from './builtin/index.ts'
import { foldTitle } from './fold.ts'
import type { Format, Sign } from './format.ts'
import { fits, normal } from './globs.ts'

export { isAt } from './globs.ts'

/** The format that a document is clearly of, and what says so. */
export interface Recognised {
  name: string
  /** Each as a reader says it: `path .kiro/specs`, `task ids such as T001`. */
  by: string[]
}

/** What is looked at to tell a document's format: no more than is at hand in a plan that was just read, and that when a format asks for it. */
class Look {
  readonly path: string
  private readonly plan: Plan
  private joined: string | undefined
  private folded: ReadonlySet<string> | undefined
  private cut: readonly string[] | undefined

  constructor(plan: Plan, path: string) {
    this.plan = plan
    this.path = normal(path)
  }

  get title(): string {
    return this.plan.title?.heading ?? ''
  }

  get text(): string {
    return this.plan.source.text
  }

  get opening(): string {
    return this.text.slice(0, 2000)
  }

  /** All headings, one a line. */
  get headings(): string {
    this.joined ??= this.plan.sections.map(({ heading }) => heading).join('\n')
    return this.joined
  }

  /** Folded titles of the top-level sections. */
  get titles(): ReadonlySet<string> {
    this.folded ??= new Set((this.plan.title ?? this.plan.root).children.map((section) => foldTitle(section.title)))
    return this.folded
  }

  /** What follows the boxes of the first tasks. */
  get tasks(): readonly string[] {
    this.cut ??= this.plan.tasks.slice(0, mostTasks).map(({ box: { end } }) => {
      return this.text.slice(end.offset, end.offset + 40).replace(/^[\s*_`]+/, '')
    })
    return this.cut
  }
}

/** As much as must be said for a format. */
const enough = 3
/** As many tasks as show the habit of a list. */
const mostTasks = 20

/** The built-in format that a document clearly has, by its path and shape: enough says so, and no other has as much. */
export function recognise(plan: Plan, path: string): Recognised | undefined {
  const look = new Look(plan, path)
  let best: (Recognised & { points: number }) | undefined
  let isTie = false
  for (const name in formats) {
    const { format, template } = formats[name] as (typeof formats)[string]
    const { points, by } = score(look, format, template)
    if (points < enough || points < (best?.points ?? 0)) continue
    isTie = points === best?.points
    best = { name, by, points }
  }
  return best && !isTie ? { name: best.name, by: best.by } : undefined
}

/** What speaks for a format; told no further where too little can. */
function score(look: Look, { paths, signs, byTemplate }: Format, template: string): { points: number; by: string[] } {
  const by: string[] = []
  let points = 0
  for (const glob in paths) {
    const said = paths[glob] ?? 0
    if (said <= points || !fits(look.path, glob)) continue
    points = said
    by[0] = `path ${glob}`
  }
  let left = byTemplate ? enough : 0
  for (const sign of signs) left += sign.points
  for (const sign of signs) {
    if (points + left < enough) return { points, by }
    left -= sign.points
    if (!isThere(sign, look) && !(points > 0 && sign.text?.test(look.text))) continue
    points += sign.points
    by.push(sign.says)
  }
  if (byTemplate && hasSectionsOf(template, look)) {
    points += enough
    by.push('most sections of the template')
  }
  return { points, by }
}

function isThere({ title, sections, heading, tasks, opening }: Sign, look: Look): boolean {
  return (
    title?.test(look.title) ||
    sections?.every((one) => look.titles.has(one) || (one.includes('|') && one.split('|').some((name) => look.titles.has(name)))) ||
    heading?.test(look.headings) ||
    (tasks && look.tasks.filter((one) => tasks.test(one)).length * 2 > look.tasks.length) ||
    opening?.test(look.opening) ||
    false
  )
}

/** At least three fifths of a template's sections of rank two, optional ones aside, told without parsing it. */
function hasSectionsOf(template: string, { titles }: Look): boolean {
  const wanted = requiredTitles(template)
  return wanted.filter((title) => titles.has(title)).length * 5 >= wanted.length * 3
}

const titlesRead = new Map<string, string[]>()

function requiredTitles(template: string): string[] {
  const known = titlesRead.get(template)
  if (known) return known
  const titles = Array.from(template.matchAll(/^## ([^[\n]+?)$(?!\n\n<!-- planlint optional)/gm), ([, title = '']) => foldTitle(title))
  titlesRead.set(template, titles)
  return titles
}
