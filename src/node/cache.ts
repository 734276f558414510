import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Settings } from '../lint.ts'
import { type Answer, digestOf, digestOfTemplate } from './answers.ts'
import type { Result } from './result.ts'

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

/** Results of earlier runs, by name: a path from the working directory, and whether it was linted whatever it is. Each is good only for the same bytes, settings, program and answers. */
export class Cache {
  private readonly file: string
  private readonly files: Record<string, Stored>
  private readonly program: string

  /**
   * @param file where it is kept; what cannot be read there is as if it were not.
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
  get(name: string, content: string, settings: Settings, isAnswer: (answer: Answer) => boolean): Pick<Stored, 'result'> | undefined {
    const stored = this.files[name]
    const isGood =
      stored !== undefined && stored.content === content && stored.settings === digestOfSettings(settings) && stored.answers.every(isAnswer)
    return isGood ? stored : undefined
  }

  set(name: string, content: string, settings: Settings, answers: Answer[], result: Result | undefined): void {
    this.files[name] = { content, settings: digestOfSettings(settings), answers, result: result ?? null }
  }

  /** Write what is known of files that are still there, at once or not at all; a cache that cannot be written is no fault of the run. */
  async save(cwd: string): Promise<void> {
    const there = Object.entries(this.files).filter(([name]) => existsSync(resolve(cwd, name.replace(/ if it is a plan$/, ''))))
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

function digestOfSettings({ rules, conventions, template }: Settings): string {
  return digestOf(JSON.stringify([rules, conventions, template && [template.name, digestOfTemplate(template)]]))
}

function load(file: string, program: string): Record<string, Stored> {
  try {
    const saved = JSON.parse(readFileSync(file, 'utf8')) as Saved
    return saved.program === program ? saved.files : {}
  } catch {
    return {}
  }
}

/** What tells this build of the program from others: the names of its chunks, which are made from their content. */
function program(): string {
  return digestOf(readdirSync(dirname(fileURLToPath(import.meta.url))).join('\n'))
}
