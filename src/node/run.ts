import { dirname } from 'node:path'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { fix, lintWith, type Settings } from '../lint.ts'
import type { Parse } from '../parse/index.ts'
import type { Message, Plan } from '../rule.ts'
import type { Configs } from './config.ts'
import { type Candidate, isShapedLikePlan } from './discover.ts'
import { readText, reasonOf, shownPath, writeText } from './files.ts'
import type { Parsers } from './parser.ts'
import { type Overrides, settingsFor } from './settings.ts'

/** What was found in one file; small, so that thousands can be held. */
export interface Result {
  /** From the working directory, with `/`. */
  path: string
  template: string | null
  status: string | null
  tasks: { done: number; all: number }
  messages: Message[]
  /** The text before and after fixing, where a fix changed it and is only to be shown. */
  fixed?: { before: string; after: string }
  /** Why a fix could not be written. */
  refused?: string
}

export interface RunOptions {
  cwd: string
  configs: Configs
  overrides: Overrides
  parsers: Parsers
  fix: 'write' | 'show' | 'no'
  /** Told how many of how many files are done. */
  progress?(done: number, all: number): void
}

/** Lint files one after another; what turns out to be no plan is left out. */
export async function run(candidates: readonly Candidate[], options: RunOptions): Promise<Result[]> {
  const results: Result[] = []
  for (const [index, { path, isPlan }] of candidates.entries()) {
    const result = await lintFile(path, isPlan === true, options)
    if (result) results.push(result)
    options.progress?.(index + 1, candidates.length)
  }
  return results
}

async function lintFile(path: string, isPlan: boolean, options: RunOptions): Promise<Result | undefined> {
  const content = readText(path)
  const shown = shownPath(options.cwd, path)
  if ('problem' in content) return isPlan ? unreadable(shown, content.problem) : undefined
  const parse = await options.parsers.for(content.text)
  const settings = settingsFor(path, await options.configs.in(dirname(path)), options.overrides, options.cwd, parse)
  const { result, plan, text } = lintText(content.text, shown, settings, parse, options.fix !== 'no')
  if (!isPlan && !(plan && isShapedLikePlan(plan))) return undefined
  if (text === content.text) return result
  if (options.fix === 'show') return { ...result, fixed: { before: content.text, after: text } }
  try {
    await writeText(path, text)
    return result
  } catch (error) {
    const { result: unfixed } = lintText(content.text, shown, settings, parse, false)
    return { ...unfixed, refused: reasonOf(error) }
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
  let file = lintWith(parse, new VFile({ value: text, path }), settings)
  for (let round = 0; mending && round < rounds; round++) {
    const after = fix(file)
    if (after === text) break
    text = after
    file = lintWith(parse, new VFile({ value: text, path }), settings)
  }
  const plan = file.data.planlint?.plan
  const waited = plan?.tasks.filter(({ state, excused }) => state === 'done' || !excused) ?? []
  const result: Result = {
    path,
    template: plan?.template?.template.name ?? null,
    status: plan?.status?.value ?? null,
    tasks: { done: waited.filter(({ state }) => state === 'done').length, all: waited.length },
    messages: file.messages
  }
  return { result, plan, text }
}

/** The result of a file that cannot be read as text. */
export function unreadable(path: string, problem: string): Result {
  const start = { line: 1, column: 1, offset: 0 }
  const message: Message = new VFileMessage(problem, { place: { start, end: start }, ruleId: 'unreadable-file', source: 'planlint' })
  message.fatal = true
  message.file = path
  return { path, template: null, status: null, tasks: { done: 0, all: 0 }, messages: [message] }
}
