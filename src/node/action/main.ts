import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import process from 'node:process'
import { command } from '../report/github.ts'
import { lint } from './lint.ts'

// What is printed besides annotations may quote a plan, and no line of a plan shall command the runner.
const stopped = (process.env.INPUT_FORMAT?.trim() || 'github') === 'github' ? undefined : randomUUID()
if (stopped) writeSync(1, `::stop-commands::${stopped}\n`)
let said: string
try {
  ;({ status: process.exitCode, said } = lint(process.env, process.cwd()))
} catch (error) {
  process.exitCode = 2
  said = `${command('error', { title: 'planlint' }, error instanceof Error ? error.message : String(error))}\n`
}
if (stopped) writeSync(1, `::${stopped}::\n`)
writeSync(1, said)
