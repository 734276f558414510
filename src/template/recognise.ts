import type { Plan } from '../plan/index.ts'
import { formats } from './builtin/index.ts'
import { foldTitle } from './fold.ts'
import type { Format, Sign } from './format.ts'
import { fits, normal } from './globs.ts'

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
  const names = Object.keys(formats)
  const globs = names.map((name) => globOf(look.path, (formats[name] as Known).format))
  let best: Scored | undefined
  let isTie = false
  // What has the right path has most to say, and leaves the others little to reach.
  for (const isThere of [true, false])
    for (const [index, name] of names.entries()) {
      const glob = globs[index]
      const scored = (glob !== undefined) === isThere ? score(look, name, glob, best?.points ?? enough) : undefined
      if (!scored) continue
      isTie = scored.points === best?.points
      best = scored
    }
  return best && !isTie ? { name: best.name, by: best.by } : undefined
}

type Known = (typeof formats)[string]
type Scored = Recognised & { points: number }

/** The path of a format that says most of a document's. */
function globOf(path: string, { paths }: Format): string | undefined {
  let best: string | undefined
  for (const glob in paths)
    if ((paths[glob] as number) > (best === undefined ? 0 : (paths[best] as number)) && fits(path, glob)) best = glob
  return best
}

/** What speaks for a format, if it is at least so much; told no further where it cannot be. */
function score(look: Look, name: string, glob: string | undefined, least: number): Scored | undefined {
  const { format, template } = formats[name] as Known
  const by = glob === undefined ? [] : [`path ${glob}`]
  let points = glob === undefined ? 0 : (format.paths[glob] as number)
  let left = format.byTemplate ? enough : 0
  for (const sign of format.signs) left += sign.points
  for (const sign of format.signs) {
    if (points + left < least) return undefined
    left -= sign.points
    if (!isThere(sign, look) && !(points > 0 && sign.text?.test(look.text))) continue
    points += sign.points
    by.push(sign.says)
  }
  if (points + left >= least && format.byTemplate && hasSectionsOf(template, look)) {
    points += enough
    by.push('most sections of the template')
  }
  return points < least ? undefined : { name, by, points }
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
