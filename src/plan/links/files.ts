import { tally } from '../progress/tally.ts'
import { type Run, rangeOf } from '../text/run.ts'
import type { Place, Plan, Section, Task } from '../types.ts'
import { textsUnder } from '../words/labels.ts'

/** A path that a task or section names among its files. */
export interface NamedFile {
  path: string
  place: Place
  /** It is to be changed, so it is there before the work is done. */
  isModified: boolean
  /** What says that the work is done: `this task is ticked`. */
  done?: string
}

const lineNumbers = /(?::\d+(?:[-–,]\d+)*|#L\d[\w-]*)$/
/** Names with an extension, in folders or not; no addresses, routes, packages, variables or patterns. */
const path = /^(?:\.{0,2}\/)?(?:[\w.+()[\]-]+\/)*[\w.+-]*[\w+-]\.[A-Za-z][A-Za-z0-9]{0,9}$/
const noPath =
  /^\/(?:Users|home|root|tmp|var|mnt|Volumes)\/|^(?:[\w-]+\.(?:com|org|net|io|dev|app)|(?:[A-Z]\w+)\.js|e\.g|i\.e)$|(?:^|\/)path\/to\/|\/\//
/** One name becomes another. */
const arrow = /→|->|=>/
const modifying = /^(?:modif|updat|edit|chang)/i

/** The paths in fields and lists that name files: `File:`, `Create:`, `Modify:`, `Test:`. */
export function filesNamedIn(plan: Plan): NamedFile[] {
  const found = new Map<number, NamedFile>()
  for (const owner of plan.sections) addFields(found, owner, plan)
  for (const owner of plan.tasks) addFields(found, owner, plan)
  for (const { kind, run, label = '', task, section } of textsUnder('files', plan))
    if (kind === 'item' && !/^[^`]{0,30}:\s/.test(run.text)) add(found, run, label, task ?? section, plan)
  return [...found.values()]
}

function addFields(found: Map<number, NamedFile>, owner: Section | Task, plan: Plan): void {
  for (const field of owner.fields) if (field.name === 'files') add(found, field.run, field.key, owner, plan)
}

/** Add the paths of a value, each place once. */
function add(found: Map<number, NamedFile>, run: Run, key: string, owner: Section | Task, { source, conventions }: Plan): void {
  if (arrow.test(run.text) || conventions.saysGone(run.text) || conventions.saysMoved(run.text)) return
  const named = paths(run)
  const done = named.length > 0 ? doneness(owner) : undefined
  for (const [from, to] of named) {
    const offsets = rangeOf(run, from, to)
    if (!offsets || found.has(offsets[0])) continue
    const place = source.place(...offsets)
    found.set(offsets[0], { path: run.text.slice(from, to), place, isModified: modifying.test(key), ...(done && { done }) })
  }
}

/** Ranges of a value that are paths: its code, else its words if it is nothing but paths. */
function paths(run: Run): [from: number, to: number][] {
  const code = run.pieces.filter((piece) => piece.code && !piece.struck)
  const parts: [number, string][] = code.length > 0 ? code.map(({ at, length }) => [at, run.text.slice(at, at + length)]) : words(run.text)
  return parts
    .map(([at, text]): [number, string] => [at, text.replace(lineNumbers, '')])
    .filter(([, text]) => path.test(text) && !noPath.test(text))
    .map(([at, text]) => [at, at + text.length])
}

/** All words of a value that is nothing but paths; else its first, if it has folders. */
function words(text: string): [number, string][] {
  const all: [number, string][] = []
  for (const { index, 0: word } of text.slice(0, 2000).matchAll(/[^\s,;]+/g)) {
    all.push([index, word])
    if (!/[/.]|^(?:and|&|\(new\)|\(test\))$/.test(word)) return all.slice(0, 1).filter(([, first]) => first.includes('/'))
  }
  return all
}

function doneness(owner: Section | Task): string | undefined {
  const section = 'state' in owner ? owner.section : owner
  if (section.phase?.status?.value === 'done') return `${section.phase.title} is done`
  if ('state' in owner) return owner.state === 'done' ? 'this task is ticked' : undefined
  if (section.status?.value === 'done') return `${section.title} is done`
  const { all, open } = tally(section)
  return all.length > 0 && open.length === 0 ? `all boxes of ${section.title} are ticked` : undefined
}
