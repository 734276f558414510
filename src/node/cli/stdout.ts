import { fstatSync, writeSync } from 'node:fs'
import process from 'node:process'
import { reasonOf } from '../files.ts'
import type { Sink } from './world.ts'

/** Standard output. Opening a stream takes milliseconds, and a pipe or a file can do without. */
export function standardOutput(): Sink {
  if (isDevice()) return stream()
  let rest: NodeJS.WriteStream | undefined
  return {
    /** Writes at once; what is not taken now, or by nobody, is left to the stream, and all that follows. */
    write(text) {
      const bytes = Buffer.from(text)
      const written = rest ? 0 : writtenOf(bytes)
      if (written === bytes.length) return
      rest ??= stream()
      rest.write(bytes.subarray(written))
    }
  }
}

function isDevice(): boolean {
  try {
    return fstatSync(1).isCharacterDevice()
  } catch {
    return true
  }
}

/** How much of some bytes is written at once. */
function writtenOf(bytes: Buffer): number {
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(1, bytes, written)
  } catch {
    // A pipe that is full, or that nobody reads any more.
  }
  return written
}

/** The stream, which does not mind a reader that leaves. What else cannot be written is no report: that is said, and is the exit status. */
function stream(): NodeJS.WriteStream {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.stderr.write(`planlint: standard output cannot be written: ${reasonOf(error)}\n`)
    process.once('exit', () => {
      process.exitCode = 2
    })
  })
  return process.stdout
}
