import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver/node'
import { lint } from '../../src/index.ts'
import { folder, planlint } from '../cli/world.ts'
import { Client, plain } from './client.ts'

let client: Client
beforeAll(async () => {
  client = new Client(folder({ 'plan.md': '' }))
  await client.start()
})
afterAll(() => client.stop())

const everywhere: Range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } }

/** What is offered for a range of a text. */
async function offered(text: string, range = everywhere, only?: string[]): Promise<{ title: string; action: CodeAction; text: string }[]> {
  await client.open('plan.md', text)
  const context = { diagnostics: [], ...(only && { only }) }
  const actions = await client.ask<CodeAction[]>('textDocument/codeAction', 'plan.md', { range, context })
  const all = actions.map((action) => ({ title: action.title, action, text: client.edited('plan.md', action.edit ?? {}) }))
  await client.close('plan.md')
  return all
}

async function titles(...how: Parameters<typeof offered>): Promise<string[]> {
  return (await offered(...how)).map(({ title }) => title)
}

const box = '# Plan\n\n- [] Tent\n'
const stale = '# Plan\n\n## Phase 1: Work\n\n**Status:** Not Started\n\n- [x] One\n- [ ] Two\n'

describe('a quick fix', () => {
  it('mends, is preferred, and names its problem', async () => {
    const [fix] = await offered(box)
    expect(fix?.text).toBe('# Plan\n\n- [ ] Tent\n')
    expect(fix?.action).toMatchObject({
      title: 'Change to [ ] (malformed-checkbox)',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'malformed-checkbox' }],
      edit: { documentChanges: [{ textDocument: { version: 1 } }] }
    })
  })

  it('may be a suggestion, which is not preferred', async () => {
    const [suggestion] = await offered(stale)
    expect(suggestion?.title).toBe('Change to In Progress')
    expect(suggestion?.action.isPreferred).toBeUndefined()
    expect(suggestion?.text).toBe(stale.replace('Not Started', 'In Progress'))
  })

  it('is found by its range, whatever the client hands back', async () => {
    const [first] = await offered(box, { start: { line: 2, character: 4 }, end: { line: 2, character: 4 } })
    expect(first?.title).toBe('Change to [ ] (malformed-checkbox)')
    expect(await titles(box, { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } })).toEqual([])
  })

  it('keeps a byte order mark, line ends of Windows and what stands beside it', async () => {
    const [fix] = await offered('\ufeff# Plan 🚀\r\n\r\n- [] 🚀 Tent\r\n')
    expect(fix?.text).toBe('\ufeff# Plan 🚀\r\n\r\n- [ ] 🚀 Tent\r\n')
  })

  it('is an edit that old clients understand too', async () => {
    const old = new Client(folder({ 'plan.md': box }))
    await old.start(plain)
    await old.open('plan.md', box)
    const [fix] = await old.ask<CodeAction[]>('textDocument/codeAction', 'plan.md', { range: everywhere, context: { diagnostics: [] } })
    expect(fix?.edit).toEqual({ changes: { [old.uri('plan.md')]: [{ range: expect.anything(), newText: '[ ]' }] } })
    await old.stop()
  })
})

describe('fix all', () => {
  it.each([[['source.fixAll']], [['source']], [['source.fixAll.planlint']]])('answers to %j with nothing else', async (only) => {
    expect(await titles(box, everywhere, only)).toEqual(['Fix all planlint problems'])
  })

  it.each([[['source.fixAll.eslint']], [['refactor']], [['source.organizeImports']]])('does not answer to %j', async (only) => {
    expect(await titles(box, everywhere, only)).toEqual([])
  })

  it('does not answer where there is nothing to fix, or to a question for quick fixes', async () => {
    expect(await titles(stale, everywhere, ['source.fixAll'])).toEqual([])
    expect(await titles(box, everywhere, [CodeActionKind.QuickFix])).not.toContain('Fix all planlint problems')
  })

  it('makes what --fix makes, and needs no second time', async () => {
    const text = '# Plan\r\n\r\n- [] Tent\r\n- [ x] Poles\r\n\r\nText <!-- planlint-disable-line parent-task -->\r\n- [] Rope'
    const [all] = await offered(text, everywhere, ['source.fixAll.planlint'])
    const { stdout } = await planlint(folder({}), ['--stdin', '--fix'], { stdin: text })
    expect(all?.text).toBe(stdout)
    expect(stdout).not.toBe(text)
    expect(await titles(stdout, everywhere, ['source.fixAll.planlint'])).toEqual([])
  })
})

