import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { Documents } from '../../src/node/server/documents.ts'
import { mendingOf } from '../../src/node/server/mending.ts'
import { preferencesOf } from '../../src/node/server/preferences.ts'
import { Projects } from '../../src/node/server/projects.ts'
import { folder } from '../cli/world.ts'
import { pieces } from '../pieces.ts'

const root = folder({ 'plan.md': '' })
const documents = new Documents(new Projects([root], preferencesOf(null), { open: () => undefined, mayRunCode: true }))

/** A text as `--fix` mends it, as an editor does with the edits that it is given, and how many those are. */
async function mended(text: string): Promise<{ whole: string | undefined; edited: string; edits: number }> {
  const document = TextDocument.create(pathToFileURL(join(root, 'plan.md')).href, 'markdown', 1, text)
  documents.forget(document.uri)
  const reading = await documents.of(document)
  const edits = reading ? await mendingOf(reading) : []
  return { whole: await reading?.mended(), edited: TextDocument.applyEdits(document, edits), edits: edits.length }
}

describe('the edits that mend a plan', () => {
  it.each([
    ['line ends of an old Mac', '# Plan\n\none\rtwo\n\n- [] Tent\n- [ x] Rope\n', '# Plan\n\none\rtwo\n\n- [ ] Tent\n- [x] Rope\n', 2],
    ['a byte order mark', '\ufeff- [] Tent\r\n\r\ntext', '\ufeff- [ ] Tent\r\n\r\ntext', 1]
  ])('are the fixes, and keep %s', async (_, text, whole, edits) => {
    expect(await mended(text)).toEqual({ whole, edited: whole, edits })
  })

  it('are one, around what changes, where a fix leads to the next', async () => {
    const boxes = '- [] -[ ]'
    for (const whole of ['# Plan\r\n\r\n- [ ] - [ ] Tent 🎒\r\n- [ ] - [ ] Rope 🎒\r\n\r\ntext\r\n', '\ufeff- [ ] - [ ] Tent'])
      expect(await mended(whole.replaceAll('- [ ] - [ ]', boxes))).toEqual({ whole, edited: whole, edits: 1 })
  })

  it('lead to what --fix makes, in one step, whatever the text', async () => {
    const ends = ['\r', '\r\n', '- [x ]', '<!-- planlint-disable-line parent-task -->', '\ufeff']
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces, ...ends), { maxLength: 30 }), async (parts) => {
        const { whole, edited } = await mended(parts.join(''))
        expect(edited).toBe(whole)
      }),
      { numRuns: 1000, seed: 2026 }
    )
  })

  it('of thousands of problems are found at once', async () => {
    const began = performance.now()
    expect((await mended(`# Plan\n\n${'- [] Tent\n'.repeat(4000)}`)).edits).toBe(4000)
    expect(performance.now() - began).toBeLessThan(3000)
  })
})
