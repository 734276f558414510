import { parseArgs } from 'node:util'
import { didYouMean, severity } from '../../config/index.ts'
import type { Setting } from '../../rule.ts'
import { type ParserName, parserNames } from '../parser.ts'
import { Refusal } from '../refusal.ts'
import { formats } from '../report/index.ts'

const declared = {
  fix: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  format: { type: 'string' },
  'output-file': { type: 'string' },
  changed: { type: 'string' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  'print-config': { type: 'string' },
  template: { type: 'string' },
  rule: { type: 'string', multiple: true },
  quiet: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  'fail-on': { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  'only-plans': { type: 'boolean' },
  'no-error-on-unmatched': { type: 'boolean' },
  parser: { type: 'string' },
  jobs: { type: 'string' },
  cache: { type: 'boolean' },
  'cache-location': { type: 'string' },
  'no-color': { type: 'boolean' },
  'list-rules': { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' }
} as const

/** What each command takes. */
const commands = {
  init: [],
  new: ['a template', 'a file'],
  template: ['a template'],
  explain: ['a rule'],
  debug: ['a plan']
}

/** Options that lint no files. */
const fileless = ['stdin', 'stdin-filename', 'print-config', 'list-rules', 'version']

/** What a command line says, checked. */
export type Options = ReturnType<typeof read>

/** One of the reports that are asked for. */
export interface ReportOptions {
  format?: string
  /** Absent: standard output. */
  outputFile?: string
}

/** A word of the command line. */
interface Token {
  kind: string
  name?: string
  value?: string | undefined
}

const failOn = ['error', 'warning', 'never']

/** Read a command line. */
export function read(argv: readonly string[]) {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: declared,
    allowPositionals: true,
    strict: false,
    tokens: true
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(declared, token.name) && declared[token.name as keyof typeof declared]
    if (!option) throw new Refusal(`there is no option ${token.rawName}${didYouMean(token.name, Object.keys(declared), '--')}`)
    if (option.type === 'string' && (token.value === undefined || token.value === '')) throw new Refusal(`${token.rawName} needs a value`)
    if (option.type === 'boolean' && token.value !== undefined) throw new Refusal(`${token.rawName} takes no value`)
  }
  const one = (name: string) => values[name as keyof typeof values] as string | undefined
  const is = (name: string) => values[name as keyof typeof values] === true
  const command = commandOf(tokens)
  const args = command ? positionals.slice(1) : positionals
  const option = fileless.find((name) => name in values)
  if (command) refuseMore(command, commands[command], args)
  else if (option) refuseMore(`--${option}`, [], args)
  if (is('no-config') && one('config') !== undefined) throw new Refusal('--config and --no-config contradict each other')
  const maxWarnings = one('max-warnings')
  if (maxWarnings !== undefined && !/^\d+$/.test(maxWarnings)) throw new Refusal(`--max-warnings needs a number, not ${maxWarnings}`)
  return {
    command,
    args,
    fix: is('fix-dry-run') ? ('show' as const) : is('fix') ? ('write' as const) : ('no' as const),
    reports: reportsOf(tokens),
    changed: one('changed'),
    config: is('no-config') ? null : one('config'),
    printConfig: one('print-config'),
    template: one('template'),
    rules: Object.fromEntries(((values.rule ?? []) as string[]).map(ruleSetting)),
    quiet: is('quiet'),
    maxWarnings: maxWarnings === undefined ? Number.POSITIVE_INFINITY : Number(maxWarnings),
    failOn: word(one('fail-on'), failOn, '--fail-on') ?? 'error',
    stdin: is('stdin') || one('stdin-filename') !== undefined,
    stdinFilename: one('stdin-filename'),
    onlyPlans: is('only-plans'),
    cache: is('cache') || one('cache-location') !== undefined,
    cacheLocation: one('cache-location'),
    jobs: jobsOf(one('jobs')),
    parser: word(one('parser'), parserNames, '--parser') as ParserName | undefined,
    mayMiss: is('no-error-on-unmatched'),
    color: is('no-color') ? false : undefined,
    listRules: is('list-rules'),
    version: is('version'),
    help: is('help')
  }
}

/** The command that the first word is; behind `--` all words are files. */
function commandOf(tokens: readonly Token[]): keyof typeof commands | undefined {
  const { value: name = '' } = tokens.find(({ kind }) => kind !== 'option') ?? {}
  return Object.hasOwn(commands, name) ? (name as keyof typeof commands) : undefined
}

function refuseMore(name: string, takes: readonly string[], args: readonly string[]): void {
  const more = args.slice(takes.length).join(' ')
  const words = takes.length === 0 ? 'no arguments' : `${takes.join(' and ')} and nothing more`
  if (more !== '') throw new Refusal(`${name} takes ${words}: ${more}`)
}

/** `--format` and `--output-file` in any order are one report; a second of either begins the next. A file `-` is standard output. */
function reportsOf(tokens: readonly Token[]): ReportOptions[] {
  const reports: ReportOptions[] = [{}]
  for (const { name, value } of tokens) {
    const key = name === 'format' ? 'format' : name === 'output-file' ? 'outputFile' : undefined
    if (!key || value === undefined) continue
    if (key === 'format') word(value, Object.keys(formats), '--format')
    const last = reports.at(-1)
    if (last && !(key in last)) last[key] = value
    else reports.push({ [key]: value })
  }
  for (const report of reports) if (report.outputFile === '-') delete report.outputFile
  const printed = reports.filter(({ outputFile }) => outputFile === undefined)
  if (printed.length > 1)
    throw new Refusal(`only one report can be printed; give --format ${printed[1]?.format} an --output-file behind it`)
  return reports
}

function jobsOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d{0,2}$/.test(text)) throw new Refusal(`--jobs needs a number from 1 to 999, not ${text}`)
  return text === undefined ? undefined : Number(text)
}

function word(value: string | undefined, words: readonly string[], option: string): string | undefined {
  if (value !== undefined && !words.includes(value))
    throw new Refusal(`${option} knows ${words.join(', ')}, not ${value}${didYouMean(value, words)}`)
  return value
}

/** `id: severity`, as in a configuration, which may bring rules of its own. */
function ruleSetting(text: string): [string, Setting] {
  const [id = '', ...rest] = text.split(':').map((part) => part.trim())
  const setting = rest.join(':')
  const [problem] = severity(setting, `--rule ${id}`)
  if (problem) throw new Refusal(`${problem.at}: ${problem.message}`)
  return [id, setting as Setting]
}
