import { accessSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { rules } from '../../rules/index.ts'
import { type Config, problemsOf } from '../config/index.ts'
import * as rule from '../rule.ts'
import { reasonOf, statsOf } from './files.ts'
import { Refusal } from './refusal.ts'

/** What a configuration file ends in. */
const endings = ['.ts', '.mts', '.mjs', '.js', '.json', '.jsonc', '.yaml', '.yml']
const named = (ending: string) => `planlint.config${ending}`

/** What a configuration file is looked for as. */
const configNames = endings.map(named)
/** What somebody else's is called: to go on without it would be to ignore it silently. */
const misnamed = ['.cjs', '.cts', '.toml'].map(named)

/** A configuration file, what it says, and the folder that its globs start from. */
export interface Layer {
  file: string
  base: string
  config: Config
}

/** What becomes of configurations that are code: the process keeps them, or runs them anew for each reader, or they are refused. */
export type Code = 'kept' | 'anew' | 'refused'

/** Finds and reads configurations, each file once. */
export class Configs {
  /** Every file that was looked for, there or not. */
  readonly looked = new Set<string>()
  private readonly byFolder = new Map<string, Promise<Layer[]>>()
  private readonly file: string | null | undefined
  private readonly cwd: string
  private fixed: Promise<Layer[]> | undefined
  private readonly code: Code

  /**
   * @param file the configuration for every plan; `null` for none; `undefined` to look upward from each plan.
   * @param cwd where the globs of one for every plan start from.
   */
  constructor(file: string | null | undefined, cwd: string, code: Code = 'kept') {
    this.file = file
    this.cwd = cwd
    this.code = code
  }

  /** The configuration of files in a folder: layers, what is extended first. */
  in(folder: string): Promise<Layer[]> {
    if (this.file === null) return Promise.resolve([])
    if (this.file !== undefined) {
      this.fixed ??= this.read(this.file)
      return this.fixed
    }
    const known = this.byFolder.get(folder)
    if (known) return known
    const found = this.search(folder)
    this.byFolder.set(folder, found)
    return found
  }

  /** The team's own rules, of all configurations that were read. */
  async own(): Promise<rule.Rule[]> {
    const read = await Promise.all([this.fixed ?? [], ...this.byFolder.values()])
    return [...new Set(read.flat())].flatMap(({ config }) => config.use ?? [])
  }

  private async search(folder: string): Promise<Layer[]> {
    const name = [...configNames, ...misnamed].find((one) => this.has(join(folder, one)))
    if (name !== undefined) return this.read(join(folder, name))
    const manifest = join(folder, 'package.json')
    this.looked.add(manifest)
    if (statsOf(manifest)?.isFile() && readFileSync(manifest, 'utf8').includes('"planlint"') && (await inManifest(manifest)) !== undefined)
      return this.read(manifest)
    const parent = dirname(folder)
    return parent === folder ? [] : this.in(parent)
  }

  /** Whether there is one to read, if only a link that leads nowhere: that is no reason to go on without. */
  private has(file: string): boolean {
    this.looked.add(file)
    return statsOf(file, lstatSync) !== undefined
  }

  private async read(file: string): Promise<Layer[]> {
    const layers = new Map<string, Layer>()
    await this.collect(file, layers, [])
    return [...layers.values()].reverse()
  }

  /** A configuration, then what it extends, each file once: where it is extended last, it has all its say. */
  private async collect(file: string, layers: Map<string, Layer>, above: readonly string[]): Promise<void> {
    if (above.includes(file)) throw new Refusal(`${file} extends itself: ${[...above, file].join(' → ')}`)
    if (layers.has(file)) return
    this.looked.add(file)
    const config = await configurationIn(file, this.code)
    const [problem] = problemsOf(config, rules)
    if (problem) throw new Refusal(`${file}: ${[problem.at, problem.message].filter((part) => part !== '').join(': ')}`)
    const checked = config as Config
    const folder = dirname(file)
    layers.set(file, { file, base: file === this.file ? this.cwd : folder, config: checked })
    for (const extended of [checked.extends ?? []].flat().toReversed()) {
      if (!/^[./]|^[A-Za-z]:/.test(extended))
        throw new Refusal(`${file}: extends ${extended} is no path; only local files can be extended, as ./${extended}`)
      await this.collect(resolve(folder, extended), layers, [...above, file])
    }
  }
}

async function configurationIn(file: string, code: Code): Promise<unknown> {
  if (code === 'refused' && /\.[cm]?[jt]s$/.test(file)) throw new Refusal(`${file} is code, which is run only in a trusted workspace`)
  try {
    accessSync(file)
    if (!statSync(file).isFile()) throw new Error('it is no file')
    switch (extname(file)) {
      case '.ts':
      case '.mts': {
        const { createJiti } = await import('jiti')
        // What a configuration imports from planlint need not be installed beside it: it is here.
        const virtualModules = { planlint: await import('../index.ts'), 'planlint/rule': rule }
        const jiti = createJiti(import.meta.url, { virtualModules, moduleCache: code === 'kept' })
        return defaultOf(await settled(jiti.import<object>(file)))
      }
      case '.js':
      case '.mjs': {
        const query = code === 'kept' ? '' : `?${statSync(file).mtimeMs}`
        return defaultOf(await settled<object>(import(`${pathToFileURL(file).href}${query}`)))
      }
      case '.yaml':
      case '.yml':
        return (await import('yaml')).parse(readFileSync(file, 'utf8'))
      case '.json':
      case '.jsonc':
      case '':
        return await (basename(file) === 'package.json' ? inManifest : json)(file)
      default:
        throw new Error(`the name of a configuration ends in ${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}`)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${file} cannot be read: ${reasonOf(error).split('\n')[0]?.replace(/:$/, '')}`)
  }
}

/** What a module exports by default. */
function defaultOf(module: { default?: unknown }): unknown {
  if (!('default' in module)) throw new Error('it has no default export')
  return module.default
}

/** What becomes of a module that is loaded; a fault where it waits for what never comes, and node would end as if all were well. */
async function settled<T>(module: Promise<T>): Promise<T> {
  let giveUp = () => {}
  const never = new Promise<never>((_, reject) => {
    giveUp = () => reject(new Error('it waits for something that never comes'))
  })
  process.once('beforeExit', giveUp)
  try {
    return await Promise.race([module, never])
  } finally {
    process.off('beforeExit', giveUp)
  }
}

async function json(file: string): Promise<unknown> {
  const { parse, printParseErrorCode } = await import('jsonc-parser')
  const errors: import('jsonc-parser').ParseError[] = []
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  const value: unknown = parse(text, errors, { allowTrailingComma: true })
  const [error] = errors
  if (!error) return value
  const said = printParseErrorCode(error.error).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  throw new Refusal(`${file} cannot be read:${said} in line ${text.slice(0, error.offset).split('\n').length}`)
}

/** What a manifest says of planlint. */
async function inManifest(file: string): Promise<unknown> {
  return ((await json(file)) as { planlint?: unknown } | null)?.planlint
}
