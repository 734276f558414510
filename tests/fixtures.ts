import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { VFile } from 'vfile'
import { builtinTemplate, lint, readTemplate, rules, type Settings } from '../src/index.ts'

/** Every rule, the one named at its default severity (or `warning`, where that is off) and the others off; without a name, all at their defaults. */
export function onlyRule(id: string | undefined): Settings['rules'] {
  if (id === undefined) return {}
  return Object.fromEntries(rules.map((rule) => [rule.id, rule.id !== id ? 'off' : rule.severity === 'off' ? 'warning' : rule.severity]))
}

/** Lint a fixture; the templates that it names stand beside it. */
export function lintFixture(text: string, path: string, settings: Settings = {}): VFile {
  return lint(new VFile({ value: text, path }), {
    find: (name) => {
      const file = join(dirname(path), name)
      return existsSync(file) ? readTemplate(readFileSync(file, 'utf8'), name) : builtinTemplate(name)
    },
    ...settings
  })
}

/** The Markdown files of a folder that are fixtures: neither templates nor outcomes of a fix. */
export function fixturesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && !name.endsWith('.fixed.md') && !name.endsWith('template.md'))
    .map((name) => join(folder, name))
}
