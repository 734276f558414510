import type { Parse } from '../parse/index.ts'
import { defaultConventions, type Plan, readPlan } from '../plan/index.ts'
import { formats } from './builtin/index.ts'
import { compiled } from './compiled.ts'
import { readTemplate } from './read.ts'
import type { Template } from './types.ts'

const read = new Map<string, Template>()

/** Whether a template of that name is built in. */
export function isBuiltin(name: string): boolean {
  return Object.hasOwn(formats, name)
}

/** A built-in template by its name, read when first asked for. */
export function builtin(name: string, parse: Parse): Template | undefined {
  if (!isBuiltin(name)) return undefined
  const template = read.get(name) ?? revived(name, parse) ?? readBuiltin(name, parse)
  if (template) read.set(name, template)
  return template
}

/** A template that the build has read; its plan, for which few ask, is read now. */
function revived(name: string, parse: Parse): Template | undefined {
  const text = formats[name]?.template ?? ''
  let plan: Plan | undefined
  const made = compiled[name]?.()
  return made && Object.defineProperty(made as Template, 'plan', { get: () => (plan ??= readPlan(parse(text), text, defaultConventions)) })
}

/** Read a built-in template, and what its format says beyond it. */
function readBuiltin(name: string, parse: Parse): Template | undefined {
  const entry = formats[name]
  if (!entry) return undefined
  const { labels, blanks, fields } = entry.format
  const template = readTemplate(entry.template, name, parse)
  if (labels) for (const token of [...template.tokens.keys()]) if (labels.test(token)) template.tokens.delete(token)
  if (blanks) template.blanks = blanks
  for (const field of fields ? template.fields : [])
    if (!fields?.includes(field.title)) {
      field.optional = true
      delete field.form
    }
  return template
}
