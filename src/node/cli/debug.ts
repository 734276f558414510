import { resolve } from 'node:path'
import type { Plan } from '../../rule.ts'
import { readText } from '../files.ts'
import { type Linter, lintText } from '../linter.ts'
import { Refusal } from '../refusal.ts'
import { plural } from '../report/index.ts'

/** A plan as a run sees it, for who works on planlint. */
export async function debug(name: string | undefined, linter: Linter, cwd: string): Promise<string> {
  if (name === undefined) throw new Refusal('debug needs a plan')
  const path = resolve(cwd, name)
  const content = readText(path)
  if ('problem' in content) throw new Refusal(`${name}: ${content.problem}`)
  const { parse, settings } = await linter.reading(path, content.text)
  const { plan } = lintText(content.text, name, settings, parse, false)
  return plan ? `${[...linesOf(plan)].join('\n')}\n` : 'the parser gives up on this file\n'
}

function* linesOf({ status, template, recognisedBy, fields, sections, title, tables, placeholders, tasks }: Plan): Generator<string> {
  yield `status ${status ? `${status.value ?? 'not understood'} (${status.text}${status.derived ? `, from its ${status.form === 'folder' ? 'folder' : 'phases'}` : ''})` : 'none'}`
  yield `template ${template ? `${template.template.name} (${recognisedBy?.join(', ')})` : 'none'}`
  yield `fields ${fields.map(({ key, name, run }) => `${key}${name ? ` [${name}]` : ''}: ${run.text}`).join(' · ') || 'none'}`
  yield `${plural(tasks.length, 'task')}, ${plural(tables.length, 'table')}, ${plural(placeholders.length, 'placeholder')}, ${placeholders.filter(({ isDue }) => isDue).length} of them due`
  for (const section of sections) {
    const role = section === title ? 'title' : section.phase === section ? `phase ${section.phase.number}` : ''
    const marker = section.status
      ? `${section.status.value ?? (section.status.menu ? 'menu' : 'not understood')} (${section.status.text})`
      : ''
    const boxes =
      section.tasks.length > 0 ? `${section.tasks.filter(({ state }) => state === 'done').length}/${section.tasks.length} boxes` : ''
    yield `${String(section.line).padStart(5)} ${'  '.repeat(section.depth)}${[section.title, role, marker, boxes].filter((part) => part !== '').join(' | ')}`
  }
}
