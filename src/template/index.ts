import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Parse } from '../parse/index.ts'
import { type Conventions, defaultConventions, derivedStatus, type Memory, type Plan, readPlan } from '../plan/index.ts'
import { formats } from './builtin/index.ts'
import { builtin } from './builtin.ts'
import { foldTitle } from './fold.ts'
import { isAt } from './globs.ts'
import { matchPlan, relent } from './match.ts'
import { namedTemplate, unfound } from './named.ts'
import { placeholdersOf } from './placeholders.ts'
import { recognise } from './recognise.ts'
import type { Template, TemplatedPlan } from './types.ts'

export { formats } from './builtin/index.ts'
export { builtin, isBuiltin } from './builtin.ts'
export { type ExpectedDate, expectedDatesOf } from './dates.ts'
export { foldText, foldTitle } from './fold.ts'
export { misfitsOf } from './forms.ts'
export { isTemplateText, leftoversOf } from './leftovers.ts'
export { unknownSectionsOf } from './match.ts'
export { isSectionDue } from './placeholders.ts'
export { readTemplate } from './read.ts'
export { recognise } from './recognise.ts'
export { isWholeScale } from './scales.ts'
export { type BadCell, badCellsOf } from './tables.ts'
export type * from './types.ts'
export { statusWording } from './wording.ts'

/** What decides how a document is read. */
export interface Reading {
  /** Parses built-in templates. */
  parse: Parse
  conventions?: Conventions
  /** Where the document stands in its repository; absent: where its file says. */
  path?: string | undefined
  /** Its template; `null` for none; absent: what the plan names, else the built-in whose shape it has. */
  template?: Template | null
  /** What was read of the document before it changed. */
  memory?: Memory | undefined
  /** Finds a template by the name or path that a plan gives. */
  find?(name: string): Template | undefined
}

interface Remembered {
  tree: Root
  text: string
  /** How it was read. */
  reading: Reading
  plan: TemplatedPlan
}

declare module 'vfile' {
  interface DataMap {
    planlint: Remembered
  }
}

/** The plan that a file holds: read once for all who read it in one way, then remembered in the file's data. */
export function planOf(tree: Root, file: VFile, reading: Reading): TemplatedPlan {
  const text = String(file)
  const known = file.data.planlint
  if (known && known.tree === tree && known.text === text && isSame(known.reading, reading)) return known.plan
  const plan = withTemplate(
    readPlan(tree, text, reading.conventions ?? defaultConventions, reading.memory),
    reading.path ?? file.path ?? '',
    reading
  )
  file.data.planlint = { tree, text, reading, plan }
  return plan
}

function isSame(a: Reading, b: Reading): boolean {
  const wordsOf = ({ conventions = defaultConventions }: Reading) => conventions
  return wordsOf(a) === wordsOf(b) && a.template === b.template && a.path === b.path && a.find === b.find
}

/** Hold a plan against the template that it has. */
function withTemplate(plan: Plan, path: string, reading: Reading): TemplatedPlan {
  const { template, by, isGuess } = chosenTemplate(plan, path, reading) ?? {}
  if (!template) return Object.assign(plan, { placeholders: placeholdersOf(plan, undefined) })
  learnMenu(plan, template)
  const { archive } = formats[template.name]?.format ?? {}
  if (archive && isAt(path, archive)) archived(plan)
  const match = matchPlan(plan, template)
  if (isGuess) relent(match)
  return Object.assign(plan, { template: match, ...(by && { recognisedBy: by }), placeholders: placeholdersOf(plan, match) })
}

interface Chosen {
  template: Template | undefined
  by: string[]
  /** It is only what the document looks like. */
  isGuess?: true
}

/** The template that the plan names, else the one that is set for it, else the format that it has. */
function chosenTemplate(
  plan: Plan & Pick<TemplatedPlan, 'unfoundTemplate'>,
  path: string,
  { parse, template, find }: Reading
): Chosen | undefined {
  const named = namedTemplate(plan)
  const found = named && (find ? find(named.name) : builtin(named.name, parse))
  if (found) return { template: found, by: ['named in the plan'] }
  const missed = named && find && unfound(named)
  if (missed) plan.unfoundTemplate = missed
  if (template !== undefined) return template ? { template, by: ['named by the configuration or an option'] } : undefined
  const seen = recognise(plan, path)
  return seen && { template: builtin(seen.name, parse), by: seen.by, isGuess: true }
}

/** Mark a plan as done that is kept where done ones are, unless it says something else itself. */
function archived(plan: Plan): void {
  if (!plan.status || plan.status.derived)
    plan.status = {
      value: 'done',
      text: 'archived',
      form: 'folder',
      place: (plan.title ?? plan.sections[0] ?? plan.root).place,
      derived: true
    }
}

/** Read the markers that only the template's menu knows. */
function learnMenu(plan: Plan, { menu }: Template): void {
  const own = plan.status?.derived ? undefined : plan.status
  const byTitle = new Map(menu.toReversed().map((one) => [foldTitle(one.text), one]))
  const known = (text: string) => byTitle.get(foldTitle(text))
  for (const status of [own, ...plan.sections.map((section) => section.status)]) {
    if (!status || status.value || status.menu) continue
    const value = known(status.text)?.value
    if (value) status.value = value
    const parts = status.text.split(/[|/｜]/).map((part) => part.trim())
    if (parts.length > 1 && parts.every(known)) status.menu = parts
  }
  if (!own) plan.status = derivedStatus(plan)
}
