/** Whether a path ends as a glob says. */
export function isAt(path: string, glob: string): boolean {
  return fits(normal(path), glob)
}

/** A path with `/`. A copy that is kept elsewhere often has its path for a name: `specs__004-loans__tasks.md`. */
export function normal(path: string): string {
  return path.replace(/\\|__/g, '/')
}

const patterns = new Map<string, RegExp>()

/** Whether a normal path ends as a glob says. By what it begins and ends with, most globs are told not to fit, and are never compiled. */
export function fits(path: string, glob: string): boolean {
  const start = glob.slice(0, glob.search(/[*[{]/))
  const end = glob.slice(Math.max(glob.lastIndexOf('*'), glob.lastIndexOf(']'), glob.lastIndexOf('}')) + 1)
  if (!path.endsWith(end) || !path.includes(start)) return false
  const pattern = patterns.get(glob) ?? compile(glob)
  patterns.set(glob, pattern)
  return pattern.test(path)
}

function compile(glob: string): RegExp {
  const source = glob
    .replace(/[.+]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
    .replace(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:[^/]+/)*'))
  return new RegExp(`(?:^|/)${source}$`)
}
