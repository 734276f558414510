import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { clean, folder } from './world.ts'

it('the built command line lints where nothing is installed beside it, not even the native parser', () => {
  const root = folder({ 'plan.md': clean })
  for (const part of ['dist/cli.cjs', 'dist/cli', 'rules', 'package.json']) cpSync(part, join(root, part), { recursive: true })
  expect(execFileSync(process.execPath, ['dist/cli.cjs', 'plan.md'], { cwd: root, encoding: 'utf8' })).toBe('1 file: nothing to say\n')
})
