import type { Root } from 'mdast'
import type { Plugin, Processor } from 'unified'
import type { VFile } from 'vfile'
import { rules } from '../rules/index.ts'
import { schemaOf } from './config/index.ts'
import { check, compiled, lintWith, type Settings } from './lint.ts'
import { type Parse, parse, syntax } from './parse/index.ts'
import { type ConventionSettings, inFile } from './rule.ts'
import { builtin, readTemplate as read, type Template } from './template/index.ts'

export { rules } from '../rules/index.ts'
export { type Config, defineConfig } from './config/index.ts'
export { fix, type Settings } from './lint.ts'
export type { Host, Message, Plan, Rule, Setting, Severity } from './rule.ts'
export { severityOf } from './rule.ts'
export type { Template } from './template/index.ts'

/**
 * Lint a plan.
 *
 * @param input the text, or a file with its path. Messages of an earlier run are replaced.
 * @returns the file, with what was found in `messages` and the plan in `data.planlint.plan`. Never throws.
 */
export function lint(input: string | VFile, settings: Settings = {}): VFile {
  return lintWith(parse, input, settings)
}

/** The JSON schema of a configuration: `dist/schema.json` of the package, for editors. */
export function configSchema(): object {
  return schemaOf(rules)
}

/** A plan as template: the text of a file, what to call it, and the words of the team that uses it. */
export function readTemplate(text: string, name: string, conventions?: ConventionSettings): Template {
  return read(text, name, parse, compiled(conventions))
}

/** A built-in template by its name. */
export function builtinTemplate(name: string): Template | undefined {
  return builtin(name, parse)
}

/** The linter as a remark plugin: all rules, suppression comments, messages in order, and the syntax without which there are no boxes. */
function planlint(this: Processor, settings: Settings = {}) {
  this.use(syntax)
  const parseText: Parse = (text) => this.parse(text) as Root
  return (tree: Root, file: VFile) => {
    for (const message of check(tree, file, settings, parseText)) file.messages.push(inFile(message, file))
  }
}

export default planlint as Plugin<[Settings?], Root>
