import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import process from 'node:process'
import { lint } from './lint.ts'

// What is printed besides annotations may quote a plan, and no line of a plan shall command the runner.
const stopped = (process.env.INPUT_FORMAT?.trim() || 'github') === 'github' ? undefined : randomUUID()
if (stopped) writeSync(1, `::stop-commands::${stopped}\n`)
let fault: string | undefined
try {
  process.exitCode = lint(process.env, process.cwd())
} catch (error) {
  fault = error instanceof Error ? error.message : String(error)
  process.exitCode = 2
}
if (stopped) writeSync(1, `::${stopped}::\n`)
if (fault !== undefined) writeSync(1, `::error title=planlint::${fault.replaceAll('%', '%25').replaceAll('\n', '%0A')}\n`)
