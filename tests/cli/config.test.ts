import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clean, folder, found, planlint, unfinished } from './world.ts'

const endings = 'cannot be read: the name of a configuration ends in .ts, .mts, .mjs, .js, .json, .jsonc, .yaml or .yml'
const off = { rules: { 'unfinished-task': 'off' } }

/** A configuration with a rule of its own that finds something in the first phase. */
function owned({ id = 'no-owner', ...rest }: { id?: string; severity?: string | undefined; place?: string } = {}): string {
  const { severity, place } = { severity: 'warning', place: 'phases[0].place', ...rest }
  return `
    const check = ({ phases }) => [{ reason: 'No owner', place: ${place} }]
    export default { use: [Object.assign(() => {}, ${JSON.stringify({ id, about: 'x', severity, options: {} })}, { check })] }`
}

describe('a configuration is found', () => {
  it.each([
    ['planlint.config.json', JSON.stringify(off)],
    ['planlint.config.jsonc', `// off\n${JSON.stringify(off)}`],
    ['planlint.config.yaml', 'rules:\n  unfinished-task: off\n'],
    ['planlint.config.yml', 'rules:\n  unfinished-task: off\n'],
    ['planlint.config.js', `export default ${JSON.stringify(off)}`],
    ['planlint.config.mjs', `export default ${JSON.stringify(off)}`],
    ['planlint.config.ts', `const config: object = ${JSON.stringify(off)}\nexport default config`],
    ['planlint.config.mts', `const config: object = ${JSON.stringify(off)}\nexport default config`],
    ['package.json', JSON.stringify({ planlint: off, type: 'module' })]
  ])('as %s', async (name, text) => {
    const root = folder({
      [name]: text,
      'package.json': name === 'package.json' ? text : '{ "type": "module" }',
      'docs/plan.md': unfinished
    })
    expect((await found(root, ['docs'])).messages).toEqual([])
    expect((await found(root, ['--no-config', 'docs'])).messages).toEqual(['docs/plan.md:5 unfinished-task'])
  })

  it.each(['planlint.config.json', 'package.json', 'planlint.config.yaml'])('behind a byte order mark, in %s', async (name) => {
    const text = `\ufeff${JSON.stringify(name === 'package.json' ? { planlint: off } : off)}`
    expect((await found(folder({ [name]: text, 'plan.md': unfinished }), ['.'])).messages).toEqual([])
  })

  it('from each plan upward, the nearest wins', async () => {
    const root = folder({
      'planlint.config.json': JSON.stringify(off),
      'a/planlint.config.json': '{}',
      'a/plan.md': unfinished,
      'b/plan.md': unfinished
    })
    expect((await found(root, [])).messages).toEqual(['a/plan.md:5 unfinished-task'])
  })

  it('where --config says', async () => {
    const root = folder({ 'other.json': JSON.stringify(off), 'plan.md': unfinished })
    expect((await found(root, ['--config', 'other.json', 'plan.md'])).messages).toEqual([])
  })

  it('where --config says, with globs that start from the working directory, and paths that start from its own folder', async () => {
    const root = folder({
      '.github/planlint.json': JSON.stringify({
        extends: './base.json',
        files: ['docs/*.md'],
        ignores: ['docs/old.md'],
        templates: { docs: './team.md' },
        overrides: [{ files: ['docs/mild.md'], rules: { 'missing-section': 'warning' } }]
      }),
      '.github/base.json': JSON.stringify(off),
      '.github/team.md': '# T\n\n## Why\n',
      'docs/a.md': unfinished,
      'docs/old.md': unfinished,
      'docs/mild.md': unfinished,
      'plan.md': unfinished
    })
    const { stdout } = await planlint(root, ['--config', '.github/planlint.json', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { path: 'docs/a.md', messages: [{ rule: 'missing-section', severity: 'error' }] },
        { path: 'docs/mild.md', messages: [{ rule: 'missing-section', severity: 'warning' }] }
      ]
    })
  })
})

it('a folder that is called package.json is no configuration', async () => {
  const root = folder({ 'plan.md': unfinished, 'package.json/notes.txt': '' })
  expect((await found(root, [])).messages).toEqual(['plan.md:5 unfinished-task'])
  expect(await planlint(root, ['init'])).toMatchObject({ status: 0, stderr: '' })
})

