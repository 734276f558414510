import { readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import unfinishedTask from '../rules/unfinished-task.ts'
import planlint, { lint } from '../src/index.ts'

const path = 'fixtures/examples/flawed-plan.md'
const text = readFileSync(path, 'utf8')

it.each([
  ['alone', unified().use(remarkParse).use(planlint)],
  ['before GFM', unified().use(remarkParse).use(planlint).use(remarkGfm)],
  ['after GFM', unified().use(remarkParse).use(remarkGfm).use(planlint)]
])('the remark plugin says what planlint says: %s', async (_, processor) => {
  const file = new VFile({ value: text, path })
  await processor.run(processor.parse(file), file)
  expect(file.messages.map(String)).toEqual(lint(new VFile({ value: text, path })).messages.map(String))
})

it('the remark plugin brings front matter', async () => {
  const processor = unified().use(remarkParse).use(planlint)
  const file = new VFile('---\nstatus: done\n---\n\n# Plan\n\n- [ ] One\n')
  await processor.run(processor.parse(file), file)
  expect(file.messages.map(String)).toEqual(lint(String(file)).messages.map(String))
  expect(file.messages.length).toBe(1)
})

it('the remark plugin reads a plan with its own settings, whatever read it before', async () => {
  const tranches = '# Plan\n\n## Tranche 1: Sow\n\n**Status:** Done\n\n- [ ] Beans\n'
  const settings = { conventions: { phases: ['Tranche'] } }
  const processor = unified().use(remarkParse).use(unfinishedTask).use(planlint, settings)
  const file = new VFile(tranches)
  await processor.run(processor.parse(file), file)
  expect(file.data.planlint?.plan.phases.length).toBe(1)
})
