import { writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { cacheFile } from '../cache.ts'
import { discover } from '../discover.ts'
import { reasonOf, textOf } from '../files.ts'
import { type Assignment, Linter, lintText } from '../linter.ts'
import { Refusal } from '../refusal.ts'
import { countOf, formats, type Report } from '../report/index.ts'
import { failed, type Result } from '../result.ts'
import { run } from '../run.ts'
import { isIgnored } from '../settings.ts'
import { help } from './help.ts'
import { type Options, read } from './options.ts'
import { progressOn } from './progress.ts'
import type { Sink, World } from './world.ts'

/** Run a command line. Returns the exit status; every refusal is one line on `stderr`. */
export async function cli(argv: readonly string[], world: World): Promise<number> {
  try {
    return await obey(read(argv), world)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    world.stderr.write(`planlint: ${error.message}\n`)
    return 2
  }
}

async function obey(options: Options, world: World): Promise<number> {
  const linter = new Linter(assignmentOf(options, world))
  const printed = await information(options, linter, world)
  if (printed !== undefined) {
    world.stdout.write(printed)
    return 0
  }
  const { results, seen } = options.stdin ? await lintStdin(options, linter, world) : await lintFiles(options, linter, world)
  if (options.fix === 'show') world.stdout.write(await diffOf(results))
  await report(results, seen, options, world)
  for (const { path, refused } of results) if (refused !== undefined) world.stderr.write(`planlint: ${path} was not fixed: ${refused}\n`)
  return results.some(({ refused }) => refused !== undefined) ? 2 : statusOf(results, options)
}

function assignmentOf({ config, template, rules, parser = 'auto', fix, cache, cacheLocation }: Options, { cwd }: World): Assignment {
  return {
    cwd,
    config: typeof config === 'string' ? resolve(cwd, config) : config,
    overrides: { rules, ...(template !== undefined && { template }) },
    parser,
    fix,
    cache: cache ? (cacheLocation === undefined ? cacheFile(cwd) : resolve(cwd, cacheLocation)) : undefined
  }
}

/** What is asked for besides linting. */
async function information(
  { args, help: asksHelp, version: asksVersion, listRules, printConfig }: Options,
  linter: Linter,
  { cwd }: World
): Promise<string | undefined> {
  if (asksHelp) return help
  if (printConfig !== undefined) {
    const path = resolve(cwd, printConfig)
    const { rules, conventions, template } = (await linter.reading(path, '')).settings
    const ignored = isIgnored(path, await linter.configs.in(dirname(path)))
    return `${JSON.stringify({ ignored, template: template?.name ?? null, rules, conventions }, null, 2)}\n`
  }
  if (!asksVersion && !listRules && args[0] !== 'explain' && args[0] !== 'debug') return undefined
  if (args[0] === 'debug') return args[1] === undefined ? undefined : (await import('./debug.ts')).debug(resolve(cwd, args[1]))
  const { pageOf, ruleList, version } = await import('./pages.ts')
  return asksVersion ? version() : listRules ? ruleList() : pageOf(args[1])
}

async function lintFiles(options: Options, linter: Linter, { cwd, stderr }: World): Promise<{ results: Result[]; seen?: number }> {
  const { candidates, seen } = await discover(options.args, {
    cwd,
    configs: linter.configs,
    onlyPlans: options.onlyPlans,
    mayMiss: options.mayMiss
  })
  const progress = progressOn(stderr)
  const results = await run(candidates, linter, { jobs: options.jobs, progress: progress.show })
  progress.clear()
  return { results, ...(seen !== undefined && { seen }) }
}

async function lintStdin(
  { fix, stdinFilename = '<stdin>' }: Options,
  linter: Linter,
  { cwd, stdin, stdout }: World
): Promise<{ results: Result[]; seen?: number }> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(chunk)
  const path = resolve(cwd, stdinFilename)
  const content = textOf(Buffer.concat(chunks))
  if ('problem' in content) return { results: [failed(stdinFilename, content.problem)] }
  if (isIgnored(path, await linter.configs.in(dirname(path)))) {
    if (fix === 'write') stdout.write(content.text)
    return { results: [] }
  }
  const { parse, settings } = await linter.reading(path, content.text)
  const { result, text } = lintText(content.text, stdinFilename, settings, parse, fix !== 'no')
  if (fix === 'write') stdout.write(text)
  return { results: [{ ...result, ...(fix === 'show' && text !== content.text && { fixed: { before: content.text, after: text } }) }] }
}

async function report(results: Result[], seen: number | undefined, options: Options, { cwd, env, stdout, stderr }: World): Promise<void> {
  const name = options.format ?? (env.GITHUB_ACTIONS === 'true' ? 'github' : 'text')
  const { default: format } = (await formats[name]?.()) ?? {}
  const isBusy = (options.stdin && options.fix === 'write') || options.fix === 'show'
  const sink = isBusy ? stderr : stdout
  const shown = options.quiet
    ? results.map((result) => ({ ...result, messages: result.messages.filter((message) => message.severity === 'error') }))
    : results
  const content: Report = {
    results: shown,
    color: options.outputFile === undefined && (options.color ?? isColorful(sink, env)),
    ...(seen !== undefined && { seen })
  }
  const text = format?.(content) ?? ''
  if (options.outputFile === undefined) sink.write(text)
  else
    await writeFile(resolve(cwd, options.outputFile), text).catch((error: unknown) => {
      throw new Refusal(`${options.outputFile} cannot be written: ${reasonOf(error)}`)
    })
}

/** As everyone does: NO_COLOR, FORCE_COLOR, and whether somebody looks. */
function isColorful({ isTTY }: Sink, { NO_COLOR, FORCE_COLOR, TERM }: World['env']): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return (NO_COLOR === undefined || NO_COLOR === '') && isTTY === true && TERM !== 'dumb'
}

async function diffOf(results: readonly Result[]): Promise<string> {
  const changed = results.flatMap(({ path, fixed }) => (fixed ? [{ path, ...fixed }] : []))
  if (changed.length === 0) return ''
  const { createTwoFilesPatch } = await import('diff')
  return changed
    .map(({ path, before, after }) => createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', { stripTrailingCr: false }))
    .join('')
}

function statusOf(results: readonly Result[], { failOn, maxWarnings }: Options): number {
  const { errors, warnings } = countOf(results)
  if (failOn === 'never') return 0
  return errors > 0 || warnings > maxWarnings || (failOn === 'warning' && warnings > 0) ? 1 : 0
}
