import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { expect, it } from 'vitest'
import { codeOf } from '../build/templates.js'
import { builtinTemplate } from '../src/index.ts'
import { formats, type Template } from '../src/template/index.ts'
import { planlint } from './cli/world.ts'

const compiled: Record<string, () => Template> = new Function(`return {${[...codeOf(builtinTemplate)]}}`)()

it('every built-in template is compiled', () => {
  expect(Object.keys(compiled).toSorted()).toEqual(Object.keys(formats).toSorted())
})

it.each(Object.keys(formats))('%s is compiled as it is read, and the built command line holds that', async (name) => {
  const { plan, ...template } = builtinTemplate(name) as Template
  expect(compiled[name]?.()).toEqual(template)
  const printed = execFileSync(process.execPath, ['dist/cli.cjs', 'template', name], { encoding: 'utf8' })
  expect(printed).toBe((await planlint(process.cwd(), ['template', name])).stdout)
})
