import { dirname, resolve } from 'node:path'
import type { StructuredPatch } from 'diff'
import { rules as builtin } from '../../../rules/index.ts'
import { didYouMean } from '../../config/index.ts'
import { cacheFile } from '../cache.ts'
import { candidateAt, discover, isShapedLikePlan } from '../discover.ts'
import { shownPath, textOf } from '../files.ts'
import { today } from '../host.ts'
import { type Assignment, Linter, lintText } from '../linter.ts'
import { Refusal } from '../refusal.ts'
import { countOf, plural } from '../report/index.ts'
import { failed, type Result } from '../result.ts'
import { run } from '../run.ts'
import { rootOf } from '../search.ts'
import { isIgnored } from '../settings.ts'
import { help } from './help.ts'
import { type Options, read } from './options.ts'
import { type Linted, print } from './print.ts'
import { progressOn } from './progress.ts'
import type { World } from './world.ts'

/** Run a command line. Returns the exit status; every refusal is one line on `stderr`, on a runner of GitHub an annotation. */
export async function cli(argv: readonly string[], world: World): Promise<number> {
  try {
    return await obey(read(argv), world)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await complain(error.message, world)
    return 2
  }
}

async function complain(problem: string, { env, stderr }: World): Promise<void> {
  const isOnRunner = env.GITHUB_ACTIONS === 'true'
  const line = isOnRunner ? (await import('../report/github.ts')).command('error', { title: 'planlint' }, problem) : `planlint: ${problem}`
  stderr.write(`${line}\n`)
}

async function obey(options: Options, world: World): Promise<number> {
  const linter = new Linter(assignmentOf(options, world))
  const printed = await information(options, linter, world)
  if (printed !== undefined) {
    await refuseUnknown(options, linter, world)
    world.stdout.write(printed)
    return 0
  }
  const linted = options.stdin ? await lintStdin(options, linter, world) : await lintFiles(options, linter, world)
  const { results } = linted
  if (options.fix === 'show') world.stdout.write(await diffOf(results))
  for (const one of options.reports) await print(linted, { ...options, ...one }, linter, world)
  const { errors, warnings } = countOf(results)
  const excess = excessOf(warnings, options)
  if (excess !== undefined) world.stderr.write(`planlint: ${plural(warnings, 'warning')}, ${excess}\n`)
  const unmended = results.filter(({ refused }) => refused !== undefined)
  for (const { path, refused } of unmended) await complain(`${path} was not fixed: ${refused}`, world)
  if (unmended.length > 0) return 2
  return excess !== undefined || (errors > 0 && options.failOn !== 'never') ? 1 : 0
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
  { command, args, help: asksHelp, version: asksVersion, listRules, printConfig }: Options,
  linter: Linter,
  world: World
): Promise<string | undefined> {
  const { cwd } = world
  if (asksHelp) return help
  if (printConfig !== undefined) {
    const path = resolve(cwd, printConfig)
    const { rules, conventions, template } = (await linter.reading(path, '')).settings
    const ignored = isIgnored(path, await linter.configs.in(dirname(path)))
    return `${JSON.stringify({ ignored, template: template?.name ?? null, rules, conventions }, null, 2)}\n`
  }
  if (command === 'init') {
    await (await import('./init.ts')).init(linter, world)
    return ''
  }
  if (command === 'new') return (await import('./new.ts')).newPlan(args, linter, cwd)
  if (command === 'template') return (await import('./template.ts')).templateTree(args[0], linter)
  if (command === 'debug') return (await import('./debug.ts')).debug(args[0], linter, cwd)
  if (!asksVersion && !listRules && command !== 'explain') return undefined
  const { manifest, pageOf, ruleList } = await import('../pages.ts')
  if (asksVersion) return `${manifest().version}\n`
  if (!listRules && builtin.some(({ id }) => id === args[0])) return pageOf(args[0])
  const own = (await linter.configs.in(cwd)).flatMap(({ config }) => config.use ?? [])
  return listRules ? ruleList(own) : pageOf(args[0], own)
}

