#!/usr/bin/env node
import { accessSync, constants, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { Script } from 'node:vm'

/** The chunk to start, from this file; the build says which. */
declare const program: string
/** Whether this is the main thread. */
declare const isMain: boolean

interface Chunk {
  exports: object
  script: Script
  /** How much there was to compile, in bytes. */
  size: number
  /** Where its compiled code is kept, and what was there. */
  home: string
  code: Buffer | undefined
}

// What V8 compiled in one run is kept for the next, for compiling takes longer than linting a plan.
// It is good for the same text, which the name of a chunk tells, the same node, which its size tells, and the same flags: other threads
// are started when those are set for a long run.
const node = `${process.version}-${process.arch}-${statSync(process.execPath, { throwIfNoEntry: false })?.size}`
const kind = isMain ? node : `${node}-thread`
const folder = join(import.meta.dirname, dirname(program), '../code')
const chunks = new Map<string, Chunk>()

/** The part of all runs that look whether they compiled more than is kept: each does other things, but looking takes milliseconds. */
const looking = 0.1
/** Seconds of a run that is long: it compiled what short ones do not need, which would only have to read it. */
const long = 0.5

// A node without it is too old, and all else would fail by asking for it.
if ('getBuiltinModule' in process) {
  load(join(import.meta.dirname, program))
  process.once('exit', keep)
} else refuse()

/** Says which node it takes. */
function refuse(): void {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { engines: { node: string } }
  process.stderr.write(`planlint: it needs Node ${engines.node}, and this is ${process.version}\n`)
  process.exitCode = 2
}

function load(file: string): object {
  const known = chunks.get(file)
  if (known) return known.exports
  const source = readFileSync(file, 'utf8')
  const home = join(folder, `${basename(file)}-${kind}`)
  const code = codeAt(home)
  const script = new Script(source, { filename: file, cachedData: code })
  const chunk: Chunk = { exports: {}, script, size: source.length, home, code: script.cachedDataRejected ? undefined : code }
  chunks.set(file, chunk)
  const requireHere = (id: string) => (id.startsWith('./') ? load(join(dirname(file), id)) : require(id))
  requireHere.resolve = require.resolve
  script.runInThisContext()(chunk.exports, requireHere, (id: string) => import(id), chunk, file, dirname(file))
  return chunk.exports
}

/** Code as it was kept: twice, since V8 believes what it is given, and comparing is the cheapest way to see that it is whole. */
function codeAt(home: string): Buffer | undefined {
  try {
    const twice = readFileSync(home)
    const code = twice.subarray(0, twice.length / 2)
    return code.equals(twice.subarray(code.length)) ? code : undefined
  } catch {
    return undefined
  }
}

/** Keeps what was compiled, where it is more. Where all is less than was read the run was over soon, and a later one will have more. */
function keep(): void {
  const loaded = [...chunks.values()]
  const isNew = loaded.some(({ code }) => !code)
  const isLong = process.uptime() > long
  if ((!isNew && (isLong || Math.random() > looking)) || !isWritable()) return
  const all = loaded.map((chunk) => ({ ...chunk, made: chunk.script.createCachedData() }))
  if (all.reduce((surplus, { made, size }) => surplus + made.length - size, 0) < 0) return
  for (const { home, code, made } of all)
    if (!code || (!isLong && made.length > 1.01 * code.length)) write(home, Buffer.concat([made, made]))
}

function isWritable(): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Writes a file at once or not at all: others may be reading it, or writing the same. */
function write(file: string, bytes: Buffer): void {
  const temporary = `${file}.${process.pid}`
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' })
    renameSync(temporary, file)
  } catch {}
}
