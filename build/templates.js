import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { uneval } from 'devalue'

/**
 * Writes down what the built-in templates come to, all but their plans: reading one takes as long as linting a plan.
 *
 * @param {typeof import('../src/index.ts').builtinTemplate} builtinTemplate
 * @returns {import('rolldown').Plugin}
 */
export function templates(builtinTemplate) {
  return {
    name: 'templates',
    transform: {
      filter: { id: /\/src\/template\/compiled\.ts$/ },
      handler: () => ({ code: `export const compiled = {${[...codeOf(builtinTemplate)]}}` })
    }
  }
}

/** @param {typeof import('../src/index.ts').builtinTemplate} builtinTemplate */
export function* codeOf(builtinTemplate) {
  const folder = 'src/template/builtin'
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/[\\/]template\.md$/.test(path)) continue
    const name = dirname(path).replaceAll('\\', '/')
    const { plan, ...template } = builtinTemplate(name) ?? {}
    yield `${JSON.stringify(name)}: () => (${uneval(template)})`
  }
}
