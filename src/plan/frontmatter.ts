import type { Toml, Yaml } from 'mdast'
import { parse as parseToml } from 'smol-toml'
import { isScalar, parseDocument } from 'yaml'
import type { Conventions } from './conventions.ts'
import { plainRun } from './run.ts'
import type { Source } from './source.ts'
import type { Field } from './types.ts'

declare module 'mdast' {
  /** TOML front matter, as remark-frontmatter makes it. */
  interface Toml extends Literal {
    type: 'toml'
  }
  interface RootContentMap {
    toml: Toml
  }
}

/** The top-level scalars of YAML or TOML front matter; none where it cannot be read. */
export function frontmatterFields(node: Yaml | Toml, source: Source, conventions: Conventions): Field[] {
  const from = source.text.indexOf('\n', node.position?.start.offset ?? 0) + 1
  return node.type === 'yaml' ? yamlFields(node.value, from, source, conventions) : tomlFields(node.value, from, source, conventions)
}

function yamlFields(text: string, from: number, source: Source, conventions: Conventions): Field[] {
  const { contents } = parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false })
  const fields: Field[] = []
  for (const pair of contents && 'items' in contents ? contents.items : []) {
    if (!pair || typeof pair !== 'object' || !('key' in pair) || !isScalar(pair.key) || !pair.key.range) continue
    const value = isScalar(pair.value) && pair.value.range ? pair.value.range : undefined
    const key: [number, number] = [from + pair.key.range[0], from + pair.key.range[1]]
    fields.push(scalarField(String(pair.key.value), key, value && [from + value[0], from + value[1]], source, conventions))
  }
  return fields
}

function tomlFields(text: string, from: number, source: Source, conventions: Conventions): Field[] {
  try {
    parseToml(text)
  } catch {
    return []
  }
  const fields: Field[] = []
  for (const match of text.matchAll(/^([A-Za-z0-9_-]+)[ \t]*=[ \t]*("[^"\n]*"|'[^'\n]*'|[^#\n[{]+)|^\[/gm)) {
    const [whole, key, value] = match
    if (key === undefined || value === undefined) break
    const start = from + match.index
    const end = start + whole.trimEnd().length
    fields.push(scalarField(key, [start, start + key.length], [start + whole.length - value.length, end], source, conventions))
  }
  return fields
}

function scalarField(
  key: string,
  keyRange: [number, number],
  range: [number, number] | undefined,
  source: Source,
  conventions: Conventions
): Field {
  let [from, to] = range ?? keyRange
  if (range && /^["']/.test(source.text.slice(from, to))) {
    from++
    to--
  }
  const name = conventions.field(key)
  const run = plainRun(range ? source.text.slice(from, to) : '', from)
  return { key, keyPlace: source.place(...keyRange), ...(name && { name }), run, place: source.place(from, to), form: 'frontmatter' }
}
