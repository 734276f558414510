/** Whether a path ends as a glob says. */
export function isAt(path: string, glob: string): boolean {
  return fits(normal(path), glob)
}

/** A path with `/`. A copy that is kept elsewhere often has its path for a name: `specs__004-loans__tasks.md`. */
export function normal(path: string): string {
  return path.replace(/\\|__/g, '/')
}

interface Glob {
  /** What every path has that fits: up to the first wildcard, and from the last. */
  start: string
  end: string
  /** Compiled when a path has both. */
  pattern?: RegExp
}

const globs = new Map<string, Glob>()

/** Whether a normal path ends as a glob says. */
export function fits(path: string, glob: string): boolean {
  const known = globs.get(glob) ?? partsOf(glob)
  if (!path.endsWith(known.end) || !path.includes(known.start)) return false
  known.pattern ??= compile(glob)
  return known.pattern.test(path)
}

function partsOf(glob: string): Glob {
  const parts = { start: /^[^*[{]*/.exec(glob)?.[0] ?? '', end: /[^*\]}]*$/.exec(glob)?.[0] ?? '' }
  globs.set(glob, parts)
  return parts
}

function compile(glob: string): RegExp {
  const source = glob
    .replace(/[.+]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
    .replace(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:[^/]+/)*'))
  return new RegExp(`(?:^|/)${source}$`)
}
