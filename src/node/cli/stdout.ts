import { fstatSync, writeSync } from 'node:fs'
import process from 'node:process'
import type { Sink } from './world.ts'

/** Standard output. Opening a stream takes milliseconds, and a pipe or a file can do without. */
export function standardOutput(): Sink {
  return isDevice() ? stream() : { write: writeAll }
}

function isDevice(): boolean {
  try {
    return fstatSync(1).isCharacterDevice()
  } catch {
    return true
  }
}

/** Writes at once; what is not taken now, or by nobody, is left to the stream. */
function writeAll(text: string): void {
  const bytes = Buffer.from(text)
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(1, bytes, written)
  } catch {
    stream().write(bytes.subarray(written))
  }
}

/** The stream, which does not mind a reader that leaves. */
function stream(): NodeJS.WriteStream {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return process.stdout
}
