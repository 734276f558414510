import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Message, rules } from '../src/index.ts'
import type { Rule } from '../src/rule.ts'
import * as offered from '../src/rule.ts'
import { fixturesIn, lintFixture, onlyRule } from './fixtures.ts'
import { withoutMarks } from './marks.ts'
import { traitsOf } from './table.ts'

const ids = rules.map(({ id }) => id)
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))

/** What each layer may import: packages by name, folders of the project with a slash. */
const layers: [layer: string, allowed: RegExp][] = [
  ['src/parse/', /^(?:src\/parse\/|mdast$|unified$|remark-)/],
  ['src/plan/', /^(?:src\/plan\/|mdast|unist|vfile|fastest-levenshtein$|github-slugger$)/],
  ['src/template/', /^(?:src\/(?:template|plan|parse)\/|mdast$|unist$|vfile|fastest-levenshtein$)/],
  ['src/rule.ts', /^(?:src\/(?:parse|plan|template)\/|mdast$|unified$|vfile)/],
  ['rules/index.ts', /^(?:rules\/|planlint\/rule$)/],
  ['rules/', /^planlint\/rule$/],
  ['src/messages/', /^src\/(?:messages\/|plan\/|rule\.ts$)/],
  ['src/config/', /^(?:src\/(?:config\/|plan\/|rule\.ts$)|fastest-levenshtein$)/],
  ['src/lint.ts', /^(?:src\/(?:parse|plan|template|messages)\/|src\/rule\.ts$|rules\/index\.ts$|mdast$|vfile)/],
  ['src/index.ts', /^(?:src\/(?:parse|template|config)\/|src\/(?:lint|rule)\.ts$|rules\/index\.ts$|mdast$|unified$|vfile)/],
  ['src/node/', /^(?:src\/|rules\/index\.ts$|node:|[a-z@])/]
]

describe('layers', () => {
  it.each([...files('src'), ...files('rules')])('%s imports what its layer may', (file) => {
    const [, allowed] = layers.find(([layer]) => file.startsWith(layer)) ?? []
    expect(allowed, `no layer for ${file}`).toBeDefined()
    const strange = importsOf(file).filter((name) => !allowed?.test(name))
    expect(strange).toEqual([])
  })
})

/** The folders of the plan model, each built on those before it; what only names a type may look ahead. */
const floors = ['languages', 'text', 'words', 'parts', 'progress', 'references', 'links', 'dates', 'blanks']

describe('floors of the plan model', () => {
  it('are all its folders', () => {
    const folders = readdirSync('src/plan', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).toSorted()).toEqual(floors.toSorted())
  })

  it.each(floors.flatMap((floor, height) => files(`src/plan/${floor}`).map((file) => ({ file, height }))))('$file', ({ file, height }) => {
    const code = readFileSync(file, 'utf8').replace(/^(?:import|export) type .*$/gm, '')
    const above = importsOf(file, code).filter((name) => {
      const [, root, floor] = /^src\/plan\/(?:(\w+)\.ts$|(\w+)\/)/.exec(name) ?? []
      return root ? !['types', 'facts', 'once'].includes(root) : floor !== undefined && floors.indexOf(floor) > height
    })
    expect(above).toEqual([])
  })
})

/** What a file imports: packages as named, files by their path from the root of the repository. */
function importsOf(file: string, code = readFileSync(file, 'utf8')): string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? relative('.', normalize(join(dirname(file), name))) : name
  )
}

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))('%s', (id, rule) => {
  it('is named after its file', () => expect(existsSync(join('rules', `${id}.ts`))).toBe(true))

  it('has a page that says what the rule says', () => {
    const page = readFileSync(join('rules', `${id}.md`), 'utf8')
    expect(page.split('\n').slice(0, 5)).toEqual([`# ${id}`, '', rule.about, '', traitsOf(rule)])
    expect(page).toMatch(/^````?md[^\n]*$/m)
  })

  // What it says of a NUL no mark can hold: tests/unreadable.test.ts.
  it.runIf(id !== 'unreadable-file')('speaks in its fixtures, and mends and suggests there what it says it does', () => {
    const paths = fixturesIn(join('fixtures', id))
    const settings = { rules: onlyRule(id) }
    const messages = paths.flatMap((path) => lintFixture(withoutMarks(readFileSync(path, 'utf8')), path, settings).messages as Message[])
    expect(messages.some(({ ruleId }) => ruleId === id)).toBe(true)
    expect(messages.some(({ fix }) => fix)).toBe(rule.fixable)
    expect(messages.some(({ suggestions }) => suggestions)).toBe(rule.suggests)
    expect(paths.some((path) => existsSync(path.replace(/\.md$/, '.fixed.md')))).toBe(rule.fixable)
  })
})

describe('the repository', () => {
  it('has a fixture folder for nothing but rules, plans, languages, templates, examples and reports', () => {
    const known = new Set([...ids, 'plans', 'languages', 'templates', 'examples', 'reports'])
    expect(readdirSync('fixtures').filter((name) => !known.has(name))).toEqual([])
  })

  it('offers to rules of other people what its own use, and what tells where in a text something stands', () => {
    const imports = files('rules').flatMap(
      (file) => /^import \{([^}]*)\} from 'planlint\/rule'/m.exec(readFileSync(file, 'utf8'))?.[1] ?? []
    )
    const used = new Set(imports.flatMap((names) => names.split(/[\s,]+/)))
    const unused = Object.keys(offered).filter((name) => !used.has(name))
    expect(unused.toSorted()).toEqual(['columnsOf', 'datesIn', 'inFile', 'rangeOf', 'run', 'severityOf', 'sliceRun', 'textsHolding'])
  })

  it('lists its rules in order', () => expect(ids).toEqual(ids.toSorted()))

  it('says in the README why each dependency is there', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
    const readme = readFileSync('README.md', 'utf8')
    expect(Object.keys(dependencies).filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })

  it('runs no script on installation', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?(?:install|pack|prepare)$/.test(name))).toEqual([])
  })
})
