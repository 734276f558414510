#!/usr/bin/env node
import { accessSync, constants, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { Script } from 'node:vm'

/** The chunk to start, from this file; the build says which. */
declare const program: string

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
// It is good for the same text, which the name of a chunk tells, and the same node, which its size tells.
const kind = `${process.version}-${process.arch}-${statSync(process.execPath, { throwIfNoEntry: false })?.size}`
const folder = join(import.meta.dirname, dirname(program), '../code')
const chunks = new Map<string, Chunk>()

load(join(import.meta.dirname, program))
process.once('exit', keep)

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

/** Keeps what was compiled. Where that is less than was read the run was over soon, and a later one will have more to keep. */
function keep(): void {
  const loaded = [...chunks.values()]
  const fresh = loaded.filter(({ code }) => !code)
  if (fresh.length === 0 || !isWritable()) return
  for (const chunk of fresh) chunk.code = chunk.script.createCachedData()
  if (loaded.reduce((surplus, { code, size }) => surplus + (code?.length ?? 0) - size, 0) < 0) return
  for (const { home, code } of fresh) if (code) write(home, Buffer.concat([code, code]))
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
