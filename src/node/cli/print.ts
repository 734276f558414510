import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { rulesWith } from '../../lint.ts'
import { readText, reasonOf } from '../files.ts'
import type { Linter } from '../linter.ts'
import { Refusal } from '../refusal.ts'
import { formats, type Report } from '../report/index.ts'
import type { Result } from '../result.ts'
import type { Options, ReportOptions } from './options.ts'
import type { Sink, World } from './world.ts'

/** What a run came to. */
export interface Linted {
  results: Result[]
  /** How many Markdown files were seen, where folders were searched. */
  seen?: number
  /** Standard input, where that was linted, as its messages see it. */
  text?: string
}

/** Make one of the reports, in its format and to its place. */
export async function print(
  { results, seen, text }: Linted,
  options: Options & ReportOptions,
  linter: Linter,
  world: World
): Promise<void> {
  const { cwd, env } = world
  const name = options.format ?? (env.GITHUB_ACTIONS === 'true' ? 'github' : 'text')
  const { default: format } = (await formats[name]?.()) ?? {}
  const isBusy = (options.stdin && options.fix === 'write') || options.fix === 'show'
  const sink = isBusy ? world.stderr : world.stdout
  const report: Report = {
    results: options.quiet ? results.map(errorsOnly) : results,
    quiet: options.quiet,
    color: options.outputFile === undefined && (options.color ?? isColorful(sink, env)),
    ...(seen !== undefined && { seen }),
    cwd,
    env,
    textOf: ({ path, fixed }) => fixed?.after ?? text ?? textAt(resolve(cwd, path)),
    rules: async () => rulesWith(await linter.configs.own())
  }
  const printed = (await format?.(report)) ?? ''
  const parts = typeof printed === 'string' ? [printed] : printed
  if (options.outputFile !== undefined) write(options.outputFile, [...parts].join(''), cwd)
  else for (const part of parts) sink.write(part)
}

function write(file: string, text: string, cwd: string): void {
  const path = resolve(cwd, file)
  try {
    if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  } catch (error) {
    throw new Refusal(`${file} cannot be written: ${reasonOf(error)}`)
  }
}

function errorsOnly(result: Result): Result {
  return { ...result, messages: result.messages.filter(({ severity }) => severity === 'error') }
}

function textAt(path: string): string {
  const content = readText(path)
  return 'text' in content ? content.text : ''
}

/** As everyone does: NO_COLOR, FORCE_COLOR, and whether somebody looks. */
function isColorful({ isTTY }: Sink, { NO_COLOR, FORCE_COLOR, TERM }: World['env']): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return (NO_COLOR === undefined || NO_COLOR === '') && isTTY === true && TERM !== 'dumb'
}
