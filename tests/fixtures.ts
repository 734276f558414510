import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { VFile } from 'vfile'
import { builtinTemplate, lint, readTemplate, rules, type Settings } from '../src/index.ts'
import { mapHost } from './host.ts'

/** Every rule, the one named at its default severity (or `warning`, where that is off) and the others off; without a name, all at their defaults. */
export function onlyRule(id: string | undefined): Settings['rules'] {
  if (id === undefined) return {}
  return Object.fromEntries(rules.map((rule) => [rule.id, rule.id !== id ? 'off' : rule.severity === 'off' ? 'warning' : rule.severity]))
}

/** Lint a fixture; the templates that it names stand beside it, and the folder that it stands in is its repository. */
export function lintFixture(text: string, path: string, settings: Settings = {}): VFile {
  return lint(new VFile({ value: text, path }), {
    find: (name) => {
      const file = join(dirname(path), name)
      return existsSync(file) ? readTemplate(readFileSync(file, 'utf8'), name) : builtinTemplate(name)
    },
    host: mapHost(basename(path), filesIn(dirname(path))),
    ...settings
  })
}

/** The files of a folder and their texts, by path from it. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]))
}

/** The Markdown files of a folder that are fixtures: neither templates nor outcomes of a fix. */
export function fixturesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && !name.endsWith('.fixed.md') && !name.endsWith('template.md'))
    .map((name) => join(folder, name))
}
