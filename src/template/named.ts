import { nearest, type Place, type Plan } from '../plan/index.ts'
import { formats } from './builtin/index.ts'
import type { UnfoundTemplate } from './types.ts'

/** A template as a plan names it: in a note, which is for planlint alone, or in its front matter. */
interface NamedTemplate {
  name: string
  place: Place
  isNote: boolean
}

/** The template that a plan names. */
export function namedTemplate({ notes, fields }: Plan): NamedTemplate | undefined {
  for (const { says, place } of notes) {
    const name = says.get('template')
    if (typeof name === 'string' && name !== '') return { name, place, isNote: true }
  }
  const field = fields.find(({ name, form }) => name === 'template' && form === 'frontmatter')
  return field && field.run.text !== '' ? { name: field.run.text, place: field.place, isNote: false } : undefined
}

/** What to say of a template that is named and not there. In front matter other tools name theirs: there it must look like one of ours. */
export function unfound({ name, place, isNote }: NamedTemplate): UnfoundTemplate | undefined {
  const choices = Object.keys(formats)
  const meant = nearest(name, choices)
  const isFile = /\.(?:md|markdown)$/i.test(name)
  if (!isNote && !meant && !isFile) return undefined
  return { name, place, ...(meant ? { meant } : !isFile && { choices }) }
}
