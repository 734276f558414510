import { parse } from '../src/parse/index.ts'
import { outlineOf } from '../src/plan/index.ts'
import type { Host } from '../src/rule.ts'

/** A repository that is a map: texts of files by path. It is always the same day there. */
export function mapHost(path: string, repository: Record<string, string>): Host {
  const files = Object.keys(repository)
  const isThere = (wanted: string) => wanted === '' || files.some((file) => file === wanted || file.startsWith(`${wanted}/`))
  return {
    today: () => '2026-06-15',
    path: () => path,
    absent: (paths) => new Set(paths.filter((one) => !isThere(one))),
    outline: (other) => {
      const text = repository[other]
      return text === undefined ? undefined : outlineOf(text, parse)
    },
    files: () => files
  }
}
