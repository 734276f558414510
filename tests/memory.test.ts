import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { folder } from './cli/world.ts'

const plan = readFileSync('fixtures/plans/implementation-plan-half-way.md', 'utf8')
const telling = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))`

/** Megabytes at the peak of a run over so many plans, in one thread. */
function peakOf(plans: number): number {
  const cwd = folder(Object.fromEntries(Array.from({ length: plans }, (_, index) => [`plans/${index}.md`, plan])))
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(telling)}`, resolve('dist/cli.cjs'), '--jobs', '1'],
    { cwd, encoding: 'utf8' }
  )
  return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1000
}

it('what a run holds does not grow with the number of files', { timeout: 120_000 }, () => {
  const [few, many] = [peakOf(400), peakOf(2000)]
  console.log(`400 plans: ${few.toFixed(0)} MB, 2000 plans: ${many.toFixed(0)} MB`)
  expect(many / few).toBeLessThan(1.5)
})