async function lintFiles(options: Options, linter: Linter, world: World): Promise<Linted> {
  const { cwd } = world
  const { candidates, seen } = await discover(options.args, {
    cwd,
    configs: linter.configs,
    onlyPlans: options.onlyPlans,
    mayMiss: options.mayMiss
  })
  await refuseUnknown(options, linter, world)
  const changed = options.changed === undefined ? undefined : await (await import('../changed.ts')).changedIn(options.changed, cwd)
  const chosen = candidates.filter(({ path }) => changed?.has(path) ?? true)
  const progress = progressOn(world)
  const results = await run(chosen, linter, { jobs: options.jobs, progress: progress.show })
  progress.clear()
  return { results, ...(seen !== undefined && !changed && { seen }) }
}

/** Refuse to set a rule that neither planlint nor a configuration has. */
async function refuseUnknown({ rules }: Options, { configs }: Linter, { cwd }: World): Promise<void> {
  const strange = Object.keys(rules).filter((id) => !builtin.some((rule) => rule.id === id))
  if (strange.length === 0) return
  await configs.in(cwd)
  const ids = [...builtin, ...(await configs.own())].map(({ id }) => id)
  const unknown = strange.find((id) => !ids.includes(id))
  if (unknown !== undefined) throw new Refusal(`--rule: there is no rule ${unknown}${didYouMean(unknown, ids)}`)
}

async function lintStdin(options: Options, linter: Linter, world: World): Promise<Linted> {
  const { fix, stdinFilename, onlyPlans } = options
  const { cwd, stdin, stdout } = world
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(chunk)
  const path = resolve(cwd, stdinFilename ?? '<stdin>')
  const shown = shownPath(cwd, path)
  const bytes = Buffer.concat(chunks)
  const content = textOf(bytes)
  const asItIs = (...results: Result[]): Linted => {
    if (fix === 'write') stdout.write(bytes)
    return { results }
  }
  const candidate = await candidateAt(path, linter.configs, rootOf(cwd), !onlyPlans)
  await refuseUnknown(options, linter, world)
  if (!candidate) return asItIs()
  if ('problem' in content) return candidate.isPlan ? asItIs(failed(shown, content.problem)) : asItIs()
  const { parse, settings } = await linter.reading(path, content.text)
  const placed = stdinFilename === undefined ? { ...settings, host: { today } } : settings
  const { result, plan, text } = lintText(content.text, shown, placed, parse, fix !== 'no')
  if (!candidate.isPlan && !(plan && isShapedLikePlan(plan))) return asItIs()
  if (fix === 'write') stdout.write(text)
  const fixed = { before: content.text, after: text }
  return { results: [{ ...result, ...(fix === 'show' && text !== content.text && { fixed }) }], text }
}

async function diffOf(results: readonly Result[]): Promise<string> {
  const changed = results.flatMap(({ path, fixed }) => (fixed ? [{ path, ...fixed }] : []))
  if (changed.length === 0) return ''
  const { formatPatch, structuredPatch } = await import('diff')
  return changed
    .map(({ path, before, after }) => {
      const patch = (old: string, made: string, maxEditLength = Number.POSITIVE_INFINITY) =>
        structuredPatch(`a/${path}`, `b/${path}`, old, made, '', '', { stripTrailingCr: false, maxEditLength })
      return formatPatch(
        patch(before, after, mostEdits) ?? exchange(patch(before, '') as StructuredPatch, patch('', after) as StructuredPatch)
      )
    })
    .join('')
}

/** So many lines may differ for the least that changes to be looked for, which takes the square of that. */
const mostEdits = 2000

/** A patch of all lines, from one that takes all away and one that adds all. */
function exchange(taken: StructuredPatch, added: StructuredPatch): StructuredPatch {
  const [old, made] = [taken, added].map(({ hunks }) => hunks[0])
  if (!old || !made) return taken
  return { ...taken, hunks: [{ ...old, newStart: 1, newLines: made.newLines, lines: [...old.lines, ...made.lines] }] }
}

/** How warnings are too many, so that they fail the run; no report need say it, for `--quiet` leaves them out. */
function excessOf(warnings: number, { failOn, maxWarnings }: Options): string | undefined {
  if (failOn === 'never') return undefined
  if (warnings > maxWarnings) return `more than --max-warnings ${maxWarnings}`
  return failOn === 'warning' && warnings > 0 ? 'and --fail-on warning lets none pass' : undefined
}
