import { type Run, rangeOf } from './run.ts'
import { tally } from './tally.ts'
import type { Field, Place, Plan, Section, Task } from './types.ts'

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
/** What is not there afterwards, or never was under this name. */
const gone = /→|->|=>|\b(?:delet|remov|renam|mov|replac|rewrit|merg|split|e\.g\.)/i
const modifying = /^(?:modif|updat|edit|chang)/i

/** The paths in fields and lists that name files: `File:`, `Create:`, `Modify:`, `Test:`. */
export function* filesNamedIn(plan: Plan): Generator<NamedFile> {
  const seen = new Set<number>()
  for (const { run, isModified, owner } of statements(plan)) {
    if (gone.test(run.text)) continue
    for (const [from, to] of paths(run)) {
      const offsets = rangeOf(run, from, to)
      if (!offsets || seen.has(offsets[0])) continue
      seen.add(offsets[0])
      const done = doneness(owner)
      yield { path: run.text.slice(from, to), place: plan.source.place(...offsets), isModified, ...(done && { done }) }
    }
  }
}

function* statements({ sections, tasks, texts, conventions }: Plan): Generator<{ run: Run; isModified: boolean; owner: Section | Task }> {
  const stated = (owner: Section | Task, fields: Field[]) =>
    fields.filter(({ name }) => name === 'files').map(({ key, run }) => ({ run, isModified: modifying.test(key), owner }))
  for (const section of sections) yield* stated(section, section.fields)
  for (const task of tasks) yield* stated(task, task.fields)
  for (const text of texts) {
    if (text.kind !== 'item' || text.label === undefined || conventions.field(text.label) !== 'files') continue
    if (!/^[^`]{0,30}:\s/.test(text.run.text))
      yield { run: text.run, isModified: modifying.test(text.label), owner: text.task ?? text.section }
  }
}

/** Ranges of a value that are paths: its code, else its words if it is nothing but paths. */
function* paths(run: Run): Generator<[from: number, to: number]> {
  const code = run.pieces.filter((piece) => piece.code && !piece.struck)
  const parts: [number, string][] = code.length > 0 ? code.map(({ at, length }) => [at, run.text.slice(at, at + length)]) : words(run.text)
  for (const [at, text] of parts) {
    const bare = text.replace(lineNumbers, '')
    if (path.test(bare) && !noPath.test(bare)) yield [at, at + bare.length]
  }
}

function words(text: string): [number, string][] {
  const all = Array.from(text.slice(0, 2000).matchAll(/[^\s,;]+/g), ({ index, 0: word }): [number, string] => [index, word])
  return all.every(([, word]) => /[/.]|^(?:and|&|\(new\)|\(test\))$/.test(word))
    ? all
    : all.slice(0, 1).filter(([, word]) => word.includes('/'))
}

function doneness(owner: Section | Task): string | undefined {
  const section = 'state' in owner ? owner.section : owner
  if (section.phase?.status?.value === 'done') return `${section.phase.title} is done`
  if ('state' in owner) return owner.state === 'done' ? 'this task is ticked' : undefined
  if (section.status?.value === 'done') return `${section.title} is done`
  const { all, open } = tally(section)
  return all.length > 0 && open.length === 0 ? `all boxes of ${section.title} are ticked` : undefined
}
