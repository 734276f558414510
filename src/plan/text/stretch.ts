import type { Nodes, Parent } from 'mdast'
import type { Section, Task, Text } from '../types.ts'
import { runOf } from './flatten.ts'
import { at, plainRun, type Run, trimRun } from './run.ts'
import { isPlain, sign, signsOf } from './signs.ts'
import type { Source } from './source.ts'
import { copyOf, Wording } from './wording.ts'

/** A stretch of running text. It is flattened when somebody reads it: in most there is nothing that anybody looks for. */
export class Stretch implements Text {
  readonly kind: Text['kind']
  readonly section: Section
  task: Task | undefined
  readonly label: string | undefined
  row: Text['row']
  column: Text['column']
  table: Text['table']
  private readonly source: Source
  private readonly block: Nodes
  readonly from: number
  readonly to: number
  readonly wording: Wording
  private known: Run | undefined

  /** @param run what the block flattens to, or the part of it that counts, where that is known. */
  constructor(source: Source, block: Nodes, run: Run | undefined, kind: Text['kind'], section: Section, task?: Task, label?: string) {
    const { position } = block
    this.source = source
    this.block = block
    this.from = position?.start.offset ?? 0
    this.to = position?.end.offset ?? 0
    this.known = run
    this.wording = run ? new Wording() : source.wording(kind, this.from, this.to)
    this.kind = kind
    this.section = section
    this.task = task
    this.label = label
    this.row = undefined
    this.column = undefined
    this.table = undefined
  }

  get run(): Run {
    this.known ??= this.read()
    return this.known
  }

  /** Take the text that counts for the whole: an item without what marks it as a task. */
  set run(run: Run) {
    this.known = run
  }

  get raw(): string {
    return this.wording.raw ?? this.source.text.slice(this.from, this.to)
  }

  has(signs: number): boolean {
    return this.source.mayBeGarbled || (this.signs & signs) !== 0
  }

  mayHold(pattern: RegExp): boolean {
    return this.has(sign.reference) || pattern.test(this.raw)
  }

  private get signs(): number {
    this.wording.signs ??= signsOf(this.source.text, this.from, this.to)
    return this.wording.signs
  }

  private read(): Run {
    const { wording } = this
    wording.run ??= this.flattened()
    return at(wording.run, this.from)
  }

  /** The run, its text cut from nothing that would be kept with it. */
  private flattened(): Run {
    const whole = this.asSpelt() ?? runOf(this.block as Parent, this.source)
    const run = this.block.type === 'tableCell' ? trimRun(whole) : whole
    if (this.wording.raw === undefined) return run
    const text = copyOf(run.text)
    return { ...run, text, prose: run.prose === run.text ? text : copyOf(run.prose) }
  }

  /** The run of a block that reads as it is spelt, for which nothing has to be flattened. */
  private asSpelt(): Run | undefined {
    const { source, block } = this
    if (source.mayBeGarbled || !isPlain(this.signs)) return undefined
    const [from, to] = contentOf(block.type, source.text, this.from, this.to)
    const text = source.text.slice(from, to)
    return text === '' || (block.type === 'heading' && text.includes('#')) ? undefined : plainRun(text, from, this.from)
  }
}

const space = /[ \t]/

/** The part of a block without Markdown that is its content: between the marks of a heading or cell, and the space around. */
function contentOf(type: Nodes['type'], text: string, start: number, end: number): [from: number, to: number] {
  let from = start
  let to = end
  if (type === 'heading') while (text[from] === '#') from++
  if (type === 'tableCell') {
    if (text[from] === '|') from++
    if (text[to - 1] === '|') to--
  }
  while (from < to && space.test(text[from] as string)) from++
  while (from < to && space.test(text[to - 1] as string)) to--
  return [from, to]
}