describe('disable for this line', () => {
  /** The text with the rule disabled on the line of its first message. */
  async function disabled(text: string, rule: string): Promise<string | undefined> {
    const { line = 1, column = 1 } = lint(text).messages.find(({ ruleId }) => ruleId === rule) ?? {}
    const start = { line: line - 1, character: column - 1 }
    return (await offered(text, { start, end: start })).find(({ title }) => title === `Disable ${rule} for this line`)?.text
  }
  const table =
    '# Plan\n\n## Phase 1: Alarm (Done)\n\n## Phase 2: Stairs (Done)\n\n| Phase | Status |\n|---|---|\n| Phase 1 | Planned |\n| Phase 2 | Done |\n'

  it.each([
    ['on a list item', box, 'malformed-checkbox', '- [] Tent <!-- planlint-disable-line malformed-checkbox -->\n'],
    [
      'before blanks that break the line',
      '# Plan\n\nGoal: [TBD]  \nmore\n',
      'unfilled-placeholder',
      'Goal: [TBD] <!-- planlint-disable-line unfilled-placeholder -->  \n'
    ],
    ['on a table row', table, 'summary-mismatch', '| Phase 1 | Planned | <!-- planlint-disable-line summary-mismatch -->\n'],
    [
      'above the header of a table, which has as many cells as the line below it',
      '# Plan\n\n| A | [TBD] |\n|---|---|\n| x | y |\n',
      'unfilled-placeholder',
      '\n<!-- planlint-disable-next-line unfilled-placeholder -->\n| A | [TBD] |\n|---|---|\n'
    ],
    [
      'with line ends of Windows',
      table.replaceAll('\n', '\r\n'),
      'summary-mismatch',
      '| Phase 1 | Planned | <!-- planlint-disable-line summary-mismatch -->\r\n'
    ],
    [
      'above a heading that is closed',
      '# Plan\r\n\r\n## [Feature Name] ##\r\n\r\ntext\r\n',
      'unfilled-placeholder',
      '\r\n<!-- planlint-disable-next-line unfilled-placeholder -->\r\n## [Feature Name] ##\r\n'
    ],
    ['in a quote', '# Plan\n\n> - [] Tent\n', 'malformed-checkbox', '> - [] Tent <!-- planlint-disable-line malformed-checkbox -->\n'],
    ['at the end of a file', '# Plan\n\n- [] Tent', 'malformed-checkbox', '- [] Tent <!-- planlint-disable-line malformed-checkbox -->'],
    [
      'on a heading',
      '# Plan\n\n## Goal [TBD]\n\ntext\n',
      'unfilled-placeholder',
      '## Goal [TBD] <!-- planlint-disable-line unfilled-placeholder -->\n'
    ]
  ])('%s', async (_, text, rule, expected) => {
    const after = await disabled(text, rule)
    expect(after).toContain(expected)
    const count = (of: string) => lint(of).messages.filter(({ ruleId }) => ruleId === rule).length
    expect(count(after ?? '')).toBe(count(text) - 1)
    expect(lint(after ?? '').messages.length).toBe(lint(text).messages.length - 1)
    expect((after ?? '').replace(/(?: <!-- planlint-disable-line [a-z-]+ -->)|<!-- planlint-disable-next-line [a-z-]+ -->\r?\n/, '')).toBe(
      text
    )
  })

  it('goes around a block of code', async () => {
    const text =
      '<!-- planlint template=implementation-plan -->\n\n# Plan\n\n```ts\nfirst()\nrun("[Link to design documents]")\n```\n\nText\n'
    const after = await disabled(text, 'unfilled-placeholder')
    expect(after).toBe(
      text.replace(
        /```ts.*```/s,
        (block) => `<!-- planlint-disable unfilled-placeholder -->\n${block}\n<!-- planlint-enable unfilled-placeholder -->`
      )
    )
  })

  it('is not offered in front matter, where a comment would be a value; for the file it is, below it', async () => {
    const text = '---\nlinks: "[Link to design documents]"\n---\n\n<!-- planlint template=implementation-plan -->\n\n# Plan\n'
    const all = await offered(text, { start: { line: 1, character: 0 }, end: { line: 1, character: 40 } })
    expect(all.map(({ title }) => title)).toEqual(['Disable unfilled-placeholder for this file'])
    expect(all[0]?.text).toBe(text.replace('<!--', '<!-- planlint-disable-file unfilled-placeholder -->\n\n<!--'))
  })

  it('is offered once for two problems of one rule on a line', async () => {
    const all = await titles('# Plan\n\n[TBD] and [Feature Name]\n')
    expect(all).toEqual(['Disable unfilled-placeholder for this line', 'Disable unfilled-placeholder for this file'])
  })
})

describe('disable for this file', () => {
  it.each([
    ['above the title', '# Plan\n\n- [] a\n- [] b\n', '<!-- planlint-disable-file malformed-checkbox -->\n\n# Plan\n\n- [] a\n- [] b\n'],
    [
      'below front matter, with line ends of Windows',
      '---\r\nowner: Ada\r\n---\r\n\r\n# Plan\r\n\r\n- [] a\r\n',
      '---\r\nowner: Ada\r\n---\r\n\r\n<!-- planlint-disable-file malformed-checkbox -->\r\n\r\n# Plan\r\n\r\n- [] a\r\n'
    ],
    [
      'behind a byte order mark',
      '\ufeff# Plan\n\n- [] a\n',
      '\ufeff<!-- planlint-disable-file malformed-checkbox -->\n\n# Plan\n\n- [] a\n'
    ]
  ])('%s', async (_, text, expected) => {
    const found = (await offered(text)).find(({ title }) => title === 'Disable malformed-checkbox for this file')
    expect(found?.text).toBe(expected)
    expect(lint(expected).messages).toEqual([])
  })
})
