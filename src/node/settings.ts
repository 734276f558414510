import { existsSync, statSync } from 'node:fs'
import { basename, dirname, posix, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { didYouMean } from '../config/index.ts'
import { compiled, type Settings } from '../lint.ts'
import type { Parse } from '../parse/index.ts'
import type { ConventionSettings, Conventions, Setting, StatusValue } from '../rule.ts'
import { builtin, formats, readTemplate, type Template } from '../template/index.ts'
import type { Layer } from './config.ts'
import { readText } from './files.ts'
import { Refusal } from './refusal.ts'

/** What the options of a run say over every configuration. */
export interface Overrides {
  template?: string
  rules: Record<string, Setting>
}

/** Templates read in a run, by path and by the words that they are read with. */
export type TemplatesRead = Map<string, Map<Conventions, Template>>

/** What settings are made from besides the configuration: the run's options, its parser, and the templates that it has read. */
export interface Making {
  overrides: Overrides
  cwd: string
  parse: Parse
  read: TemplatesRead
}

/** The same for one plan: its templates are read with the words of its configuration. */
interface Reading extends Making {
  conventions: Conventions
}

/** What a configuration comes to for one file. */
export function settingsFor(path: string, layers: readonly Layer[], making: Making): Settings {
  const { overrides, cwd } = making
  const conventions = conventionsOf(layers)
  const folder = dirname(path)
  const reading = readingOf(layers, making)
  const chosen = overrides.template !== undefined ? templateAt(overrides.template, cwd, reading) : mappedTemplate(path, layers, reading)
  return {
    rules: { ...rulesFor(path, layers), ...overrides.rules },
    ...(conventions && { conventions }),
    use: layers.flatMap(({ config }) => config.use ?? []),
    find: (name) => unlessRefused(() => templateAt(name, folder, reading)),
    ...(chosen && { template: chosen })
  }
}

/** A built-in template by its name, or one by its path from the working directory. */
export function templateNamed(name: string, layers: readonly Layer[], making: Making): Template {
  return templateAt(name, making.cwd, readingOf(layers, making))
}

function readingOf(layers: readonly Layer[], making: Making): Reading {
  return { ...making, conventions: compiled(conventionsOf(layers)) }
}

/** What a plan names wrongly is said of the plan. */
function unlessRefused(template: () => Template): Template | undefined {
  try {
    return template()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

function rulesFor(path: string, layers: readonly Layer[]): Record<string, Setting> {
  return Object.assign(
    {},
    ...layers.flatMap(({ base, config: { rules = {}, overrides = [] } }) => [
      rules,
      ...overrides.filter(({ files }) => isMatch(path, base, files)).map((one) => one.rules)
    ])
  )
}

const merged = new WeakMap<readonly Layer[], ConventionSettings>()

/** The words of all layers: one object for the same layers, so that they are compiled once. */
function conventionsOf(layers: readonly Layer[]): ConventionSettings | undefined {
  const saying = layers.flatMap(({ config }) => config.conventions ?? [])
  if (saying.length === 0) return undefined
  const known = merged.get(layers)
  if (known) return known
  const statuses: NonNullable<ConventionSettings['statuses']> = {}
  for (const own of saying)
    for (const [status, words] of Object.entries(own.statuses ?? {}) as [StatusValue, string[]][])
      statuses[status] = [...(statuses[status] ?? []), ...words]
  const all = { statuses, phases: saying.flatMap(({ phases }) => phases ?? []) }
  merged.set(layers, all)
  return all
}

/** The template that the configuration maps a plan to; the nearest configuration and its first match win. */
function mappedTemplate(path: string, layers: readonly Layer[], reading: Reading): Template | undefined {
  for (const { file, base, config } of layers.toReversed())
    for (const [glob, name] of Object.entries(config.templates ?? {}))
      if (isMatch(path, base, [glob])) return mappedTo(name, file, glob, reading)
  return undefined
}

function mappedTo(name: string, file: string, glob: string, reading: Reading): Template {
  try {
    return templateAt(name, dirname(file), reading)
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(`${file}: templates.${glob}: ${error.message}`) : error
  }
}

/** A template by the name of a built-in one, or by its path from a folder. */
function templateAt(name: string, folder: string, { parse, read, conventions }: Reading): Template {
  const known = builtin(name, parse)
  if (known) return known
  const file = resolve(folder, name)
  const before = read.get(file)?.get(conventions)
  if (before) return before
  if (!existsSync(file))
    throw new Refusal(`there is no template ${name}, neither built in nor as a file${didYouMean(name, Object.keys(formats))}`)
  if (statSync(file).isDirectory()) throw new Refusal(`the template ${name} is a folder; name a Markdown file`)
  const content = readText(file)
  if ('problem' in content) throw new Refusal(`the template ${name} cannot be read: ${content.problem}`)
  const template = readTemplate(content.text, basename(name), parse, conventions)
  read.set(file, (read.get(file) ?? new Map()).set(conventions, template))
  return template
}

/** Whether a path matches one of the globs of a folder. */
export function isMatch(path: string, base: string, globs: readonly string[]): boolean {
  const from = relative(base, path).split(sep).join('/')
  return !from.startsWith('../') && globs.some((glob) => matcherOf(glob)(from))
}

const matchers = new Map<string, picomatch.Matcher>()

/** Globs are compiled once, and asked of every file. */
function matcherOf(glob: string): picomatch.Matcher {
  const matcher = matchers.get(glob) ?? picomatch(withFolder(glob), { dot: true, nonegate: true })
  matchers.set(glob, matcher)
  return matcher
}

/** A glob that ends with a name and no wildcard may mean a folder, and then everything in it; a file of that name it matches as well. */
function withFolder(glob: string): string {
  return /[*?][^/]*$/.test(glob) ? posix.normalize(glob) : posix.join(glob, '**')
}

/** Whether the configuration says never to lint a file. */
export function isIgnored(path: string, layers: readonly Layer[]): boolean {
  return layers.some(({ base, config }) => isMatch(path, base, config.ignores ?? []))
}

/** Whether a file is one of the configuration's plans; `undefined` where it names none. */
export function isNamed(path: string, layers: readonly Layer[]): boolean | undefined {
  const naming = layers.filter(({ config }) => config.files)
  return naming.length === 0 ? undefined : naming.some(({ base, config }) => isMatch(path, base, config.files ?? []))
}

/** Whether a file is a template of the configuration. */
export function isTemplate(path: string, layers: readonly Layer[]): boolean {
  return layers.some((layer) => templatesOf(layer).has(path))
}

const templates = new WeakMap<Layer, ReadonlySet<string>>()

function templatesOf(layer: Layer): ReadonlySet<string> {
  const { file, config } = layer
  const known = templates.get(layer) ?? new Set(Object.values(config.templates ?? {}).map((name) => resolve(dirname(file), name)))
  templates.set(layer, known)
  return known
}
