import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Parse } from '../parse/index.ts'
import { type Conventions, defaultConventions, derivedStatus, type Plan, readPlan } from '../plan/index.ts'
import { foldTitle } from './fold.ts'
import { matchPlan } from './match.ts'
import { placeholdersOf } from './placeholders.ts'
import { builtin, recognise } from './recognise.ts'
import type { Template, TemplatedPlan } from './types.ts'

export { builtinTexts } from './builtin/index.ts'
export { type ExpectedDate, expectedDatesOf } from './dates.ts'
export { foldText, foldTitle } from './fold.ts'
export { misfitsOf } from './forms.ts'
export { isTemplateText, leftoversOf } from './leftovers.ts'
export { readTemplate } from './read.ts'
export { builtin } from './recognise.ts'
export { type BadCell, badCellsOf } from './tables.ts'
export type * from './types.ts'
export { statusWording } from './wording.ts'

/** What decides how a document is read. */
export interface Reading {
  /** Parses built-in templates. */
  parse: Parse
  conventions?: Conventions
  /** Its template; `null` for none; absent: what the plan names, else the built-in whose shape it has. */
  template?: Template | null
  /** Finds a template by the name or path that a plan gives. */
  find?(name: string): Template | undefined
}

interface Remembered {
  tree: Root
  text: string
  plan: TemplatedPlan
}

declare module 'vfile' {
  interface DataMap {
    planlint: Remembered
  }
}

/** The plan that a file holds: read once, then remembered in the file's data. */
export function planOf(tree: Root, file: VFile, reading: Reading): TemplatedPlan {
  const text = String(file)
  const known = file.data.planlint
  if (known && known.tree === tree && known.text === text) return known.plan
  const plan = withTemplate(readPlan(tree, text, reading.conventions ?? defaultConventions), reading)
  file.data.planlint = { tree, text, plan }
  return plan
}

/** Hold a plan against the template that it has. */
function withTemplate(plan: Plan, { parse, template, find = (name) => builtin(name, parse) }: Reading): TemplatedPlan {
  const named =
    plan.notes.map(({ says }) => says.get('template')).find((name) => typeof name === 'string') ??
    plan.fields.find(({ name, form }) => name === 'template' && form === 'frontmatter')?.run.text
  const chosen = (named ? find(named) : undefined) ?? (template === undefined ? recognise(plan, parse) : template)
  if (chosen) learnMenu(plan, chosen)
  const match = chosen ? matchPlan(plan, chosen) : undefined
  return Object.assign(plan, { ...(match && { template: match }), placeholders: placeholdersOf(plan, match) })
}

/** Read the markers that only the template's menu knows. */
function learnMenu(plan: Plan, { menu }: Template): void {
  const own = plan.status?.derived ? undefined : plan.status
  for (const status of [own, ...plan.sections.map((section) => section.status)]) {
    const value =
      status && !status.value && !status.menu ? menu.find(({ text }) => foldTitle(text) === foldTitle(status.text))?.value : undefined
    if (status && value) status.value = value
  }
  if (!own) plan.status = derivedStatus(plan)
}
