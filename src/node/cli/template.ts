import { resolve } from 'node:path'
import { didYouMean } from '../../config/index.ts'
import type { Due, Template, TemplateSection } from '../../rule.ts'
import { builtinTexts } from '../../template/index.ts'
import type { Linter } from '../linter.ts'
import { Refusal } from '../refusal.ts'

const dueWords: Record<Due, string> = {
  now: 'to fill in at once',
  doing: 'to fill in when work begins',
  done: 'to fill in when it is done',
  never: 'never to fill in: forms that people copy'
}

/** A built-in template by its name, or one by its path. */
export async function templateNamed(name: string | undefined, command: string, linter: Linter, cwd: string): Promise<Template> {
  const names = Object.keys(builtinTexts)
  if (name === undefined) throw new Refusal(`${command} needs a template: a file, or one of ${names.join(', ')}`)
  const { settings } = await linter.reading(resolve(cwd, name), '')
  const found = settings.find?.(name in builtinTexts ? name : resolve(cwd, name))
  if (!found) throw new Refusal(`there is no template ${name}, neither built in nor as a file${didYouMean(name, names)}`)
  return found
}

/** What a template requires, as planlint reads it: a tree. */
export async function templateTree(name: string | undefined, linter: Linter, cwd: string): Promise<string> {
  return `${[...linesOf(await templateNamed(name, 'template', linter, cwd))].join('\n')}\n`
}

function* linesOf(template: Template): Generator<string> {
  const { name, plan, sections, phase, menu } = template
  yield name
  yield* branch(
    'fields of the header',
    plan.fields.map(({ key, run }) => `${key}: ${run.text}`)
  )
  yield* branch('sections', treeOf(sections, phase?.container))
  if (phase) {
    const [first, ...others] = plan.phases.filter(({ within }) => !within)
    const shared = first?.fields.filter(({ key }) => others.every(({ fields }) => fields.some((field) => field.key === key))) ?? []
    yield* branch('every phase', [
      ...(phase.hasStatus ? ['a status'] : []),
      ...(phase.hasTasks ? ['tasks'] : []),
      ...shared.filter((field) => field.name !== 'status').map(({ key, run }) => `${key}: ${run.text}`),
      ...treeOf(phase.sections)
    ])
  }
  yield* branch(
    'statuses',
    menu.map(({ text, value }) => (value ? `${text} = ${value}` : text))
  )
  for (const due of Object.keys(dueWords) as Due[]) yield* branch(dueWords[due], placeholdersDue(template, due))
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
  return remarks.length > 0 ? `${title} (${remarks.join('; ')})` : title
}

const box = /^\[.?\]$/

/** Each placeholder once, and how often it stands. */
function placeholdersDue({ tokens }: Template, due: Due): string[] {
  return [...tokens].flatMap(([token, uses]) => {
    const times = uses.filter((use) => use.due === due).length
    return times === 0 || box.test(token) ? [] : [times === 1 ? token : `${token} × ${times}`]
  })
}
