import { basename, dirname } from 'node:path/posix'
import picomatch from 'picomatch'

/** A Markdown file of a repository. */
export interface Found {
  /** From the folder that is set up, with `/`. */
  path: string
  isPlan: boolean
  /** The format that it is recognised as. */
  template: string | null
}

/** Globs for the formats of plans, each of which matches nothing but documents of its format. */
export function mappingsOf(found: readonly Found[]): Map<string, string> {
  const mappings = new Map<string, string>()
  const formats = new Set(found.flatMap(({ template }) => template ?? []))
  for (const format of formats) {
    const paths = found.filter(({ template }) => template === format).map(({ path }) => path)
    for (const glob of new Set(paths.map((path) => globFor(path, paths)))) {
      const isMatch = picomatch(glob, { dot: true })
      if (found.every(({ path, template }) => !isMatch(path) || template === format)) mappings.set(glob, format)
    }
  }
  return mappings
}

/** The files beside a plan; where other folders have one of the same name, that name in each of them. */
function globFor(path: string, paths: readonly string[]): string {
  const name = basename(path)
  const others = paths.filter((other) => basename(other) === name && dirname(other) !== dirname(path))
  const above = dirname(dirname(path))
  if (others.some((other) => dirname(dirname(other)) === above)) return above === '.' ? `*/${name}` : `${above}/*/${name}`
  return dirname(path) === '.' ? path : `${dirname(path)}/*.md`
}

/** A configuration that maps globs to formats. */
export function configurationText(mappings: ReadonlyMap<string, string>): string {
  const lines = [...mappings].map(
    ([glob, format], index) => `    ${JSON.stringify(glob)}: ${JSON.stringify(format)}${index < mappings.size - 1 ? ',' : ''}`
  )
  return `{
  // Where plans of one kind are, and the template that they are held against: a built-in one, or a file of yours such as "./docs/plan-template.md".
  "templates": {${lines.length > 0 ? `\n${lines.join('\n')}\n  ` : ''}},
  // "error", "warning", "info" or "off" for each rule; npx planlint --list-rules prints them.
  "rules": {}
}
`
}
