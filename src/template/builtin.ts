import type { Parse } from '../parse/index.ts'
import { formats } from './builtin/index.ts'
import { readTemplate } from './read.ts'
import type { Template } from './types.ts'

const read = new Map<string, Template>()

/** A built-in template by its name, read when first asked for. */
export function builtin(name: string, parse: Parse): Template | undefined {
  const entry = Object.hasOwn(formats, name) ? formats[name] : undefined
  if (!entry) return undefined
  const known = read.get(name)
  if (known) return known
  const { labels, blanks, fields } = entry.format
  const template = readTemplate(entry.template, name, parse)
  if (labels) for (const token of [...template.tokens.keys()]) if (labels.test(token)) template.tokens.delete(token)
  if (blanks) template.blanks = blanks
  for (const field of fields ? template.fields : [])
    if (!fields?.includes(field.title)) {
      field.optional = true
      delete field.form
    }
  read.set(name, template)
  return template
}
