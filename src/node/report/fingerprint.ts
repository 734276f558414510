import { createHash, type Hash } from 'node:crypto'
import type { Source } from '../../plan/index.ts'
import type { Entry } from '../result.ts'

/**
 * A name for each message of a file, no two alike, that stays when lines above come and go:
 * made from its rule, the path, the text of its line, and how many such there were before.
 */
export function fingerprintsOf(path: string, messages: readonly Entry[], source: Source): string[] {
  const hashes = new Map<string, { hash: Hash; count: number }>()
  const byLine = new Map<string, { hash: Hash; count: number }>()
  return messages.map(({ rule, line }) => {
    const known = byLine.get(`${line} ${rule}`) ?? hashOf(JSON.stringify([rule, path, source.line(line).trim()]))
    byLine.set(`${line} ${rule}`, known)
    return known.hash
      .copy()
      .update(String(known.count++))
      .digest('hex')
  })

  /** The hash of a key, made once: a line can be long, and hold all messages. */
  function hashOf(key: string): { hash: Hash; count: number } {
    const known = hashes.get(key) ?? { hash: createHash('sha256').update(key), count: 0 }
    hashes.set(key, known)
    return known
  }
}