describe('a configuration says', () => {
  it('what it extends, whose globs start from its own folder', async () => {
    const root = folder({
      'shared/base.json': JSON.stringify({ ignores: ['old/**'], rules: { 'unfinished-task': 'off', 'parent-task': 'error' } }),
      'planlint.config.json': JSON.stringify({ extends: './shared/base.json', rules: { 'unfinished-task': 'warning' } }),
      'shared/old/plan.md': unfinished,
      'plan.md': unfinished
    })
    const { stdout } = await planlint(root, ['--format', 'json', 'plan.md', 'shared/old/plan.md'])
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ path: 'plan.md', messages: [{ rule: 'unfinished-task', severity: 'warning' }] }] })
  })

  it('what it extends twice at every level, each once, and the last to be extended wins', async () => {
    const level = (index: number) => JSON.stringify({ extends: [`./${index + 1}.json`, './off.json', `./${index + 1}.json`] })
    const levels = Array.from({ length: 30 }, (_, index) => [`${index}.json`, level(index)])
    const root = folder({
      ...Object.fromEntries(levels),
      '30.json': JSON.stringify({ rules: { 'unfinished-task': 'warning' } }),
      'off.json': JSON.stringify(off),
      'planlint.config.json': JSON.stringify({ extends: './0.json' }),
      'plan.md': unfinished
    })
    expect(JSON.parse((await planlint(root, ['--print-config', 'plan.md'])).stdout).rules).toEqual({ 'unfinished-task': 'warning' })
  })

  it('templates, overrides and words of the team', async () => {
    const root = folder({
      'planlint.config.json': JSON.stringify({
        templates: { 'docs/**': './docs/team.md', 'impl/**': 'implementation-plan' },
        overrides: [{ files: ['docs/old/**'], rules: { 'missing-section': 'off' } }],
        conventions: { statuses: { done: ['landed'] }, phases: ['Tranche'] }
      }),
      'docs/team.md': '# T\n\n## Why\n\n[Why]\n',
      'docs/plan.md': '# P\n',
      'docs/old/plan.md': '# P\n',
      'plan.md': '# P\n\n## Tranche 1: A\n\n**Status:** landed\n\n- [ ] x\n'
    })
    expect((await found(root, [])).messages).toEqual(['docs/plan.md:1 missing-section', 'plan.md:5 unfinished-task'])
  })

  it.each(['docs/old', 'docs/old/', './docs/old', '**/old', 'docs/{old,gone}', '*/old/'])(
    'a folder, as %s, and means all in it',
    async (old) => {
      const files = {
        'docs/old/a/plan.md': unfinished,
        'docs/old/plan.md': unfinished,
        'docs/older/plan.md': unfinished,
        'team.md': '# T\n\n## Why\n'
      }
      const under = (config: object) => found(folder({ ...files, 'planlint.config.json': JSON.stringify(config) }), ['.'])
      expect((await under({ ignores: [old] })).files).toEqual(['docs/older/plan.md'])
      expect((await under({ files: [old] })).files).toEqual(['docs/old/a/plan.md', 'docs/old/plan.md'])
      expect((await under({ templates: { [old]: './team.md' }, rules: { 'unfinished-task': 'off' } })).messages).toEqual([
        'docs/old/a/plan.md:1 missing-section',
        'docs/old/plan.md:1 missing-section'
      ])
      expect((await under({ overrides: [{ files: [old], rules: { 'unfinished-task': 'off' } }] })).messages).toEqual([
        'docs/older/plan.md:5 unfinished-task'
      ])
    }
  )

  it('words of the team that its templates are read with', async () => {
    const conventions = { phases: ['Slice'], statuses: { done: ['Landed'] } }
    const root = folder({
      'a/planlint.config.json': JSON.stringify({ templates: { '*.md': '../team.md' }, conventions }),
      'b/planlint.config.json': JSON.stringify({ templates: { '*.md': '../team.md' } }),
      'team.md': '# T\n\n## Slice 1: Groundwork\n\n**Status:** Planned | Landed\n\n- [ ] [Step]\n',
      'a/plan.md': '# P\n\n## Slice 1: Work\n\n- [ ] x\n',
      'b/plan.md': '# P\n\n## Work\n\n- [ ] x\n'
    })
    expect((await found(root, [])).messages).toEqual(['a/plan.md:3 missing-status', 'b/plan.md:1 missing-section'])
  })

  it("rules of the team's own", async () => {
    const root = folder({
      'package.json': '{ "type": "module" }',
      'planlint.config.js': `
        const check = function* ({ phases }) { for (const phase of phases) yield { reason: 'No owner', place: phase.place } }
        const own = Object.assign(() => {}, { id: 'no-owner', about: 'x', severity: 'error', options: {}, check })
        export default { use: [own], rules: { 'no-owner': 'warning' } }`,
      'plan.md': clean
    })
    expect((await found(root, ['plan.md'])).messages).toEqual(['plan.md:3 no-owner'])
  })

  it("rules of the team's own, which --rule knows", async () => {
    const root = folder({ 'a/planlint.config.mjs': owned(), 'a/plan.md': clean, 'b/plan.md': clean })
    expect((await found(root, [])).messages).toEqual(['a/plan.md:3 no-owner'])
    expect((await found(root, ['--rule', 'no-owner: off'])).messages).toEqual([])
    const stderr = 'planlint: --rule: there is no rule no-ownr; did you mean no-owner?\n'
    expect(await planlint(root, ['--rule', 'no-ownr: off'])).toEqual({ status: 2, stdout: '', stderr })
    const stdin = { stdin: clean }
    expect((await planlint(root, ['--stdin-filename', 'a/p.md', '--rule', 'no-owner: error'], stdin)).status).toBe(1)
    expect((await planlint(root, ['--stdin-filename', 'b/p.md', '--rule', 'no-owner: error'], stdin)).status).toBe(2)
    expect((await planlint(root, ['--print-config', 'a/plan.md', '--rule', 'no-owner: off'])).stdout).toContain('"no-owner": "off"')
    expect((await planlint(root, ['--print-config', 'b/plan.md', '--rule', 'no-owner: off'])).status).toBe(2)
  })

  it("rules of the team's own, which --list-rules and explain know", async () => {
    const root = folder({ 'planlint.config.mjs': owned(), 'plan.md': clean })
    expect((await planlint(root, ['--list-rules'])).stdout).toMatch(/\nno-owner +warning +x\n$/)
    expect((await planlint(root, ['explain', 'no-owner'])).stdout).toBe('# no-owner\n\nx\n\n*warning*\n')
    expect((await planlint(root, ['explain', 'no-ownr'])).stderr).toBe('planlint: there is no rule no-ownr; did you mean no-owner?\n')
  })

  it("rules of the team's own, whose faults are its own, and hide nothing", async () => {
    const root = folder({
      'planlint.config.mjs': `
        const check = () => { throw new Error('no owner of undefined') }
        const own = Object.assign(() => {}, { id: 'no-owner', about: 'x', severity: 'error', options: {}, check })
        export default { use: [own] }`,
      'plan.md': unfinished
    })
    const { status, stdout } = await planlint(root, ['--format', 'json', 'plan.md'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout).files[0].messages).toMatchObject([
      { rule: 'no-owner', line: 1, message: 'Your rule no-owner failed: no owner of undefined' },
      { rule: 'unfinished-task', line: 5 }
    ])
  })

  it("rules of the team's own, which may forget to say where", async () => {
    const root = folder({ 'planlint.config.mjs': owned({ place: 'undefined' }), 'plan.md': clean })
    const { stdout } = await planlint(root, ['--format', 'json'])
    expect(JSON.parse(stdout).files[0].messages).toMatchObject([
      { rule: 'no-owner', message: 'Your rule no-owner failed: what it found has no place: No owner' }
    ])
  })

  it('rules of its own, in TypeScript, where planlint is not installed', async () => {
    const root = folder({
      'plan.md': clean,
      'planlint.config.ts': `
        import { type Config, defineConfig } from 'planlint'
        import { rule } from 'planlint/rule'
        const owned = rule({
          id: 'owned', about: 'x', severity: 'error' as const,
          *check({ phases }) { for (const phase of phases) yield { reason: 'no owner', place: phase.place } }
        })
        export default defineConfig({ use: [owned] } satisfies Config)`
    })
    expect((await found(root, [])).messages).toEqual(['plan.md:3 owned'])
  })

  it('what --print-config shows', async () => {
    const root = folder({ 'planlint.config.json': JSON.stringify({ ignores: ['a.md'], rules: { 'phase-order': 'off' } }) })
    expect(JSON.parse((await planlint(root, ['--print-config', 'a.md'])).stdout)).toMatchObject({
      ignored: true,
      rules: { 'phase-order': 'off' }
    })
  })
})

