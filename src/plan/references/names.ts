import { fact } from '../facts.ts'
import { plainNumber } from '../progress/numbers.ts'
import type { Cell, Phase, Plan, Section, Task, Text } from '../types.ts'
import { columnsOf } from '../words/labels.ts'
import { taskWords } from '../words/task-words.ts'
import { addMember, type Family } from './families.ts'
import { sameId } from './requirements.ts'

/** What a plan calls by a word and a number, or by an id. */
export type Named = Phase | Task | Section | Cell

/** What can be referred to by number in a plan. */
export interface Names {
  /** Phases, tasks, headings and rows by name. */
  nodes: Map<string, Named[]>
  /** The last numbers of names that differ in nothing else: of `phase 2.1` and `phase 2.3`, 1 and 3 under `phase 2.`. */
  families: Map<string, Family>
  /** What tasks are called. */
  taskWords: Set<string>
}

const longestOpening = 80
const word = '[A-Za-zÀ-ÿ]+'
const number = '(?:[A-Z]{1,3}\\d{1,3}-)?(?:[A-Z]{1,6}-?){0,2}\\d{1,5}(?:[.–-]\\d{1,4}){0,3}[A-Za-z]?'
const start = new RegExp(`^[^A-Za-zÀ-ÿ0-9#]*(?:(${word})\\s+)?#?(${number})(?=[^\\w.]|\\.(?!\\d)|$)`)
/** What the source of every text has that begins with a name: a number that is its first or second word, after whatever marks. */
const earlyNumber = /^[^A-Za-zÀ-ÿ\d<!]*(?:[<!]|(?:[A-Za-zÀ-ÿ]+[^A-Za-zÀ-ÿ\d]+)?[A-Z-]{0,14}\d)/
const setOff = /^\s*(?:[:：.)–—|(-]|$)/

/** The names of a plan. */
export const namesOf = fact(readNames)

function readNames(plan: Plan): Names {
  const names: Names = { nodes: new Map(), families: new Map(), taskWords: new Set(['task']) }
  for (const phase of plan.phases) define(names, nameOf(phase.word, phase.number, plan), phase)
  for (const task of plan.tasks) {
    if (!task.id) continue
    define(names, nameOf('task', task.id.text, plan), task)
    if (task.id.certain) names.taskWords.add(task.run.text.slice(0, task.run.text.search(/\s/)).toLowerCase())
  }
  for (const section of plan.sections) {
    const opening = section.phase === section ? undefined : openingOf(section.heading)
    if (opening?.isTask) defineTask(names, opening, section, plan)
  }
  for (const { rows } of plan.tables)
    for (const [cell] of rows) {
      const opening = cell && openingOf(cell.run.text)
      if (cell && opening?.isTask) defineTask(names, opening, cell, plan)
    }
  return names
}

/** What texts begin with and is no name of a phase or task, but for answers to what something depends on: named somewhere, if only in a list. */
const othersOf = fact((plan) => {
  const others = new Set<string>()
  for (const text of plan.texts) {
    const { kind, section } = text
    if (!text.mayHold(earlyNumber)) continue
    const opening = openingOf(text.run.text)
    if (!opening || isAnswer(text, plan)) continue
    const isOwn = opening.isTask && (kind === 'heading' ? section.phase !== section : isSubject(text))
    const isMeant = kind !== 'paragraph' || opening.word === '' || opening.isSetOff
    if (!isOwn && isMeant) others.add(nameOf(opening.word, opening.number, plan))
  }
  return others
})

/** The first cell of a row, but not of the header. */
function isSubject({ kind, column, row, table }: Text): boolean {
  return kind === 'cell' && column === 0 && row !== table?.header
}

/** The word and number that a text begins with; whether they are a task's (`Task 3`, `TASK-085`), and whether a sign sets them off from what follows. */
export function openingOf(text: string): { word: string; number: string; isTask: boolean; isSetOff: boolean } | undefined {
  const match = start.exec(text.length > longestOpening ? text.slice(0, longestOpening) : text)
  if (!match?.[2]) return undefined
  const [whole, opening = '', found] = match
  return {
    word: opening,
    number: found,
    isTask: taskWords().has(opening.toLowerCase()) || /^[A-Z]/.test(found),
    isSetOff: setOff.test(text.slice(whole.length))
  }
}

/** What says on what something depends names others; so does a sentence in any column of a table but the first. */
function isAnswer({ kind, column = 0, label, table, run }: Text, plan: Plan): boolean {
  if (kind === 'cell') return column > 0 && (/\s|[,;/]/.test(run.text) || (table && columnsOf(table, plan)[column]) === 'depends')
  return label !== undefined && plan.conventions.field(label) === 'depends'
}

function defineTask(names: Names, { word: called, number: of }: { word: string; number: string }, node: Named, plan: Plan): void {
  define(names, nameOf(called, of, plan), node)
  if (taskWords().has(called.toLowerCase())) names.taskWords.add(called.toLowerCase())
}

function define({ nodes, families }: Names, name: string, node: Named): void {
  const same = nodes.get(name)
  if (same) same.push(node)
  else nodes.set(name, [node])
  if (!same) addMember(families, name)
}

/** A word and a number as they are compared: `Phase 02` and `PHASE II` are one, and `Task T012` is `T12`. */
export function nameOf(word: string, number: string, plan: Plan): string {
  const lower = word.toLowerCase()
  const kind = /^[A-Z]+-?\d/.test(number) ? '' : taskWords().has(lower) ? 'task' : lower
  return `${kind} ${sameId(plainNumber(kind, number, plan))}`
}

/** Whether something of a plan has a name: its own, or a number without a word. */
export function isNamed(name: string, plan: Plan): boolean {
  if (namesOf(plan).nodes.has(name)) return true
  const others = othersOf(plan)
  return others.has(name) || others.has(name.slice(name.indexOf(' ')))
}
