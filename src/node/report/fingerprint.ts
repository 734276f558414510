import { createHash } from 'node:crypto'
import type { Source } from '../../plan/index.ts'
import type { Entry } from '../result.ts'

/**
 * A name for each message of a file, no two alike, that stays when lines above come and go:
 * made from its rule, the path, the text of its line, and how many such there were before.
 */
export function fingerprintsOf(path: string, messages: readonly Entry[], source: Source): string[] {
  const counts = new Map<string, number>()
  return messages.map(({ rule, line }) => {
    const key = JSON.stringify([rule, path, source.line(line).trim()])
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return createHash('sha256').update(`${key}${count}`).digest('hex')
  })
}
