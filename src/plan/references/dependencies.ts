import { fact } from '../facts.ts'
import { letters } from '../text/characters.ts'
import { type Run, sliceRun } from '../text/run.ts'
import type { Phase, Plan, Section, Table, Task } from '../types.ts'
import { columnsOf, textsUnder } from '../words/labels.ts'
import type { Mention } from './mention.ts'
import { bareMentionsIn, isJoin, mentionsIn } from './mentions.ts'
import { type Named, nameOf, namesOf, openingOf } from './names.ts'

/** What says that it depends on something, and what it names. */
export interface Dependency {
  owner: Named
  /** What the owner is called. */
  label: string
  name: string
  on: Mention[]
  /** It says nothing else. */
  isBare: boolean
}

const inBrackets = /\((?:depends on|blocked by|requires|after)\b:?\s*([^()]*)\)/i
/** What the source of every such bracket has, whatever marks stand in it. */
const anyBracket = /\([^\w()]{0,8}(?:depends|blocked|requires|after)/i

/** Every statement of a dependency: fields, lists under one, columns of tables, and `(depends on T012)` in a task. What the whole plan depends on are other plans. */
export const dependenciesIn = fact(read)

function read(plan: Plan): Dependency[] {
  const found: Dependency[] = []
  const mayBeBracketed = plan.tasks.some(({ id }) => id) && anyBracket.test(plan.source.text)
  for (const section of plan.sections) if (section !== plan.title) addFields(found, section, plan)
  for (const task of plan.tasks) {
    addFields(found, task, plan)
    const said = mayBeBracketed && task.id ? inBrackets.exec(task.run.prose) : undefined
    if (!said?.[1]) continue
    const start = said.index + said[0].length - 1 - said[1].length
    add(found, task, sliceRun(task.run, start, start + said[1].length), plan)
  }
  for (const { kind, section, task, run } of textsUnder('depends', plan))
    if (kind === 'item' && (task || section !== plan.title)) add(found, task ?? section, run, plan)
  for (const table of plan.tables) addRows(found, table, plan)
  return found
}

function addFields(found: Dependency[], owner: Section | Task, plan: Plan): void {
  for (const field of owner.fields) if (field.name === 'depends') add(found, owner, field.run, plan)
}

/** What the rows of a table say, each of what its first cell names. */
function addRows(found: Dependency[], table: Table, plan: Plan): void {
  const { header, rows } = table
  const index = columnsOf(table, plan).indexOf('depends')
  for (const [first, ...others] of index > 0 ? rows : []) {
    const cell = others[index - 1]
    const [subject] = first ? named(first.run, header[0]?.run.text ?? '', plan) : []
    const owners = subject && namesOf(plan).nodes.get(subject.name)
    if (!cell || !subject || !owners?.[0] || owners.length !== 1) continue
    const on = named(cell.run, subject.text.split(' ')[0] ?? '', plan)
    found.push({ owner: owners[0], label: subject.text, name: subject.name, on, isBare: isBare(cell.run, on) })
  }
}

function add(found: Dependency[], owner: Section | Task, run: Run, plan: Plan): void {
  if (run.text.trim() === '') return
  const { label, word, number } = calling(owner)
  const on = named(run, word, plan)
  found.push({ owner, label, name: number === undefined ? '' : nameOf(word, number, plan), on, isBare: isBare(run, on) })
}

/** Whether a value is nothing but names, and words between them. */
function isBare({ prose }: Run, names: readonly Mention[]): boolean {
  let rest = ''
  let end = 0
  for (const { from, to } of names) {
    rest += prose.slice(end, Math.max(end, from))
    end = Math.max(end, to)
  }
  return (rest + prose.slice(end)).split(notLetters).every((word) => word === '' || isJoin(word))
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

/** A name before the first mention: `Backend Phase 2` is another plan's. */
const ofAnother =
  /^(?!(?:Phases?|Tasks?|After|Only|Complete|Completion|Finish|Requires?|Needs?|See|All|Both|Note|From|Start|When|Nach|Alle|Après|Tras)\b)[A-Z][a-z]+:?\s$/
const notLetters = new RegExp(`[^${letters}]+`)
const dash = /^\s*[-–—]+\s*$/
/** What stands before a mention in its clause. */
const clause = /[^;.()]*$/

/** What a statement names as needed: not what it may go on beside, nor what it holds up. */
function named(run: Run, word: string, plan: Plan): Mention[] {
  const { prose } = run
  if (dash.test(prose) || plan.conventions.opensWithNothing(prose)) return []
  const { saysOtherwise, opensWithNeed } = plan.conventions
  const found = mentionsIn(run, plan).filter(({ from, to }) => {
    if (ofAnother.test(prose.slice(0, from))) return false
    const before = clause.exec(prose.slice(Math.max(0, from - 80), from))?.[0] ?? ''
    const after = /^\s.*/.exec(prose.slice(to, to + 40))?.[0] ?? ''
    return !saysOtherwise(before) && !opensWithNeed(after)
  })
  return found.length > 0 ? found : bareMentionsIn(run, word, plan)
}

/** What a mention means where it is made: of several with one name, the one beside its owner; nothing where that is not clear. */
export function meant(mention: Pick<Mention, 'name' | 'isForeign'>, owner: Named, plan: Plan): Named | undefined {
  const all = namesOf(plan).nodes.get(mention.name)
  if (!all || mention.isForeign) return undefined
  if (all.length < 2) return all[0]
  const beside = byHome(mention.name, plan).get(homeOf(owner)) ?? []
  return beside.length === 1 ? beside[0] : undefined
}

const homes = fact(() => new Map<string, Map<Section | undefined, Named[]>>())

/** What has a name, by where it stands. */
function byHome(name: string, plan: Plan): Map<Section | undefined, Named[]> {
  const names = homes(plan)
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
