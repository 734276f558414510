import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { planlintFor } from './planlint.ts'
import { rangeOf } from './range.ts'

type Env = Record<string, string | undefined>

/** Lint in a folder as the inputs of action.yml ask, in one run for all that GitHub is given. Returns the exit status, and what was said beside the report. */
export function lint(env: Env, cwd: string): { status: number; said: string } {
  const input = (name: string) => env[`INPUT_${name}`]?.trim() ?? ''
  const temporary = mkdtempSync(join(env.RUNNER_TEMP ?? tmpdir(), 'planlint-'))
  const counts = join(temporary, 'report.json')
  const summary = join(temporary, 'summary.md')
  const sarif = input('SARIF_FILE')
  const range = isAsked(input('CHANGED_ONLY')) ? rangeOf(env.GITHUB_EVENT_PATH, cwd) : undefined
  const args = [
    `--format=${input('FORMAT') || 'github'}`,
    ...['--format=json', `--output-file=${counts}`],
    ...['--format=markdown', `--output-file=${summary}`],
    ...(sarif === '' ? [] : ['--format=sarif', `--output-file=${sarif}`]),
    ...(input('CONFIG') === '' ? [] : [`--config=${input('CONFIG')}`]),
    ...(input('FAIL_ON') === '' ? [] : [`--fail-on=${input('FAIL_ON')}`]),
    ...(range === undefined ? [] : [`--changed=${range}`]),
    '--',
    ...input('FILES')
      .split('\n')
      .flatMap((line) => line.trim() || [])
  ]
  const { status, error, stderr } = spawnSync(process.execPath, [planlintFor(cwd), ...args], {
    cwd,
    stdio: ['inherit', 'inherit', 'pipe'],
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY
  })
  if (error) throw error
  if (existsSync(summary) && env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, readFileSync(summary))
  if (existsSync(counts) && env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, outputs(readFileSync(counts, 'utf8'), sarif))
  return { status: status ?? 2, said: stderr }
}

function isAsked(changedOnly: string): boolean {
  if (!['true', 'false', ''].includes(changedOnly)) throw new Error(`changed-only is true or false, not ${changedOnly}`)
  return changedOnly === 'true'
}

function outputs(report: string, sarif: string): string {
  const { errors, warnings, fixable } = (JSON.parse(report) as { summary: Record<string, number> }).summary
  return Object.entries({ errors, warnings, fixable, sarif })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}
