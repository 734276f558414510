import { bareMentionsIn, type Mention, mentionsIn } from './mentions.ts'
import { type Named, nameOf, namesOf, openingOf } from './names.ts'
import { type Run, sliceRun } from './run.ts'
import type { Phase, Plan, Section, Table, Task } from './types.ts'

/** What says that it depends on something, and what it names. */
export interface Dependency {
  owner: Named
  /** What the owner is called. */
  label: string
  name: string
  on: Mention[]
}

const inBrackets = /\((?:depends on|blocked by|requires|after)\b:?\s*([^()]*)\)/i
const anyBracket = /\((?:[DdBbRrAa])/
const known = new WeakMap<Plan, Dependency[]>()

/** Every statement of a dependency: fields, lists under one, columns of tables, and `(depends on T012)` in a task. What the whole plan depends on are other plans. */
export function dependenciesIn(plan: Plan): Dependency[] {
  const found = known.get(plan) ?? [...read(plan)]
  known.set(plan, found)
  return found
}

function* read(plan: Plan): Generator<Dependency> {
  const { conventions, sections, tasks, texts, tables } = plan
  for (const section of sections) {
    if (section === plan.title) continue
    for (const { name, run } of section.fields) if (name === 'depends') yield* stated(section, run, plan)
  }
  for (const task of tasks) {
    for (const { name, run } of task.fields) if (name === 'depends') yield* stated(task, run, plan)
    const said = task.id && anyBracket.test(task.run.prose) ? inBrackets.exec(task.run.prose) : undefined
    if (!said?.[1]) continue
    const start = said.index + said[0].length - 1 - said[1].length
    yield* stated(task, sliceRun(task.run, start, start + said[1].length), plan)
  }
  for (const text of texts)
    if (text.kind === 'item' && text.label !== undefined && conventions.field(text.label) === 'depends')
      if (text.task || text.section !== plan.title) yield* stated(text.task ?? text.section, text.run, plan)
  for (const table of tables) yield* column(table, plan)
}

/** What the rows of a table say, each of what its first cell names. */
function* column({ header, rows }: Table, plan: Plan): Generator<Dependency> {
  const index = header.findIndex(({ run }) => plan.conventions.field(run.text) === 'depends')
  for (const [first, ...others] of index > 0 ? rows : []) {
    const cell = others[index - 1]
    const [subject] = first ? named(first.run, header[0]?.run.text ?? '', plan) : []
    const owners = subject && namesOf(plan).nodes.get(subject.name)
    if (cell && subject && owners?.[0] && owners.length === 1)
      yield { owner: owners[0], label: subject.text, name: subject.name, on: named(cell.run, subject.text.split(' ')[0] ?? '', plan) }
  }
}

function* stated(owner: Section | Task, run: Run, plan: Plan): Generator<Dependency> {
  if (run.text.trim() === '') return
  const { label, word, number } = calling(owner)
  yield { owner, label, name: number === undefined ? '' : nameOf(word, number, plan), on: named(run, word, plan) }
}

/** What something is called by those that refer to it. */
function calling(owner: Section | Task): { label: string; word: string; number?: string } {
  if ('state' in owner) {
    const id = owner.id?.text
    return id === undefined
      ? { label: owner.text, word: 'Task' }
      : { label: /^[A-Z]/.test(id) ? id : `Task ${id}`, word: 'Task', number: id }
  }
  if (isPhase(owner)) return { label: `${owner.word} ${owner.number}`, word: owner.word, number: owner.number }
  const opening = openingOf(owner.heading)
  if (!opening?.isTask) return { label: owner.title, word: 'Task' }
  return { label: `${opening.word} ${opening.number}`.trim(), word: 'Task', number: opening.number }
}

function isPhase(section: Section): section is Phase {
  return section.phase === section
}

const none = /^\s*(?:none|nothing|no\b|n\/a|keine?|ninguna?|aucune?|[-–—]+\s*$)/i
/** Words before a mention that say anything but that it is needed first. */
const otherwise =
  /\b(?:parallel|concurrent|independent|before|(?:un)?block(?:s|ing)|enabl|unlock|need(?:ed|s)? (?:by|for)|required (?:by|for)|not|except|optional)[^;.()]*$/i

/** What a statement names as needed: not what it may go on beside, nor what it holds up. */
function named(run: Run, word: string, plan: Plan): Mention[] {
  if (none.test(run.prose)) return []
  const found = mentionsIn(run, plan).filter(({ from }) => !otherwise.test(run.prose.slice(Math.max(0, from - 80), from)))
  return found.length > 0 ? found : bareMentionsIn(run, word, plan)
}

/** What a mention means where it is made: of several with one name, the one beside its owner; nothing where that is not clear. */
export function meant({ name, isForeign }: Mention, owner: Named, plan: Plan): Named | undefined {
  if (isForeign) return undefined
  const all = namesOf(plan).nodes.get(name) ?? []
  if (all.length < 2) return all[0]
  const beside = byHome(name, plan).get(homeOf(owner)) ?? []
  return beside.length === 1 ? beside[0] : undefined
}

const homes = new WeakMap<Plan, Map<string, Map<Section | undefined, Named[]>>>()

/** What has a name, by where it stands. */
function byHome(name: string, plan: Plan): Map<Section | undefined, Named[]> {
  const names = homes.get(plan) ?? new Map<string, Map<Section | undefined, Named[]>>()
  homes.set(plan, names)
  const known = names.get(name)
  if (known) return known
  const groups = new Map<Section | undefined, Named[]>()
  for (const node of namesOf(plan).nodes.get(name) ?? []) {
    const home = homeOf(node)
    const group = groups.get(home)
    if (group) group.push(node)
    else groups.set(home, [node])
  }
  names.set(name, groups)
  return groups
}

function homeOf(node: Named): Section | undefined {
  return 'section' in node ? node.section : 'parent' in node ? node.parent : undefined
}