describe('a bad configuration is one line and status 2', () => {
  it.each([
    [{ ruels: {} }, 'ruels: there is no key ruels; did you mean rules?'],
    [{ rules: { 'phase-ordr': 'off' } }, 'rules.phase-ordr: there is no rule phase-ordr; did you mean phase-order?'],
    [{ rules: { 'phase-order': 'of' } }, 'rules.phase-order: must be one of error, warning, info, off; did you mean off?'],
    [{ rules: { 'phase-order': 'warn' } }, 'rules.phase-order: must be one of error, warning, info, off; did you mean warning?'],
    [{ rules: { 'phase-order': { severity: 'error', from: 2 } } }, 'rules.phase-order.from: there is no key from, only severity'],
    [{ rules: { overdue: { today: '2026-13-13' } } }, 'rules.overdue.today: must be a day as YYYY-MM-DD; there is no month 13'],
    [{ rules: { overdue: { today: 'soon' } } }, 'rules.overdue.today: must be a day as YYYY-MM-DD'],
    [{ rules: { overdue: { today: true } } }, 'rules.overdue.today: must be a day as YYYY-MM-DD'],
    [{ files: 'a.md' }, 'files: must be a list'],
    [{ ignores: ['a.md', ''] }, 'ignores[1]: must not be empty'],
    ...[{ files: ['a/**', '!a/old/**'] }, { ignores: ['a/**', '!a/old/**'] }].map((config): [object, string] => [
      config,
      `${Object.keys(config)[0]}[1]: !a/old/** takes nothing out; name what is never to be linted in ignores of the configuration, without !`
    ]),
    [
      { overrides: [{ files: ['!a/**'], rules: {} }] },
      'overrides[0].files[0]: !a/** takes nothing out; name what is never to be linted in ignores of the configuration, without !'
    ],
    [
      { templates: { '!a/**': 'prd' } },
      'templates.!a/**: !a/** takes nothing out; name what is never to be linted in ignores of the configuration, without !'
    ],
    [{ templates: { 'a/**': '' } }, 'templates.a/**: must not be empty'],
    [{ templates: { 'a/**': 1 } }, 'templates.a/**: must be a string'],
    [
      { conventions: { statuses: { finished: ['x'] } } },
      'conventions.statuses.finished: there is no key finished, only todo, doing, done, blocked, dropped'
    ],
    [{ overrides: [{ files: ['a'] }] }, 'overrides[0].rules: is missing'],
    [{ use: ['x'] }, 'use[0]: must be a rule, made by rule() of planlint/rule'],
    [[], 'must be an object'],
    [42, 'must be an object'],
    ['x', 'must be an object'],
    [null, 'must be an object']
  ])('%j', async (config, line) => {
    const root = folder({ 'planlint.config.json': JSON.stringify(config), 'plan.md': clean })
    const { status, stderr } = await planlint(root, ['plan.md'])
    expect(status).toBe(2)
    expect(stderr).toBe(`planlint: ${root}/planlint.config.json: ${line}\n`)
  })

  it.each([
    [{ id: 'NoOwner' }, 'use[0]: its id NoOwner must be in kebab case, as no-owner'],
    [{ id: 'no owner' }, 'use[0]: its id no owner must be in kebab case, as no-owner'],
    [{ severity: 'warn' }, 'use[0].severity: must be one of error, warning, info, off; did you mean warning?'],
    [{ severity: undefined }, 'use[0].severity: must be one of error, warning, info, off']
  ])('a rule of its own with %j', async (part, line) => {
    const root = folder({ 'planlint.config.mjs': owned(part), 'plan.md': clean })
    expect(await planlint(root, [])).toEqual({ status: 2, stdout: '', stderr: `planlint: ${root}/planlint.config.mjs: ${line}\n` })
  })

  it.each([
    ['planlint.config.json', '{ "rules": ', /cannot be read: value expected in line 1$/],
    ['planlint.config.json', '{\n"rules" {} }', /cannot be read: colon expected in line 2$/],
    ['package.json', '{ "planlint": 42 }', /package\.json: must be an object$/],
    ['planlint.config.yaml', 'rules: [', /cannot be read: .* at line 1, column 9$/],
    ['planlint.config.js', 'export default {', /cannot be read: /],
    ['planlint.config.js', 'throw Object.create(null)', /planlint\.config\.js cannot be read: \[Object: null prototype\] \{\}$/],
    [
      'planlint.config.json',
      '{ "extends": "planlint-config-x" }',
      /extends planlint-config-x is no path; only local files can be extended, as \.\/planlint-config-x$/
    ],
    ['planlint.config.json', '{ "extends": "./planlint.config.json" }', /extends itself/],
    ['planlint.config.mjs', 'export const x = 1', /planlint\.config\.mjs cannot be read: it has no default export$/],
    ['planlint.config.ts', 'export const x: number = 1', /planlint\.config\.ts cannot be read: it has no default export$/],
    ...['cjs', 'cts', 'toml'].map((ending): [string, string, RegExp] => [
      `planlint.config.${ending}`,
      'module.exports = {}',
      new RegExp(`planlint\\.config\\.${ending} ${endings}$`)
    ]),
    ['planlint.config.json', '{ "extends": "./gone.json" }', /gone\.json cannot be read: no such file or directory$/]
  ])('%s: %s', async (name, text, line) => {
    const root = folder({ 'package.json': '{ "type": "module" }', 'plan.md': clean, [name]: text })
    const { status, stderr } = await planlint(root, ['plan.md'])
    expect(status).toBe(2)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr.trimEnd()).toMatch(line)
  })

  it.each(['planlint.config.json', 'planlint.config.mjs'])('%s, a link that leads nowhere', async (name) => {
    const root = folder({ 'planlint.config.yaml': '{}', 'plan.md': clean })
    symlinkSync('gone', join(root, name))
    const stderr = `planlint: ${root}/${name} cannot be read: no such file or directory\n`
    expect(await planlint(root, ['plan.md'])).toEqual({ status: 2, stdout: '', stderr })
  })

  it('a folder for a template', async () => {
    const root = folder({ 'planlint.config.json': '{ "templates": { "docs/**": "./docs" } }', 'docs/plan.md': clean })
    const stderr = `planlint: ${root}/planlint.config.json: templates.docs/**: the template ./docs is a folder; name a Markdown file\n`
    expect(await planlint(root, ['docs'])).toEqual({ status: 2, stdout: '', stderr })
  })

  it('a template that there is not', async () => {
    const root = folder({ 'planlint.config.json': '{ "templates": { "docs/**": "adr/nygrd" } }', 'docs/plan.md': clean })
    const line = 'templates.docs/**: there is no template adr/nygrd, neither built in nor as a file; did you mean adr/nygard?'
    expect((await planlint(root, ['docs'])).stderr).toBe(`planlint: ${root}/planlint.config.json: ${line}\n`)
  })

  it('--config of a file that is called otherwise', async () => {
    const root = folder({ 'plan.md': clean, 'x.cjs': 'module.exports = {}' })
    expect((await planlint(root, ['--config', 'x.cjs'])).stderr).toBe(`planlint: ${root}/x.cjs ${endings}\n`)
  })

  it('--config of a file that is not there', async () => {
    const root = folder({ 'plan.md': clean })
    const stderr = `planlint: ${root}/gone.json cannot be read: no such file or directory\n`
    for (const arg of ['plan.md', '.', '*.md'])
      expect(await planlint(root, ['--config', 'gone.json', arg])).toEqual({ status: 2, stdout: '', stderr })
  })
})
