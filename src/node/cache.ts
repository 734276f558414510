import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Settings } from '../lint.ts'
import { type Answer, digestOf, digestOfTemplate } from './answers.ts'
import { Refusal } from './refusal.ts'
import type { Entry, Result } from './result.ts'

interface Stored {
  /** Digest of the file's bytes. */
  content: string
  /** Digest of all that decides how it is linted. */
  settings: string
  answers: Answer[]
  /** `null`: it is no plan. */
  result: Result | null
}

interface Saved {
  program: string
  files: Record<string, Stored>
}

/** What decides how a file is linted besides its bytes. */
interface Reading {
  settings: Settings
  /** Linted whatever it turns out to be. */
  isPlan: true | undefined
}

/** Results of earlier runs, by path from the working directory. Each is good only for the same bytes, settings, program and answers. */
export class Cache {
  private readonly file: string
  private readonly files: Record<string, Stored>
  private readonly program: string

  /**
   * @param file where it is kept; what cannot be read there is as if it were not, and what is no cache is left alone.
   * @param parser the parser asked for.
   */
  constructor(file: string, parser: string) {
    this.file = file
    this.program = `${program()} ${parser}`
    this.files = load(file, this.program)
  }

  /**
   * A stored result, if it still holds; `undefined` where none does.
   *
   * @param isAnswer whether a question of the plan is still answered so.
   */
  get(path: string, content: string, how: Reading, isAnswer: (answer: Answer) => boolean): Pick<Stored, 'result'> | undefined {
    const stored = this.files[path]
    const isGood =
      stored !== undefined && stored.content === content && stored.settings === digestOfReading(how) && stored.answers.every(isAnswer)
    return isGood ? stored : undefined
  }

  set(path: string, content: string, how: Reading, answers: Answer[], result: Result | undefined): void {
    this.files[path] = { content, settings: digestOfReading(how), answers, result: result ?? null }
  }

  /** Write what is known of files that are still there, at once or not at all; a cache that cannot be written is no fault of the run. */
  async save(cwd: string): Promise<void> {
    const there = Object.entries(this.files).filter(([path]) => existsSync(resolve(cwd, path)))
    const saved: Saved = { program: this.program, files: Object.fromEntries(there) }
    try {
      mkdirSync(dirname(this.file), { recursive: true })
      const { default: write } = await import('write-file-atomic')
      await write(this.file, JSON.stringify(saved))
    } catch {}
  }
}

/** Where the cache is kept if nobody says: with other tools' in `node_modules`, else beside the plans. */
export function cacheFile(cwd: string): string {
  const modules = join(cwd, 'node_modules')
  return existsSync(modules) ? join(modules, '.cache', 'planlint', 'cache.json') : join(cwd, '.planlintcache')
}

/** Settings that can be told apart from others; a team's own rules cannot, and nothing is kept of their findings. */
export function isCacheable({ use = [] }: Settings): boolean {
  return use.length === 0
}

function digestOfReading({ settings: { rules, conventions, template }, isPlan }: Reading): string {
  return digestOf(JSON.stringify([isPlan ?? false, rules, conventions, template && [template.name, digestOfTemplate(template)]]))
}

function load(file: string, program: string): Record<string, Stored> {
  if (/\.(?:md|markdown)$/i.test(file)) throw new Refusal(`${file} is no place for a cache; --cache-location names another file`)
  try {
    if (!statSync(file).isFile()) return {}
    const saved = JSON.parse(readFileSync(file, 'utf8')) as Saved
    return saved.program === program ? Object.fromEntries(Object.entries(saved.files).filter(([, stored]) => isStored(stored))) : {}
  } catch {
    return {}
  }
}

/** Whether an entry is such as this program writes; with what another hand wrote nothing could be done. */
function isStored(stored: Partial<Stored> | null): boolean {
  const { answers, result } = stored ?? {}
  return Array.isArray(answers) && answers.every(Array.isArray) && (result === null || isResult(result))
}

function isResult({ path, tasks, messages }: Partial<Result> = {}): boolean {
  return typeof path === 'string' && typeof tasks?.all === 'number' && Array.isArray(messages) && messages.every(isEntry)
}

function isEntry(entry: Partial<Entry> | null): boolean {
  return typeof entry?.rule === 'string' && typeof entry.message === 'string' && typeof entry.line === 'number'
}

/** What tells this build of the program from others: the names of its chunks, which are made from their content. */
function program(): string {
  return digestOf(readdirSync(dirname(fileURLToPath(import.meta.url))).join('\n'))
}
