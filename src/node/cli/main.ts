#!/usr/bin/env node
import process from 'node:process'
import { cli } from './cli.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

cli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr
}).then(
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
