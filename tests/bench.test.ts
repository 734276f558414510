import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chart } from '../bench/chart.js'
import { planlint } from '../bench/contenders.js'
import { run } from '../bench/measure.js'
import { makePlans } from '../bench/plans.js'
import { median, mediansOf, table, withPart } from '../bench/report.js'

const figures = (wall: number, cpu: number, memory: number) => ({ wall, cpu, memory })
const rows = mediansOf([
  { name: 'planlint', runs: [figures(4, 3, 50), figures(0.5, 9, 40), figures(2, 0.3, 60)] },
  { name: 'other', runs: [figures(30, 6, 75), figures(20, 6, 75), figures(9, 6, 75)] }
])

describe('the plans that are measured', () => {
  const texts = readdirSync('fixtures/plans').map((name) => readFileSync(`fixtures/plans/${name}`, 'utf8'))
  const plans = makePlans(texts, 60, 20)

  it('are the same for the same seed, and others for another', () => {
    expect(makePlans(texts, 60, 20)).toEqual(plans)
    expect(makePlans(texts, 60, 21)).not.toEqual(plans)
  })

  it('are each another, short and long', () => {
    const sizes = plans.map((plan) => plan.length)
    expect(new Set(plans).size).toBe(60)
    expect(Math.min(...sizes)).toBeLessThan(2_000)
    expect(Math.max(...sizes)).toBeGreaterThan(40_000)
  })

  it('number their steps', () => {
    for (const plan of plans) {
      const numbers = [...plan.matchAll(/^##+ (?:Phase|Milestone|Task) (\d+)(?=:| —)/gm)].map(([, number]) => Number(number))
      expect(numbers).toEqual(Array.from({ length: Math.max(1, numbers.length) }, (_, index) => index + 1))
    }
  })
})

describe('the figures', () => {
  it('are medians, of odd and even counts', () => {
    expect(median([9, 1, 10])).toBe(9)
    expect(median([4, 1, 100, 2])).toBe(3)
    expect(rows[0]).toEqual({ name: 'planlint', wall: 2, cpu: 3, memory: 50 })
  })

  it('are divided by those of the first row', () => {
    expect(table('files', rows)).toBe(
      [
        '| files    | seconds |    × | CPU seconds |    × | peak MB |    × |',
        '| -------- | ------: | ---: | ----------: | ---: | ------: | ---: |',
        '| planlint |    2.00 | 1.00 |        3.00 | 1.00 |      50 | 1.00 |',
        '| other    |   20.00 | 10.0 |        6.00 | 2.00 |      75 | 1.50 |'
      ].join('\n')
    )
  })

  it('are drawn to scale', () => {
    const lengths = [...chart('A < B', rows).matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, length]) => Number(length))
    expect(lengths[1]).toBe(10 * (lengths[0] ?? 0))
    expect(chart('A < B', rows)).toContain('<title>A &lt; B</title>')
  })

  it('replace those between the marks and nothing else', () => {
    expect(withPart('a\n<!-- x -->\nold\n<!-- /x -->\nb', 'x', 'new $&')).toBe('a\n<!-- x -->\nnew $&\n<!-- /x -->\nb')
    expect(() => withPart('a', 'x', 'new')).toThrow('no <!-- x -->')
  })

  it('in the README are those of the last run', () => {
    const [, quoted = ''] = /<!-- bench -->.*?\n\n([^!].*\|)\n.*<!-- \/bench -->/s.exec(readFileSync('README.md', 'utf8')) ?? []
    expect(quoted).toContain('| planlint ')
    expect(readFileSync('bench/results.md', 'utf8')).toContain(quoted)
  })
})

describe.skipIf(!existsSync('/usr/bin/time'))('a process', () => {
  const script = (text: string) => ({ ...planlint('it', '.', 2), args: ['-e', text] })
  const report = (files: number) => `console.log('{"summary": {"files": ${files}}}')`

  it('is measured, whether it finds something or not', () => {
    const work = 'const start = process.cpuUsage(); while (process.cpuUsage(start).user < 1e5);'
    const { wall, cpu, memory } = run(script(`${work} process.exitCode = 1; ${report(2)}`))
    expect(wall).toBeGreaterThan(0.1)
    expect(cpu).toBeGreaterThanOrEqual(0.1)
    expect(memory).toBeGreaterThan(10)
  })

  it.each([
    ['crashes', 'throw new Error("gone")', 'it read none of 2 files'],
    ['misses files', report(1), 'it read 1 of 2 files'],
    ['is killed', 'process.kill(process.pid, "SIGKILL")', 'it ended with'],
    ['refuses', 'process.exitCode = 2', 'it ended with 2']
  ])('is not counted as fast when it %s', (_, text, fault) => {
    expect(() => run(script(text))).toThrow(`it did not do its work: ${fault}`)
  })
})
