import { isBuiltin } from 'node:module'
import { runInNewContext } from 'node:vm'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { markdown } from '../build/markdown.js'

/** A module and all that it imports as one script for a browser, and what it imports that Node alone has. */
async function bundle(entry: string): Promise<{ code: string; builtins: string[] }> {
  const builtins: string[] = []
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    tsconfig: 'tsconfig.json',
    plugins: [
      markdown(),
      {
        name: 'no-builtins',
        resolveId: {
          order: 'pre',
          handler(id: string) {
            if (isBuiltin(id)) builtins.push(id)
            return null
          }
        }
      }
    ]
  })
  const { output } = await build.generate({ format: 'iife', name: 'planlint' })
  await build.close()
  expect(output).toHaveLength(1)
  return { code: output[0].code, builtins }
}

describe('in a browser', () => {
  it('the core lints and fixes a string, with nothing of Node to call', { timeout: 60_000 }, async () => {
    const { code, builtins } = await bundle('src/index.ts')
    expect(builtins).toEqual([])
    const plan = '# Plan\n\n## Phase 1: Work ✅ Done\n\n- [] âœ… A [link](nothing.md), an [anchor](#nowhere)\n- [ ] B\n'
    const script = `${code}
      const file = planlint.lint(${JSON.stringify(plan)})
      JSON.stringify([file.messages.map(({ line, ruleId }) => line + ' ' + ruleId), planlint.fix(file), typeof process, typeof require])`
    const window = { document: { createElement: () => elementOf() } }
    const [messages, fixed, ...nodes] = JSON.parse(runInNewContext(script, { ...window, window }) as string) as [
      string[],
      string,
      string,
      string
    ]
    expect(messages).toEqual(['3 unfinished-task', '5 malformed-checkbox', '5 mojibake', '5 broken-link'])
    expect(fixed).toBe('# Plan\n\n## Phase 1: Work ✅ Done\n\n- [ ] ✅ A [link](nothing.md), an [anchor](#nowhere)\n- [ ] B\n')
    expect(nodes).toEqual(['undefined', 'undefined'])
  })

  it('what asks the disk could not run, and this test would see it', async () => {
    expect((await bundle('src/node/host.ts')).builtins).toContain('node:fs')
  })
})

/** An element that reads no character references: what a parser asks of a page. */
function elementOf() {
  return { innerHTML: '', textContent: '' }
}
