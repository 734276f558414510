import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hook, workflow } from '../../src/node/cli/recipes.ts'
import { manifest } from '../../src/node/pages.ts'
import { clean, folder, planlint } from './world.ts'

const known = readFileSync('fixtures/plans/implementation-plan-half-way.md', 'utf8')
const { version } = manifest()
const configuration = 'planlint.config.jsonc'
const read = (cwd: string, path: string) => readFileSync(join(cwd, path), 'utf8')

/** Say yes or no to each question, and remember it. */
const answering = (answer: boolean, asked: string[] = []) => ({
  asked,
  ask: async (question: string) => {
    asked.push(question)
    return answer
  }
})

describe('planlint init', () => {
  it('writes a configuration for the formats that it finds, and asks nothing where nobody is', async () => {
    const cwd = folder({
      'docs/plans/a.md': known,
      'docs/plans/b.md': known,
      'work/x/plan.md': known,
      'work/y/plan.md': known,
      'ROADMAP.md': clean,
      'README.md': '# Hello\n'
    })
    const { status, stdout } = await planlint(cwd, ['init'])
    expect(status).toBe(0)
    expect(stdout).toBe(`Found 5 plans: 4 implementation-plan, 1 of no known format.
Wrote planlint.config.jsonc, the configuration.
Not written: .github/workflows/plans.yml, a GitHub workflow that checks pull requests; the README of planlint shows it.
Not written: .pre-commit-config.yaml, a hook for pre-commit that checks what is committed; the README of planlint shows it.
Next: npx planlint
`)
    expect(read(cwd, configuration)).toContain(`  "templates": {
    "docs/plans/*.md": "implementation-plan",
    "work/*/plan.md": "implementation-plan"
  },`)
    expect(await planlint(cwd, [])).toMatchObject({ status: 0, stderr: '' })
    expect(existsSync(join(cwd, '.github'))).toBe(false)
  })

  it('maps no folder that holds plans of another kind', async () => {
    const cwd = folder({ 'docs/plans/a.md': known, 'docs/plans/b.md': clean })
    await planlint(cwd, ['init'])
    expect(read(cwd, configuration)).toContain('"templates": {}')
  })

  it('says how to begin where there is no plan', async () => {
    const { stdout } = await planlint(folder({ 'README.md': '# Hello\n' }), ['init'])
    expect(stdout).toMatch(/^There is no plan here yet\.\nWrote planlint\.config\.jsonc/)
    expect(stdout).toMatch(/\nNext: npx planlint new implementation-plan\n$/)
  })

  it('writes workflow and hook where somebody says yes', async () => {
    const cwd = folder({})
    const { asked, ask } = answering(true)
    await planlint(cwd, ['init'], { ask })
    expect(asked).toHaveLength(2)
    expect(read(cwd, '.github/workflows/plans.yml')).toBe(workflow(version).text)
    expect(read(cwd, '.pre-commit-config.yaml')).toBe(hook(version).text)
  })

  it('writes neither where somebody says no', async () => {
    const cwd = folder({})
    await planlint(cwd, ['init'], answering(false))
    expect(existsSync(join(cwd, '.github'))).toBe(false)
    expect(existsSync(join(cwd, '.pre-commit-config.yaml'))).toBe(false)
  })

  it.each([
    ['planlint.config.ts', 'export default {}\n'],
    ['planlint.config.yaml', 'rules: {}\n'],
    ['package.json', '{\n  "planlint": {}\n}\n'],
    ['package.json', '{ "name": "x", "planlint": {} }'],
    ['.github/workflows/plans.yml', 'ours'],
    ['.pre-commit-config.yaml', 'ours'],
    ['lefthook.yml', 'ours']
  ])('overwrites nothing: %s', async (path, text) => {
    const cwd = folder({ [path]: text })
    const { stdout } = await planlint(cwd, ['init'], answering(true))
    expect(read(cwd, path)).toBe(text)
    expect(stdout).toContain(path)
    expect(existsSync(join(cwd, configuration))).toBe(!/config\.(?:ts|yaml)$|package/.test(path) || path.startsWith('.'))
  })

  it.each([
    ['planlint.config.json', '{}', '../../planlint.config.json'],
    ['package.json', '{ "planlint": {} }', 'the key planlint in ../../package.json']
  ])('writes no configuration that would replace %s above', async (path, text, shown) => {
    const root = folder({ [path]: text, 'apps/web/plan.md': clean })
    const { stdout } = await planlint(join(root, 'apps/web'), ['init'])
    expect(stdout).toContain(`\nNot written: planlint.config.jsonc, which would replace ${shown} here.\n`)
    expect(existsSync(join(root, 'apps/web', configuration))).toBe(false)
  })

  it('takes no arguments', async () => {
    const { status, stderr } = await planlint(folder({}), ['init', 'here'])
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'planlint: init takes no arguments: here\n' })
  })

  it('writes what the README shows', () => {
    const readme = readFileSync('README.md', 'utf8')
    for (const { path, text } of [workflow(version), hook(version)]) expect(readme).toContain(`# ${path}\n${text}`)
  })
})
