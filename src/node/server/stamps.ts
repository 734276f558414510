import { statSync } from 'node:fs'

/** Remembers how files were when they were read, and tells whether any is not so any more. */
export class Stamps {
  private readonly byPath = new Map<string, string>()

  note(paths: Iterable<string>): void {
    for (const path of paths) if (!this.byPath.has(path)) this.byPath.set(path, stampOf(path))
  }

  areOld(): boolean {
    for (const [path, stamp] of this.byPath) if (stampOf(path) !== stamp) return true
    return false
  }
}

function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : 'none'
}
