import process from 'node:process'
import { Refusal } from '../refusal.ts'
import { cli } from './cli.ts'
import { standardOutput } from './stdout.ts'

const argv = process.argv.slice(2)

// Until it is known what a run comes to: a configuration is code, and may end the process.
if (argv[0] !== 'lsp') process.exitCode = 2

run().then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    process.stderr.write(
      `planlint: an internal fault, please report it with this text:\n${error instanceof Error ? error.stack : String(error)}\n`
    )
    process.exitCode = 2
  }
)

/** The exit status; none where the process goes on as a server. */
async function run(): Promise<number | undefined> {
  if (argv[0] === 'lsp') {
    const { serve } = await import('../server/server.ts')
    return serve(argv.slice(1), process.stderr)
  }
  return cli(argv, {
    get cwd() {
      return workingFolder()
    },
    env: process.env,
    // Opening a stream takes milliseconds.
    get stdin() {
      return process.stdin
    },
    stdout: standardOutput(),
    get stderr() {
      return process.stderr
    },
    get ask() {
      return process.stdin.isTTY && process.stdout.isTTY ? ask : undefined
    }
  })
}

function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    throw new Refusal('the working directory is not there any more')
  }
}

async function ask(question: string): Promise<boolean> {
  const { createInterface } = await import('node:readline/promises')
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')))
  const answer = await Promise.race([lines.question(`${question} [y/N] `), ended])
  lines.close()
  return /^y(?:es)?$/i.test(answer.trim())
}
