import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { expect, it } from 'vitest'

/** Lints a tree over and over; prints how many bytes each time leaves behind where only young garbage is collected. */
const program = `
  import { readFileSync } from 'node:fs'
  import { unified } from 'unified'
  import remarkParse from 'remark-parse'
  import { VFile } from 'vfile'
  import planlint from './dist/index.js'
  const text = readFileSync('fixtures/examples/flawed-plan.md', 'utf8')
  const processor = unified().use(remarkParse).use(planlint)
  const tree = processor.parse(text)
  const linted = (times) => {
    for (let time = 0; time < times; time++) {
      processor.runSync(tree, new VFile(text))
      gc({ type: 'minor' })
    }
    return process.memoryUsage().heapUsed
  }
  const before = linted(50)
  console.log((linted(100) - before) / 100)
`

it('a plan is garbage as soon as it is linted, and not only when all memory is searched for it', () => {
  const flags = ['--expose-gc', '--min-semi-space-size=64', '--max-semi-space-size=64', '--input-type=module']
  const left = Number(execFileSync(process.execPath, [...flags, '--eval', program], { encoding: 'utf8' }))
  expect(left).toBeLessThan(50_000)
})
