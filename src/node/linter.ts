import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { VFile } from 'vfile'
import { fix, lintWith, type Past, type Settings } from '../lint.ts'
import type { Parse } from '../parse/index.ts'
import type { Message, Plan } from '../rule.ts'
import type { Template } from '../template/index.ts'
import { type Answer, digestOf, digestOfTemplate } from './answers.ts'
import { type Code, Configs } from './config.ts'
import { type Candidate, isShapedLikePlan } from './discover.ts'
import { readText, reasonOf, shownPath, writeText } from './files.ts'
import { Disk } from './host.ts'
import { type ParserName, Parsers } from './parser.ts'
import { countTasks, entryOf, failed, type Result } from './result.ts'
import { type Making, type Overrides, settingsFor, type TemplatesRead, templateNamed } from './settings.ts'

/** What a run is asked to do: plain data, so that threads can share it. */
export interface Assignment {
  cwd: string
  /** The configuration for every plan; `null` for none; absent: the nearest of each. */
  config?: string | null | undefined
  overrides: Overrides
  parser: ParserName
  fix: 'write' | 'show' | 'no'
  /** Where results are kept from run to run; absent: nowhere. */
  cache?: string | undefined
  /** What becomes of configurations that are code; without it they are kept. */
  code?: Code
}

/** What a file comes to, and what must be the same for it to come to that again. */
export interface Outcome {
  /** Absent where the file turns out to be no plan. */
  result?: Result | undefined
  /** For the cache: a digest of the bytes that were read, and what the plan asked for. */
  content?: string
  answers?: Answer[]
  /** Its fixes were written. */
  isMended?: true
}

/** Characters after which the event loop gets a turn: only then the native parser gives back the memory of its trees. */
const spell = 1_000_000

/** Lints files, each with its own configuration; what it loads for one it keeps for the next. */
export class Linter {
  readonly assignment: Assignment
  readonly configs: Configs
  private readonly parsers: Parsers
  private readonly disk: Disk
  private readonly read: TemplatesRead = new Map()
  private charactersInSpell = 0

  constructor(assignment: Assignment, disk = new Disk(assignment.cwd)) {
    this.assignment = assignment
    this.disk = disk
    this.configs = new Configs(assignment.config, assignment.cwd, assignment.code)
    this.parsers = new Parsers(assignment.parser)
  }

  /** Lint a file on disk, and say what the cache must know of it. */
  async outcome(candidate: Candidate): Promise<Outcome> {
    if (this.assignment.cache === undefined || this.assignment.fix !== 'no') return this.file(candidate)
    const content = contentOf(candidate.path)
    const answers: Answer[] = []
    const { result } = await this.file(candidate, answers)
    return content !== undefined && content === contentOf(candidate.path) ? { result, content, answers } : { result }
  }

  /** Lint a file on disk. What it asks for is added to `answers`. */
  async file({ path, isPlan }: Candidate, answers?: Answer[]): Promise<Pick<Outcome, 'result' | 'isMended'>> {
    const { cwd, fix: mode } = this.assignment
    const content = readText(path)
    const shown = shownPath(cwd, path)
    if ('problem' in content) return isPlan ? { result: failed(shown, content.problem) } : {}
    await this.rest(content.text.length)
    const { parse, settings } = await this.reading(path, content.text, answers)
    const { result, plan, text } = lintText(content.text, shown, settings, parse, mode !== 'no')
    if (!isPlan && !(plan && isShapedLikePlan(plan))) return {}
    if (text === content.text) return { result }
    if (mode === 'show') return { result: { ...result, fixed: { before: content.text, after: text } } }
    try {
      await writeText(path, content.text, text)
      return { result, isMended: true }
    } catch (error) {
      return { result: { ...lintText(content.text, shown, settings, parse, false).result, refused: reasonOf(error) } }
    }
  }

  /** Load what nearly every text needs. */
  async load(): Promise<void> {
    await this.parsers.for('')
  }

  private async rest(characters: number): Promise<void> {
    this.charactersInSpell += characters
    if (this.charactersInSpell < spell) return
    this.charactersInSpell = 0
    await new Promise(setImmediate)
  }

  /** Files that decide how others are linted: configurations that were looked for, there or not, and templates that were read. */
  *sources(): Generator<string> {
    yield* this.configs.looked
    yield* this.read.keys()
  }

  /** How a text is read that stands, or is said to stand, at a path. */
  async reading(path: string, text: string, answers?: Answer[]): Promise<{ parse: Parse; settings: Settings }> {
    const parse = await this.parsers.for(text)
    const settings = settingsFor(path, await this.configs.in(dirname(path)), this.making(parse))
    const host = this.disk.host(path, parse, answers)
    if (!answers) return { parse, settings: { ...settings, host } }
    const find = (name: string) => {
      const template = settings.find?.(name)
      answers.push(['template', name, digestOfTemplate(template)])
      return template
    }
    return { parse, settings: { ...settings, host, find } }
  }

  /** A built-in template by its name, or one by its path from the working directory, as the configuration there has it read. */
  async template(name: string): Promise<Template> {
    const layers = await this.configs.in(dirname(resolve(this.assignment.cwd, name)))
    return templateNamed(name, layers, this.making(await this.parsers.for('')))
  }

  private making(parse: Parse): Making {
    const { overrides, cwd } = this.assignment
    return { overrides, cwd, parse, read: this.read }
  }

  /** Whether what the plan at a path asked is still answered so. */
  isAnswer(path: string, { find }: Settings, [question, about, digest]: Answer): boolean {
    return digest === (question === 'template' ? digestOfTemplate(find?.(about)) : this.disk.answer(path, question, about))
  }
}

/** A digest of a file's bytes; `undefined` where it cannot be read, or only once, as a pipe. */
export function contentOf(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? digestOf(readFileSync(path)) : undefined
  } catch {
    return undefined
  }
}

/** How often fixes are applied before it is given up that they settle. */
const rounds = 10

/** Lint a text; with `mending`, fix it until nothing changes, and report what remains. */
export function lintText(
  before: string,
  path: string,
  settings: Settings,
  parse: Parse,
  mending: boolean
): { result: Result; plan: Plan | undefined; text: string } {
  let text = before
  let file = lintQuickly(parse, text, path, settings)
  const fixable = fixableIn(file)
  for (let round = 0; mending && round < rounds; round++) {
    const after = fix(file)
    if (after === text) break
    text = after
    file = lintQuickly(parse, text, path, settings)
  }
  const plan = file.data.planlint?.plan
  const mended = fixable - fixableIn(file)
  const result: Result = {
    path,
    template: plan?.template?.template.name ?? null,
    ...(plan?.recognisedBy && { recognisedBy: plan.recognisedBy }),
    status: plan?.status?.value ?? null,
    tasks: plan ? countTasks(plan) : { done: 0, all: 0 },
    ...(mended > 0 && { mended }),
    messages: file.messages.map(entryOf)
  }
  return { result, plan, text }
}

function fixableIn({ messages }: { messages: Message[] }): number {
  return messages.filter(({ fix }) => fix).length
}

/** Lint without the traces of messages: those are errors to the engine, and a trace that nobody will see takes longer than finding most faults. */
export function lintQuickly(parse: Parse, text: string, path: string, settings: Settings, past?: Past): VFile {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return lintWith(parse, new VFile({ value: text, path }), settings, past)
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
