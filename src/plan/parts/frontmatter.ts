import type { Toml, Yaml } from 'mdast'
import { plainRun } from '../text/run.ts'
import type { Source } from '../text/source.ts'
import type { Field } from '../types.ts'
import type { Conventions } from '../words/conventions.ts'

declare module 'mdast' {
  /** TOML front matter, as remark-frontmatter makes it. */
  interface Toml extends Literal {
    type: 'toml'
  }
  interface RootContentMap {
    toml: Toml
  }
}

/** A top-level line `key: value` or `key = value`; what is nested, a list or a block has another shape. */
const pair = /^(["']?)([^\s"'#:=[\]{}-][^"'#:=[\]{}]{0,60}?)\1[ \t]*[:=](?:[ \t]+(.*))?$/
/** A value in quotes, or up to a comment. */
const scalar = /^(?:"([^"]*)"|'([^']*)'|([^\s#"'[{|>&*!%@`](?:[^#\n]|(?<=\S)#)*))/

const lineEnd = /\r\n?|\n/g
const behindLineEnd = /(?<=\n|\r(?!\n))/

/** The top-level scalars of YAML or TOML front matter: all that plans keep there, and all that a rule asks for. */
export function frontmatterFields(node: Yaml | Toml, source: Source, conventions: Conventions): Field[] {
  const fields: Field[] = []
  lineEnd.lastIndex = node.position?.start.offset ?? 0
  lineEnd.exec(source.text)
  let offset = lineEnd.lastIndex
  for (const line of node.value.split(behindLineEnd)) {
    if (/^\s*\[/.test(line) && node.type === 'toml') break
    const field = fieldOf(line.replace(/[\r\n]+$/, ''), offset, source, conventions)
    if (field) fields.push(field)
    offset += line.length
  }
  return fields
}

function fieldOf(line: string, offset: number, source: Source, conventions: Conventions): Field | undefined {
  const match = pair.exec(line)
  if (!match?.[2]) return undefined
  const [, quote = '', key, rest = ''] = match
  const keyFrom = offset + quote.length
  const value = scalar.exec(rest)
  const text = (value?.[1] ?? value?.[2] ?? value?.[3] ?? '').trimEnd()
  const from = offset + line.length - rest.length + (value?.[3] === undefined && value ? 1 : 0)
  const keyPlace = source.place(keyFrom, keyFrom + key.length)
  const name = conventions.field(key)
  return {
    key,
    keyPlace,
    ...(name && { name }),
    run: plainRun(text, from),
    place: text === '' ? keyPlace : source.place(from, from + text.length),
    form: 'frontmatter'
  }
}
