import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CompletionItem, DocumentSymbol, Hover, SymbolInformation, TextEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { lint } from '../../src/index.ts'
import { folder, unfinished } from '../cli/world.ts'
import { Client, plain } from './client.ts'

let client: Client
beforeAll(async () => {
  client = new Client(folder({ 'plan.md': '' }))
  await client.start()
})
afterAll(() => client.stop())

/** Ask about the place in a text where `^` stands. */
async function asked<T>(method: string, marked: string, more: object = {}): Promise<{ answer: T; text: string }> {
  const offset = marked.indexOf('^')
  const text = marked.replace('^', '')
  await client.open('plan.md', text)
  const answer = await client.ask<T>(method, 'plan.md', { position: client.document('plan.md').positionAt(offset), ...more })
  await client.close('plan.md')
  return { answer, text }
}

describe('a hover', () => {
  async function hover(marked: string): Promise<string | undefined> {
    const { contents } = (await asked<Hover | null>('textDocument/hover', marked)).answer ?? {}
    return contents && 'kind' in (contents as object) ? (contents as { value: string }).value : undefined
  }
  const plan =
    '# Roof\n\n**Status:** In Progress\n\n## Phase 1: Tiles\n\n**Status:** Done\n\n- [x] Buy\n\n## Phase 2: Gutter ✅\n\n- [x] Buy\n- [ ] Hang\n'

  it('on the heading of a phase says how far it is and what is next, and at its marker the rule that it breaks', async () => {
    expect(await hover(plan.replace('Gutter', 'Gut^ter'))).toBe('**Phase 2: Gutter** — ✅ · 1/2\n\n- [ ] Hang (line 14)')
    const atMarker = await hover(plan.replace('✅', '^✅'))
    expect(atMarker).toMatch(
      /^\*\*Phase 2: Gutter\*\* — ✅ · 1\/2\n\n- \[ \] Hang \(line 14\)\n\n---\n\n\*\*unfinished-task\*\*\n\nWhat is marked done has no open task\./
    )
    expect(atMarker).not.toMatch(/\]\(|## /)
  })

  it('on a status field speaks of its phase', async () => {
    expect(await hover(plan.replace('** Done', '** Do^ne'))).toBe('**Phase 1: Tiles** — Done · 1/1')
  })

  it('on the title or the plan’s status speaks of all phases', async () => {
    const all = '**Roof** — In Progress · 2/3\n\n- Phase 1: Tiles — Done · 1/1\n- Phase 2: Gutter — ✅ · 1/2'
    expect(await hover(plan.replace('# Roof', '# Ro^of'))).toBe(all)
    expect(await hover(plan.replace('In Progress', 'In Pro^gress'))).toBe(all)
  })

  it('on a rule in a comment explains it', async () => {
    expect(await hover('# Plan\n\n- [] a <!-- planlint-disable-line malformed-^checkbox -->\n')).toMatch(
      /^\*\*malformed-checkbox\*\*\n\nA box is one/
    )
  })

  it('elsewhere says nothing', async () => {
    expect(await hover(plan.replace('Buy', 'B^uy'))).toBeUndefined()
  })
})

describe('symbols', () => {
  const text =
    '# Roof\n\n## Goal\n\nDry.\n\n## Phase 1: Tiles ✅\n\n- [x] Buy\n\n### Phase 1A: Nails\n\n- [x] Buy\n\n## Phase 2: Gutter\n\n- [ ] Hang\n\n## Notes\n\n- [ ] Photo\n'

  it('are the plan and its phases with how far they are', async () => {
    const { answer } = await asked<DocumentSymbol[]>('textDocument/documentSymbol', `^${text}`)
    const outline = (symbols: DocumentSymbol[]): unknown[] =>
      symbols.map(({ name, detail, children = [] }) => [name, detail, ...(children.length > 0 ? [outline(children)] : [])])
    expect(outline(answer)).toEqual([
      [
        'Roof',
        '2/4',
        [
          ['Phase 1: Tiles', '✅ · 2/2', [['Phase 1A: Nails', '1/1']]],
          ['Phase 2: Gutter', '0/1']
        ]
      ]
    ])
  })

  it('hold the parts of phases that stand beside the title', async () => {
    const beside = '# Roof\n\nDry.\n\n# Phase 1: Tiles\n\n## Step 1: Buy\n\n# Phase 2: Gutter\n'
    const { answer } = await asked<DocumentSymbol[]>('textDocument/documentSymbol', `^${beside}`)
    const named = (symbols: DocumentSymbol[]): unknown[] => symbols.map(({ name, children = [] }) => [name, ...named(children)])
    expect(named(answer)).toEqual([['Roof'], ['Phase 1: Tiles', ['Step 1: Buy']], ['Phase 2: Gutter']])
  })

  it('cover their sections and select their headings', async () => {
    const { answer } = await asked<DocumentSymbol[]>('textDocument/documentSymbol', `^${text}`)
    const document = TextDocument.create('file:///plan.md', 'markdown', 1, text)
    const [, second] = answer[0]?.children ?? []
    expect(document.getText(second?.range)).toBe('## Phase 2: Gutter\n\n- [ ] Hang')
    expect(document.getText(second?.selectionRange)).toBe('Phase 2: Gutter')
  })

  it('are flat for a client that knows no tree', async () => {
    const old = new Client(folder({ 'plan.md': unfinished }))
    await old.start(plain)
    await old.open('plan.md', unfinished)
    const symbols = await old.ask<SymbolInformation[]>('textDocument/documentSymbol', 'plan.md')
    expect(symbols.map(({ name }) => name)).toEqual(['Plan — 1/2', 'Phase 1: Work — ✅ Complete · 1/2'])
    await old.stop()
  })
})

describe('completion', () => {
  async function completed(marked: string, typed = false): Promise<{ labels: string[]; first: string }> {
    const { answer, text } = await asked<CompletionItem[] | null>('textDocument/completion', marked, {
      context: typed ? { triggerKind: 2, triggerCharacter: ' ' } : { triggerKind: 1 }
    })
    const [item] = answer ?? []
    const edits = item?.textEdit ? [item.textEdit as TextEdit] : []
    return {
      labels: (answer ?? []).map(({ label }) => label),
      first: TextDocument.applyEdits(TextDocument.create('file:///plan.md', 'markdown', 1, text), edits)
    }
  }
  const plan = (status: string) =>
    `# Roof\n\n## Phase 1: Tiles\n\n**Status:** Erledigt\n\n## Phase 2: Gutter\n\n**Status:**${status}\n\n- [ ] Hang\n`

  it('of a status offers the plan’s own words first', async () => {
    const { labels, first } = await completed(plan(' ^'), true)
    expect(labels).toEqual(['Not Started', 'In Progress', 'Erledigt', 'Blocked', 'Cancelled'])
    expect(first).toBe(plan(' Not Started'))
  })

  it.each(['^', ' ^', ' Erl^', ' Er^ledigt'])('of a status replaces what stands there: “%s”', async (status) => {
    expect((await completed(plan(status))).first).toBe(plan(' Not Started'))
  })

  it('of a status offers the template’s menu', async () => {
    const text = '<!-- planlint template=implementation-plan -->\n\n# Roof\n\n## Phase 1: Tiles\n\n**Status:** ^\n'
    expect((await completed(text)).labels).toEqual(['⏸️ Not Started', '🚧 In Progress', '✅ Complete'])
  })

  it.each([' ^ ', ' Pl^anned '])('of a cell in a status column: “%s”', async (cell) => {
    const table = (inner: string) => `# Roof\n\n## Phase 1: A ✅ Done\n\n| Phase | Status |\n|---|---|\n| Phase 1 |${inner}|\n`
    const { labels, first } = await completed(table(cell))
    expect(labels).toContain('✅ Done')
    expect(first).toBe(table(' Not Started '))
  })

  it('is silent in other fields, cells and prose', async () => {
    expect((await completed('# Roof\n\n**Owner:** ^\n')).labels).toEqual([])
    expect((await completed('# Roof\n\n| Phase | Status |\n|---|---|\n| ^ | Done |\n')).labels).toEqual([])
    expect((await completed('# Roof\n\nSome ^\n', true)).labels).toEqual([])
  })

  it('of a heading offers the sections that are missing there', async () => {
    const text = '<!-- planlint template=implementation-plan -->\n\n# Roof\n\n## Executive Summary\n\nText\n\n## Phase 1: Tiles\n\n^\n'
    const { labels, first } = await completed(text)
    const missing = lint(text.replace('^', '')).messages.filter(({ ruleId }) => ruleId === 'missing-section')
    expect(labels).toContain('### Deliverables')
    expect(labels).toContain('## Risk Mitigation')
    expect(labels.length).toBe(missing.length)
    expect(first).toBe(text.replace('^', labels[0] ?? ''))
    expect((await completed(text, true)).labels).toEqual([])
    expect((await completed(text.replace('^', '### D^'), true)).labels).toContain('### Deliverables')
  })

  it('of a comment offers rules', async () => {
    const { labels, first } = await completed('# Roof\n\n- [] a <!-- planlint-disable-line parent-task, mal^ -->\n')
    expect(labels).toEqual(labels.toSorted())
    expect(labels).toContain('malformed-checkbox')
    expect(first).toContain(`parent-task, ${labels[0]} -->`)
  })
})
