import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { parse } from 'yaml'
import { folder } from './cli/world.ts'

interface Action {
  inputs: Record<string, { default: string }>
  outputs: Record<string, { value: string }>
  runs: { using: string; steps: { id: string; shell: string; run: string; env: Record<string, string> }[] }
}

/** What a job sees of an action that ran. */
export interface Ran {
  status: number
  log: string
  summary: string
  outputs: Record<string, string>
}

/** Run the steps of a composite action as GitHub's runner does: `home` holds its action.yml, `workspace` the checkout. */
export function runAction(
  home: string,
  workspace: string,
  inputs: Record<string, string> = {},
  { event = {}, env = {} }: { event?: object; env?: Record<string, string> } = {}
): Ran {
  const action = parse(readFileSync(join(home, 'action.yml'), 'utf8')) as Action
  const values: Record<string, string> = {}
  for (const [name, { default: value }] of Object.entries(action.inputs)) values[`inputs.${name}`] = inputs[name] ?? value
  for (const name of Object.keys(inputs)) if (!(name in action.inputs)) throw new Error(`action.yml has no input ${name}`)
  const ran: Ran = { status: 0, log: '', summary: '', outputs: {} }
  for (const step of action.runs.steps) {
    const temporary = folder({ 'event.json': JSON.stringify(event), output: '', summary: '', 'step.sh': step.run })
    const [at, output, summary, script] = ['event.json', 'output', 'summary', 'step.sh'].map((name) => join(temporary, name)) as Four
    const { status, stdout, stderr } = spawnSync(step.shell, ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        ...environment,
        ...Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, evaluated(value, values)])),
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: home,
        GITHUB_EVENT_PATH: at,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_WORKSPACE: workspace,
        RUNNER_TEMP: temporary,
        ...env
      }
    })
    ran.log += stdout + stderr
    ran.summary += readFileSync(summary, 'utf8')
    for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
      const [, name = '', value = ''] = /^([\w-]+)=(.*)$/.exec(line) ?? []
      values[`steps.${step.id}.outputs.${name}`] = value
    }
    ran.status = status ?? -1
    if (ran.status !== 0) break
  }
  for (const [name, { value }] of Object.entries(action.outputs)) ran.outputs[name] = evaluated(value, values)
  return ran
}

type Four = [string, string, string, string]

/** The environment of these tests without what another runner may have set. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:GITHUB|INPUT|RUNNER|GIT)_/.test(name)))

/** A text with its `${{ … }}` replaced; what is not set is empty, as on GitHub. */
function evaluated(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => values[name] ?? '')
}
