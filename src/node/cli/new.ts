import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { Plan, Template } from '../../rule.ts'
import { isBuiltin } from '../../template/index.ts'
import { reasonOf } from '../files.ts'
import { branchIn } from '../git.ts'
import { today } from '../host.ts'
import { type Linter, lintText } from '../linter.ts'
import { Refusal } from '../refusal.ts'
import { filledCopy } from './copy.ts'
import { homeOf, subjectOf, untitled } from './homes.ts'
import { templateNamed } from './template.ts'

/** Branches that are about nothing in particular. */
const trunk = /^(?:main|master|trunk|develop|dev)$/

/** Start a plan from a template. Returns what to print. */
export async function newPlan([name, file]: readonly string[], linter: Linter, cwd: string): Promise<string> {
  const template = await templateNamed(name, 'new', linter)
  const current = branchIn(cwd)
  const branch = current !== undefined && trunk.test(current) ? undefined : current
  const date = today()
  const path = file ?? homeOf(template.name, branch?.split('/').at(-1) ?? untitled, date, cwd)
  const target = resolve(cwd, path)
  if (existsSync(target)) throw new Refusal(`${path} is there already; name another file`)
  const { text, filled } = filledCopy(template, { ...subjectOf(target), date, ...(branch && { branch }) })
  const plan = await marked(text, target, template, name as string, linter, cwd)
  try {
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, plan.text, { flag: 'wx' })
  } catch (error) {
    throw new Refusal(`${path} cannot be written: ${reasonOf(error)}`)
  }
  const shown = isAbsolute(path) ? path : relative(cwd, target).split(sep).join('/')
  const draft =
    plan.open > 0 && plan.mayBeDraft
      ? 'A line **Status:** Draft below the title makes what is missing warnings, until you take it out.\n'
      : ''
  return `${shown}\n${sentence(filled, plan.open)}\n${draft}Next: fill it in, then npx planlint ${shown}\n`
}

/** The copy with a note that names its template, where it would not be known without. */
async function marked(text: string, path: string, template: Template, name: string, linter: Linter, cwd: string) {
  const read = async (content: string) => {
    const { parse, settings } = await linter.reading(path, content)
    return lintText(content, path, settings, parse, false).plan
  }
  const plan = await read(text)
  const isKnown = plan?.template?.template.name === template.name
  const shown = isBuiltin(name) ? name : relative(dirname(path), resolve(cwd, name)).split(sep).join('/')
  const noted = isKnown ? text : withNote(text, `<!-- planlint template=${/\s/.test(shown) ? `"${shown}"` : shown} -->`, plan)
  const { placeholders = [], title, fields = [], status } = (isKnown ? plan : await read(noted)) ?? {}
  const mayBeDraft = title !== undefined && (status?.derived ?? true) && !fields.some(({ name: key }) => key === 'status')
  return { text: noted, open: placeholders.filter(({ isDue }) => isDue).length, mayBeDraft }
}

/** A note below the first heading, else at the end: front matter stays first. */
function withNote(text: string, note: string, plan: Plan | undefined): string {
  const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const at = plan?.tree.children.find(({ type }) => type === 'heading')?.position?.end.offset
  if (at === undefined) return `${text.trimEnd()}${end}${end}${note}${end}`
  return `${text.slice(0, at)}${end}${end}${note}${text.slice(at)}`
}

function sentence(filled: readonly string[], open: number): string {
  const said = filled.length === 0 ? 'Nothing could be filled in' : `Filled in: ${filled.join(', ')}`
  return `${said}; ${open === 0 ? 'no placeholder is' : open === 1 ? '1 placeholder is' : `${open} placeholders are`} left.`
}
