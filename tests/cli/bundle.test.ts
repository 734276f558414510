import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { clean, folder, planlint } from './world.ts'

it('the built command line lints where nothing is installed beside it, not even the native parser', () => {
  const root = folder({ 'plan.md': clean })
  for (const part of ['dist/cli.cjs', 'dist/cli', 'rules', 'package.json']) cpSync(part, join(root, part), { recursive: true })
  expect(execFileSync(process.execPath, ['dist/cli.cjs', 'plan.md'], { cwd: root, encoding: 'utf8' })).toBe('1 file: nothing to say\n')
})

it('the built command line measures text as vfile-reporter does, and a long report soon', async () => {
  const bad = ['x', '1️⃣ ✅', 'é́', '日本', '👩‍💻a', '#️⃣'].map((text) => `- [ x] ${text} [TBD: ${text}]\n`)
  const root = folder({ 'plan.md': `# Plan ✅\n\n${bad.join('')}`, 'long-plan.md': `# Plan\n\n${'- [] a\n'.repeat(12_000)}` })
  const built = (path: string) =>
    spawnSync(process.execPath, [join(process.cwd(), 'dist/cli.cjs'), path], { cwd: root, encoding: 'utf8' }).stdout
  expect(built('plan.md')).toBe((await planlint(root, ['plan.md'])).stdout)
  const start = performance.now()
  expect(built('long-plan.md')).toContain('12000 warnings')
  expect(performance.now() - start).toBeLessThan(5000)
})

it('what the built command line holds of others stands beside it with its licence', () => {
  const licences = readFileSync('dist/THIRD-PARTY.txt', 'utf8').split('-'.repeat(80))
  const named = licences.map((text) => /^(\S+) \d+\.\d+\.\d+/m.exec(text)?.[1])
  for (const name of imported()) expect(named).toContain(name)
  // What those need.
  for (const name of ['micromark', 'mdast-util-from-markdown', 'vscode-jsonrpc', 'eastasianwidth']) expect(named).toContain(name)
  const terms = /copyright .*(?:without limitation the rights to|permission to use|redistribution and use)/i
  for (const text of licences) expect(text.replace(/\s+/g, ' ')).toMatch(terms)
})

/** The packages that the code imports, without jiti, which is no part of the bundle. */
function imported(): string[] {
  const statement = /(?:^(?:import|export) (?!type)[^'\n]* from |import\()'((?!node:|planlint|jiti)(?:@[^/']+\/)?[\w-][^/']*)/gm
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  const names = sources.flatMap((path) => Array.from(readFileSync(join('src', path), 'utf8').matchAll(statement), ([, name = '']) => name))
  return [...new Set(names)]
}
