import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clean, folder, planlint } from './world.ts'

describe.each(['constructor', 'toString', '__proto__'])('%s, which every object has, is', (name) => {
  it('no option', async () => {
    const stderr = `planlint: there is no option --${name}\n`
    expect(await planlint(folder({ 'plan.md': clean }), [`--${name}`, 'plan.md'])).toEqual({ status: 2, stdout: '', stderr })
  })

  it.each(['', 'conventions.'])('no key of a configuration, as %s…', async (above) => {
    const text = above === '' ? `${name}: 1\n` : `conventions:\n  ${name}: 1\n`
    const { status, stderr } = await planlint(folder({ 'plan.md': clean, 'planlint.config.yaml': text }), ['plan.md'])
    expect(status).toBe(2)
    expect(stderr).toContain(`planlint.config.yaml: ${above}${name}: there is no key ${name}, only `)
  })

  it('no built-in template, but may be a file', async () => {
    const root = folder({ [name]: '# [Name]\n\n## Why\n\n[Why]\n' })
    expect(await planlint(root, ['template', name])).toMatchObject({ status: 0, stderr: '' })
    expect(await planlint(root, ['new', name])).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(join(root, 'docs/plans/untitled.md'), 'utf8')).toContain(`<!-- planlint template=../../${name} -->`)
    const stderr = `planlint: there is no template ${name}, neither built in nor as a file\n`
    expect(await planlint(folder({}), ['template', name])).toEqual({ status: 2, stdout: '', stderr })
  })
})
