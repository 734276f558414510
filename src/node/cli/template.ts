import type { Due, Field, Template, TemplateField, TemplateSection } from '../../rule.ts'
import { formats } from '../../template/index.ts'
import type { Linter } from '../linter.ts'
import { Refusal } from '../refusal.ts'

const dueWords: Record<Due, string> = {
  now: 'to fill in at once',
  doing: 'to fill in when work begins',
  done: 'to fill in when it is done',
  never: 'never to fill in: forms that people copy'
}

/** A built-in template by its name, or one by its path. */
export async function templateNamed(name: string | undefined, command: string, linter: Linter): Promise<Template> {
  if (name === undefined) throw new Refusal(`${command} needs a template: a file, or one of ${Object.keys(formats).join(', ')}`)
  return linter.template(name)
}

/** What a template requires, as planlint reads it: a tree. */
export async function templateTree(name: string | undefined, linter: Linter): Promise<string> {
  return `${[...linesOf(await templateNamed(name, 'template', linter))].join('\n')}\n`
}

function* linesOf({ name, plan, sections, fields, phase, tables, menu, tokens }: Template): Generator<string> {
  yield name
  yield* branch(
    'fields of the header',
    fields.map((field) => fieldLine(field, plan.fields))
  )
  yield* branch('sections', treeOf(sections, phase?.container))
  if (phase)
    yield* branch('every phase', [
      ...(phase.hasStatus ? ['a status'] : []),
      ...(phase.hasTasks ? ['tasks'] : []),
      ...phase.fields.map((field) => fieldLine(field, plan.phases[0]?.fields ?? [])),
      ...treeOf(phase.sections)
    ])
  yield* branch(
    'statuses',
    menu.map(({ text, value }) => `${text} = ${value ?? '? (say what it means: conventions.statuses)'}`)
  )
  const columns = tables.flatMap((table) => [...table.columns.values()])
  yield* branch('scales', [...new Set(columns.flatMap(({ title, scale }) => (scale ? [`${title}: ${scale.words.join(', ')}`] : [])))])
  for (const due of Object.keys(dueWords) as Due[]) yield* branch(dueWords[due], placeholdersDue(tokens, due))
}

/** A field as the template shows it, which tells its form. */
function fieldLine({ title, due, optional }: TemplateField, shown: readonly Field[]): string {
  const value = shown.find(({ key }) => key.startsWith(title))?.run.text ?? ''
  return withRemarks(value === '' ? title : `${title}: ${value}`, [
    ...(optional ? ['optional'] : []),
    ...(due === 'now' ? [] : [dueWords[due]])
  ])
}

function* branch(title: string, lines: readonly string[]): Generator<string> {
  if (lines.length === 0) return
  yield ''
  yield title
  for (const line of lines) yield `  ${line}`
}

function treeOf(sections: readonly TemplateSection[], container?: TemplateSection): string[] {
  return sections.flatMap((section) => [
    lineOf(section, section === container),
    ...treeOf(section.children, container).map((line) => `  ${line}`)
  ])
}

function lineOf({ title, keys, optional, due, parent }: TemplateSection, holdsPhases: boolean): string {
  const remarks = [
    ...(optional ? ['optional'] : []),
    ...(due !== 'now' && due !== parent?.due ? [dueWords[due]] : []),
    ...(holdsPhases ? ['holds the phases'] : []),
    ...(keys.length > 1 ? [`also called ${keys.slice(1).join(', ')}`] : [])
  ]
  return withRemarks(title, remarks)
}

function withRemarks(line: string, remarks: readonly string[]): string {
  return remarks.length > 0 ? `${line} (${remarks.join('; ')})` : line
}

const box = /^\[.?\]$/

/** Each placeholder once, and how often it stands. */
function placeholdersDue(tokens: Template['tokens'], due: Due): string[] {
  return [...tokens].flatMap(([token, uses]) => {
    const times = uses.filter((use) => use.due === due).length
    return times === 0 || box.test(token) ? [] : [times === 1 ? token : `${token} × ${times}`]
  })
}
