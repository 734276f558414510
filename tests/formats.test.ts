import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { lint } from '../src/index.ts'
import { Parsers } from '../src/node/parser.ts'
import { defaultConventions, readPlan } from '../src/plan/index.ts'
import { formats, recognise } from '../src/template/index.ts'
import { fixturesIn } from './fixtures.ts'
import { mapHost } from './host.ts'
import { withMarks, withoutMarks } from './marks.ts'

const folder = 'src/template/builtin'
const names = Object.keys(formats)

/** The fixtures of a format: a small repository, by path. */
function repositoryOf(name: string): Record<string, string> {
  const root = join(folder, name, 'fixtures')
  return Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')])
  )
}

/** What a document is taken for. */
async function seenAs(text: string, path: string): Promise<string> {
  const parse = await new Parsers().for(text)
  return recognise(readPlan(parse(text), text, defaultConventions), path)?.name ?? 'none'
}

describe.each(names)('%s', (name) => {
  const repository = repositoryOf(name)
  const plain = Object.fromEntries(Object.entries(repository).map(([path, text]) => [path, withoutMarks(text)]))

  it.each(Object.keys(repository))('says of %s what its marks say', (path) => {
    const file = new VFile({ value: plain[path] ?? '', path })
    expect(withMarks(String(file), lint(file, { host: mapHost(path, plain) }).messages)).toBe(repository[path])
  })

  it('is recognised in a fixture of its own, and says by what', () => {
    const plans = Object.entries(plain).map(([path, value]) => lint(new VFile({ value, path })).data.planlint?.plan)
    const own = plans.filter((plan) => plan?.template?.template.name === name)
    expect(own.length).toBeGreaterThan(0)
    for (const plan of own) expect(plan?.recognisedBy).not.toEqual([])
  })

  it('has a page that names the paths it is looked for at', () => {
    const page = readFileSync(join(folder, name, 'README.md'), 'utf8')
    expect(page.split('\n').slice(0, 3)).toEqual([`# ${name}`, '', formats[name]?.format.about])
    for (const glob of Object.keys(formats[name]?.format.paths ?? {})) expect(page).toContain(`\`${glob}\``)
  })

  it('finds placeholders in its template as it stands, and misses no section', () => {
    const text = formats[name]?.template ?? ''
    const said = lint(`<!-- planlint template=${name} -->\n\n${text.replace(/^---\n[\s\S]*?\n---\n/, '')}`).messages
    const rules = new Set(said.map(({ ruleId }) => ruleId))
    expect(rules).toContain('unfilled-placeholder')
    expect(
      [...rules].filter((rule) => !['unfilled-placeholder', 'leftover-template-text', 'ambiguous-status'].includes(rule ?? ''))
    ).toEqual([])
  })
})

it('has a folder for each format, and no other', () => {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('format.ts'))
  expect(found.map((file) => file.replaceAll('\\', '/').replace('/format.ts', '')).sort()).toEqual(names.toSorted())
})

interface Case {
  family: string
  path: string
  text: string
}

/** Families in rows, formats in columns. */
async function confusion(cases: Case[]): Promise<Map<string, Map<string, string[]>>> {
  const table = new Map<string, Map<string, string[]>>()
  for (const { family, path, text } of cases) {
    const row = table.get(family) ?? new Map<string, string[]>()
    const seen = await seenAs(text, path)
    table.set(family, row.set(seen, [...(row.get(seen) ?? []), path]))
  }
  return table
}

function printed(table: Map<string, Map<string, string[]>>): string {
  return [...table]
    .map(([family, row]) => `${family.padEnd(24)}${[...row].map(([seen, paths]) => `${seen} ${paths.length}`).join(', ')}`)
    .join('\n')
}

describe('recognition', () => {
  it('takes no fixture for another format, and home-made plans for none', async () => {
    const own = names.flatMap((name) =>
      Object.entries(repositoryOf(name)).map(([path, text]) => ({ family: name, path, text: withoutMarks(text) }))
    )
    const others = fixturesIn('fixtures/plans')
      .filter((path) => /(?:home-made|roadmap|umzug)\.md$/.test(path))
      .map((path) => ({ family: 'home-made', path, text: readFileSync(path, 'utf8') }))
    const table = await confusion([...own, ...others])
    console.log(printed(table))
    for (const [family, row] of table) {
      const wanted = family === 'home-made' ? ['none'] : names.filter((name) => name.split('/')[0] === family.split('/')[0])
      expect([...row.keys()].filter((seen) => !wanted.includes(seen))).toEqual([])
    }
  })

  it('asks more than a path that others have too', async () => {
    expect(await seenAs('# Tasks\n\n- [ ] Sweep\n', 'specs/garden/tasks.md')).toBe('none')
    expect(await seenAs('# Design\n\n## Context\n\nRain.\n', 'docs/design.md')).toBe('none')
    expect(await seenAs('# Shed\n\n## Context\n\nRain.\n', 'docs/adr/0001-shed.md')).toBe('none')
  })

  it('knows a path on every system, and one that became a name', async () => {
    const text = '- [ ] Sweep\n'
    expect(await seenAs(text, 'C:\\work\\.kiro\\specs\\garden\\tasks.md')).toBe('kiro/tasks')
    expect(await seenAs(text, 'copies/specs__004-garden__tasks.md')).toBe('spec-kit/tasks')
  })

  const corpus = '../shared/corpus'
  it.runIf(existsSync(corpus))('of real documents', { timeout: 120_000 }, async () => {
    const rows = readFileSync(join(corpus, 'manifest.jsonl'), 'utf8').trim().split('\n')
    const cases = rows.map((row) => {
      const { family, path, file } = JSON.parse(row) as { family: string; path: string; file: string }
      return { family, path, text: readFileSync(join(corpus, file), 'utf8') }
    })
    const table = await confusion(cases)
    console.log(printed(table))
    const known = ['spec-kit', 'openspec', 'kiro', 'superpowers', 'adr']
    const count = (wanted: (family: string, seen: string) => boolean) =>
      [...table]
        .flatMap(([family, row]) => [...row].filter(([seen]) => wanted(family, seen)).map(([, paths]) => paths.length))
        .reduce((sum, one) => sum + one, 0)
    const ofKnown = count((family) => known.includes(family))
    expect(count((family, seen) => known.includes(family) && seen.startsWith(`${family}/`))).toBeGreaterThanOrEqual(ofKnown * 0.95)
    // Templates are of the kind that they are the template of, and a feature's folder under specs/ is spec-kit's.
    const taken = count(
      (family, seen) => !known.includes(family) && family !== 'template' && known.some((name) => seen.startsWith(`${name}/`))
    )
    const ofOthers = count((family) => !known.includes(family) && family !== 'template')
    expect(
      taken -
        cases.filter(({ family, path }) => family === 'implementation-plan' && /specs\/feature\/\d+-[\w-]+\/(?:plan|tasks)\.md$/.test(path))
          .length
    ).toBeLessThanOrEqual(ofOthers * 0.01)
  })
})
