import { isUtf8 } from 'node:buffer'
import { accessSync, constants, readFileSync, type Stats, statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { format } from 'node:util'

/** Bytes above which a file is no plan that anybody reads: 10 MB. */
const largest = 10_000_000

/** What stands for bytes that are no UTF-8. */
const replacement = '\ufffd'

/** Where a shell gives what it has opened: standard input, and what a command prints. Any other pipe may be one that nobody writes to. */
const opened = /^\/(?:dev|proc\/self)\/(?:stdin$|fd\/)/

/** A file's text with its byte order mark, or why it cannot be read as text. Synchronous: for small files that is ten times as fast. */
export function readText(path: string): { text: string } | { problem: string } {
  try {
    const stats = statSync(path)
    if (stats.size > largest)
      return { problem: `The file has ${(stats.size / 1e6).toFixed(1)} MB; planlint reads up to ${largest / 1e6} MB` }
    if (!stats.isFile()) {
      if (stats.isDirectory() || opened.test(path)) return textOf(readFileSync(path))
      return { problem: 'The file is a pipe or a device; a plan is a file' }
    }
    const text = readFileSync(path, 'utf8')
    return text.includes(replacement) ? textOf(readFileSync(path)) : asText(text)
  } catch (error) {
    return { problem: `The file cannot be read: ${reasonOf(error)}` }
  }
}

/** What a path leads to, or with `lstatSync` what stands there; `undefined` where that is nothing. */
export function statsOf(path: string, stat = statSync): Stats | undefined {
  try {
    return stat(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Decode bytes as UTF-8; a byte order mark is kept. */
export function textOf(bytes: Buffer): { text: string } | { problem: string } {
  if (!isUtf8(bytes)) return { problem: 'The file is not text in UTF-8' }
  return asText(bytes.toString('utf8'))
}

function asText(text: string): { text: string } | { problem: string } {
  return isBinary(text) ? { problem: 'The file is binary; a plan is text in UTF-8' } : { text }
}

/** More than one character in ten of the first thousand is NUL. */
function isBinary(text: string): boolean {
  if (!text.includes('\0')) return false
  const head = text.slice(0, 1000)
  return head.split('\0').length - 1 > head.length / 10
}

/** Replace a file's content at once or not at all, and only if it is still what it was; its mode stays. */
export async function writeText(path: string, before: string, text: string): Promise<void> {
  const { mode } = statSync(path)
  accessSync(path, constants.W_OK)
  if ((mode & 0o222) === 0) throw new Error('it is read-only')
  const { default: write } = await import('write-file-atomic')
  const now = readText(path)
  if (!('text' in now) || now.text !== before) throw new Error('it has changed meanwhile')
  await write(path, text, 'utf8')
}

/** A system error in words: `no such file or directory`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return format('%s', error)
  return /^E[A-Z]+: ([^,]+)/.exec(error.message)?.[1] ?? error.message
}

/** A path as reports show it: from the working directory, with `/`. */
export function shownPath(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join('/')
}
