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

/** What is asked of a document to tell what it is: cheap, and read once for all formats. */
interface Look {
  path: string
  title: string
  headings: string[]
  titles: Set<string>
  tasks: string[]
  opening: string
  text: string
}

/** As much as must be said for a format. */
const enough = 3

/** The built-in format that a document clearly has, by its path and shape: enough says so, and no other has as much. */
export function recognise(plan: Plan, path: string): Recognised | undefined {
  const look = lookAt(plan, path)
  let best: (Recognised & { points: number }) | undefined
  let isTie = false
  for (const [name, { format, template }] of Object.entries(formats)) {
    const { points, by } = score(look, format, template)
    if (points < enough || points < (best?.points ?? 0)) continue
    isTie = points === best?.points
    best = { name, by, points }
  }
  return best && !isTie ? { name: best.name, by: best.by } : undefined
}

function lookAt({ title, root, sections, tasks, source }: Plan, path: string): Look {
  return {
    path,
    title: title?.heading ?? '',
    headings: sections.map(({ heading }) => heading),
    titles: new Set((title ?? root).children.map((section) => foldTitle(section.title))),
    tasks: tasks.slice(0, 40).map(({ run }) => run.text.slice(0, 60)),
    opening: source.text.slice(0, 2000),
    text: source.text
  }
}

function score(look: Look, { paths, signs, byTemplate }: Format, template: string): { points: number; by: string[] } {
  const by: string[] = []
  let points = 0
  const [path] = Object.entries(paths)
    .filter(([glob]) => isAt(look.path, glob))
    .sort(([, one], [, other]) => other - one)
  if (path) {
    points += path[1]
    by.push(`path ${path[0]}`)
  }
  for (const sign of signs)
    if (isThere(sign, look)) {
      points += sign.points
      by.push(sign.says)
    }
  if (byTemplate && hasSectionsOf(template, look)) {
    points += enough
    by.push('most sections of the template')
  }
  return { points, by }
}

function isThere({ title, sections, heading, tasks, opening, text }: Sign, look: Look): boolean {
  return (
    title?.test(look.title) ||
    sections?.every((one) => one.split('|').some((name) => look.titles.has(name))) ||
    (heading !== undefined && look.headings.some((one) => heading.test(one))) ||
    (tasks !== undefined && look.tasks.length > 0 && look.tasks.filter((one) => tasks.test(one)).length * 2 > look.tasks.length) ||
    opening?.test(look.opening) ||
    text?.test(look.text) ||
    false
  )
}

const compiled = new Map<string, RegExp>()

/** Whether a path ends as a glob says. */
export function isAt(path: string, glob: string): boolean {
  // A copy that is kept elsewhere often has its path for a name: specs__004-loans__tasks.md.
  return patternOf(glob).test(path.replace(/\\|__/g, '/'))
}

function patternOf(glob: string): RegExp {
  const known = compiled.get(glob)
  if (known) return known
  const source = glob
    .replace(/[.+]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
    .replace(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:[^/]+/)*'))
  const pattern = new RegExp(`(?:^|/)${source}$`)
  compiled.set(glob, pattern)
  return pattern
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
  const titles = Array.from(template.matchAll(/^## ([^[\n]+?)(?: \(optional\))?$(?!\n\n<!-- planlint optional)/gm), ([, title = '']) =>
    foldTitle(title)
  )
  titlesRead.set(template, titles)
  return titles
}
