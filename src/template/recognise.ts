import type { Plan } from '../plan/index.ts'
import { formats } from './builtin/index.ts'
import { foldTitle } from './fold.ts'
import type { Format, Sign } from './format.ts'

/** The format that a document is clearly of, and what says so. */
export interface Recognised {
  name: string
  /** Each as a reader says it: `path .kiro/specs`, `task ids such as T001`. */
  by: string[]
}

/** What is looked at to tell a document's format: no more than is at hand in a plan that was just read. */
interface Look {
  path: string
  title: string
  /** All headings, one a line. */
  headings: string
  /** Folded titles of the top-level sections. */
  titles: Set<string>
  /** What follows the boxes of the first tasks. */
  tasks: string[]
  opening: string
  text: string
}

/** As much as must be said for a format. */
const enough = 3
/** As many tasks as show the habit of a list. */
const mostTasks = 20

/** The built-in format that a document clearly has, by its path and shape: enough says so, and no other has as much. */
export function recognise(plan: Plan, path: string): Recognised | undefined {
  const look = lookAt(plan, path)
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

function lookAt({ title, root, sections, tasks, source }: Plan, path: string): Look {
  return {
    path: normal(path),
    title: title?.heading ?? '',
    headings: sections.map(({ heading }) => heading).join('\n'),
    titles: new Set((title ?? root).children.map((section) => foldTitle(section.title))),
    tasks: tasks.slice(0, mostTasks).map(({ box }) => source.text.slice(box.end.offset, box.end.offset + 40).replace(/^[\s*_`]+/, '')),
    opening: source.text.slice(0, 2000),
    text: source.text
  }
}

function score(look: Look, { paths, signs, byTemplate }: Format, template: string): { points: number; by: string[] } {
  const by: string[] = []
  let points = 0
  for (const glob in paths) {
    const said = paths[glob] ?? 0
    if (said <= points || !fits(look.path, glob)) continue
    points = said
    by[0] = `path ${glob}`
  }
  for (const sign of signs)
    if (isThere(sign, look) || (points > 0 && sign.text?.test(look.text))) {
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
    sections?.every((one) => one.split('|').some((name) => look.titles.has(name))) ||
    heading?.test(look.headings) ||
    (tasks && look.tasks.filter((one) => tasks.test(one)).length * 2 > look.tasks.length) ||
    opening?.test(look.opening) ||
    false
  )
}

/** Whether a path ends as a glob says. */
export function isAt(path: string, glob: string): boolean {
  return fits(normal(path), glob)
}

/** A path with `/`. A copy that is kept elsewhere often has its path for a name: `specs__004-loans__tasks.md`. */
function normal(path: string): string {
  return path.replace(/\\|__/g, '/')
}

const compiled = new Map<string, { end: string; pattern: RegExp }>()

function fits(path: string, glob: string): boolean {
  const { end, pattern } = compiled.get(glob) ?? compile(glob)
  return path.endsWith(end) && pattern.test(path)
}

function compile(glob: string): { end: string; pattern: RegExp } {
  const source = glob
    .replace(/[.+]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
    .replace(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:[^/]+/)*'))
  const made = { end: /[^*\]}]*$/.exec(glob)?.[0] ?? '', pattern: new RegExp(`(?:^|/)${source}$`) }
  compiled.set(glob, made)
  return made
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
