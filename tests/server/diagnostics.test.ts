import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver/node'
import { clean, folder, planlint, unfinished } from '../cli/world.ts'
import { able, Client, plain, pushed } from './client.ts'

let client: Client | undefined
afterEach(async () => {
  await client?.stop()
  client = undefined
})

async function started(files: Record<string, string>, ...how: Parameters<Client['start']>): Promise<{ client: Client; root: string }> {
  const root = folder(files)
  client = new Client(root)
  await client.start(...how)
  return { client, root }
}

const codes = (diagnostics: Diagnostic[]) => diagnostics.map(({ code, range }) => `${range.start.line + 1} ${code}`)

describe('problems in an editor', () => {
  it('are those of the command line, over every fixture', { timeout: 60_000 }, async () => {
    const root = folder({})
    cpSync('fixtures', root, { recursive: true })
    const { stdout } = await planlint(root, ['--format', 'json'])
    const files = (JSON.parse(stdout) as { files: Report[] }).files
    client = new Client(root)
    await client.start({ ...able, textDocument: { ...able.textDocument, publishDiagnostics: { codeDescriptionSupport: true } } })
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
    const said: Report[] = []
    for (const path of paths.sort()) {
      await client.open(path, readFileSync(join(root, path), 'utf8').replace('\ufeff', ''))
      const messages = (await client.pull(path)).map(asMessage)
      const file = files.find((one) => one.path === path)
      if (messages.length > 0 || file) said.push({ path, messages })
      await client.close(path)
    }
    expect(files.length).toBeGreaterThan(40)
    expect(said).toEqual(files.map(({ path, messages }) => ({ path, messages: messages.map(onlyShown) })))
  })

  it('are answered to a client that asks, and not sent', async () => {
    const { client } = await started({ 'plan.md': clean })
    await client.open('plan.md', unfinished)
    expect(codes(await client.pull('plan.md'))).toEqual(['5 unfinished-task'])
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(client.heard.map(({ method }) => method)).not.toContain('textDocument/publishDiagnostics')
  })

  it('are sent to a client that does not ask, with their version, and taken back when the document closes', async () => {
    const { client } = await started({ 'plan.md': clean }, pushed)
    await client.open('plan.md', clean)
    expect(await client.pushed('plan.md')).toEqual([])
    await client.replace('plan.md', unfinished)
    const sent = await client.until<{ version: number; diagnostics: Diagnostic[] }>(
      'textDocument/publishDiagnostics',
      ({ version }) => version === 2
    )
    expect(codes(sent.diagnostics)).toEqual(['5 unfinished-task'])
    await expect(client.ask('textDocument/diagnostic', 'plan.md')).rejects.toThrow()
    const before = client.heard.length
    await client.close('plan.md')
    expect(await client.pushed('plan.md', before)).toEqual([])
  })

  it('are sent once for a burst of keystrokes', async () => {
    const { client } = await started({ 'plan.md': clean }, pushed)
    await client.open('plan.md', clean)
    await client.pushed('plan.md')
    const before = client.heard.length
    for (const character of 'typing')
      await client.change(
        'plan.md',
        { start: client.document('plan.md').positionAt(6), end: client.document('plan.md').positionAt(6) },
        character
      )
    await client.pushed('plan.md', before)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(client.heard.length).toBe(before + 1)
  })

  it('are the open text’s and not the file’s', async () => {
    const { client } = await started({ 'plan.md': unfinished })
    await client.open('plan.md', unfinished)
    await client.replace('plan.md', clean)
    expect(await client.pull('plan.md')).toEqual([])
  })

  it('are there before a file is saved for the first time', async () => {
    const { client } = await started({ '.gitignore': 'build\n' })
    for (const [path, said] of [
      ['docs/plans/new.md', ['5 unfinished-task']],
      ['build/plan.md', []]
    ] as const) {
      await client.open(path, unfinished)
      expect(codes(await client.pull(path))).toEqual(said)
    }
  })

  it('are unchanged where nothing has changed', async () => {
    const { client } = await started({ 'plan.md': unfinished })
    await client.open('plan.md', unfinished)
    const { resultId } = await client.ask<{ resultId: string }>('textDocument/diagnostic', 'plan.md')
    expect(await client.ask('textDocument/diagnostic', 'plan.md', { previousResultId: resultId })).toEqual({ kind: 'unchanged', resultId })
    await client.replace('plan.md', `${unfinished}\n`)
    expect(await client.ask('textDocument/diagnostic', 'plan.md', { previousResultId: resultId })).toMatchObject({ kind: 'full' })
  })

  it('link to the rule, fade what may go, and say only what the client understands', async () => {
    const text = `${clean}- [ ] Three <!-- planlint-disable-line parent-task -->\n`
    const { client } = await started({ 'plan.md': text })
    await client.open('plan.md', text)
    expect(await client.pull('plan.md')).toMatchObject([
      { source: 'planlint', severity: 2, tags: [1], codeDescription: { href: expect.stringMatching(/rules\/unused-suppression\.md$/) } }
    ])
    const old = new Client(folder({ 'plan.md': text }))
    await old.start(plain)
    await old.open('plan.md', text)
    const [problem] = await old.pushed('plan.md')
    expect(Object.keys(problem ?? {}).sort()).toEqual(['code', 'message', 'range', 'severity', 'source'])
    await old.stop()
  })

  it('point at the open tasks where the client can show them, and name their lines where it cannot', async () => {
    const { client } = await started({ 'plan.md': unfinished })
    await client.open('plan.md', unfinished)
    const [problem] = await client.pull('plan.md')
    const range = { start: { line: 7, character: 2 }, end: { line: 7, character: 5 } }
    expect(problem?.relatedInformation).toEqual([{ location: { uri: client.uri('plan.md'), range }, message: 'Open: Two' }])
    expect(problem?.message).toBe('Phase 1: Work is marked ✅ Complete, but 1 of its 2 tasks is open')
    const old = new Client(folder({ 'plan.md': unfinished }))
    await old.start(plain)
    await old.open('plan.md', unfinished)
    expect((await old.pushed('plan.md'))[0]?.message).toBe(`${problem?.message}\nOpen: line 8`)
    await old.stop()
  })

  it('count in UTF-16, and the byte order mark as an editor does that leaves it in', async () => {
    const { client } = await started({ 'plan.md': '' })
    const text = '\ufeff# Plan 🚀\n\n- [ ] 🚀 [TBD]\n'
    await client.open('plan.md', text)
    expect((await client.pull('plan.md')).map(({ range }) => range)).toEqual([
      { start: { line: 2, character: 9 }, end: { line: 2, character: 14 } }
    ])
    await client.replace('plan.md', '\ufeff# Plan [TBD]\n')
    const [problem] = await client.pull('plan.md')
    expect(problem?.range.start).toEqual({ line: 0, character: 8 })
  })
})

describe('silence', () => {
  const notes = '# Notes\n\n[TBD]\n'
  it.each([
    ['on what is no plan', 'notes.md', {}],
    ['on what a configuration ignores', 'plan.md', { 'planlint.config.json': '{ "ignores": ["plan.md"] }' }],
    ['on what git ignores', 'out/plan.md', { '.gitignore': 'out/\n' }],
    ['on what git ignores in a folder', 'a [1]/b/plan.md', { 'a [1]/.gitignore': 'b/*.md\n' }],
    [
      'on a template of the configuration',
      'form.md',
      { 'planlint.config.json': '{ "files": ["**/*.md"], "templates": { "plans/*": "./form.md" } }' }
    ],
    ['on a file named as a template', 'plan-template.md', {}],
    ['on what the configuration does not name', 'plan.md', { 'planlint.config.json': '{ "files": ["docs/*.md"] }' }],
    ['in node_modules', 'node_modules/a/plan.md', {}],
    ['on what is no Markdown', 'plan.txt', {}]
  ])('%s', async (_, path, files) => {
    const { client } = await started({ ...files, [path]: notes, 'other-plan.md': notes })
    await client.open(path, notes)
    expect(await client.pull(path)).toEqual([])
    expect(await client.ask('textDocument/documentSymbol', path)).toBeNull()
    if (!('planlint.config.json' in files)) {
      await client.open('other-plan.md', notes)
      expect(codes(await client.pull('other-plan.md'))).toEqual(['3 unfilled-placeholder'])
    }
  })

  it('ends when a document takes the shape of a plan', async () => {
    const { client } = await started({ 'notes.md': notes })
    await client.open('notes.md', notes)
    expect(await client.pull('notes.md')).toEqual([])
    await client.replace('notes.md', unfinished.replace('# Plan', '# Notes'))
    expect(codes(await client.pull('notes.md'))).toEqual(['5 unfinished-task'])
  })

  it('on a document outside of any file', async () => {
    const { client } = await started({})
    await client.notify('textDocument/didOpen', {
      textDocument: { uri: 'untitled:plan.md', languageId: 'markdown', version: 1, text: unfinished }
    })
    const report = await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: 'untitled:plan.md' } })
    expect(report).toEqual({ kind: 'full', items: [] })
  })

  it.each(['file://elsewhere/plan.md', 'plan.md', 'file:///%ZZ', 'file:///%00plan.md'])(
    'on an address that makes no sense: %s',
    async (uri) => {
      const { client } = await started({ 'plan.md': unfinished }, able, { rootUri: uri, workspaceFolders: [{ uri, name: 'work' }] })
      await client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: unfinished } })
      const report = await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
      expect(report).toEqual({ kind: 'full', items: [] })
      await client.open('plan.md', unfinished)
      expect(codes(await client.pull('plan.md'))).toEqual(['5 unfinished-task'])
      expect(client.heard.map(({ method }) => method)).not.toContain('window/showMessage')
    }
  )
})

describe('what other files say', () => {
  const plan = '# Plan\n\nSee [the other](other.md#costs).\n'

  it('is read from those that are open first, and again at a save', async () => {
    const { client, root } = await started({ 'plan.md': plan, 'other.md': '# Other\n' }, plain)
    await client.open('plan.md', plan)
    expect(codes(await client.pushed('plan.md'))).toEqual(['3 broken-link'])
    await client.open('other.md', '# Other\n\n## Costs\n')
    let before = client.heard.length
    await client.save('plan.md')
    expect(await client.pushed('plan.md', before)).toEqual([])
    await client.close('other.md')
    rmSync(join(root, 'other.md'))
    before = client.heard.length
    await client.save('plan.md')
    expect(codes(await client.pushed('plan.md', before))).toEqual(['3 broken-link'])
  })

  it('is read again when the client reports that they have changed', async () => {
    const { client, root } = await started({ 'plan.md': plan })
    await client.open('plan.md', plan)
    expect(codes(await client.pull('plan.md'))).toEqual(['3 broken-link'])
    writeFileSync(join(root, 'other.md'), '# Costs\n')
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('other.md'), type: 1 }] })
    await client.until('workspace/diagnostic/refresh')
    expect(await client.pull('plan.md')).toEqual([])
  })
})

describe('a change of the configuration', () => {
  const off = '{ "rules": { "unfinished-task": "off" } }'

  it('is noticed through the watcher that the client was asked for', async () => {
    const { client, root } = await started({ 'plan.md': unfinished })
    await client.open('plan.md', unfinished)
    expect(codes(await client.pull('plan.md'))).toEqual(['5 unfinished-task'])
    expect(client.heard.map(({ params }) => JSON.stringify(params)).join()).toContain('**/*planlint*')
    writeFileSync(join(root, 'planlint.config.json'), off)
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('planlint.config.json'), type: 1 }] })
    await client.until('workspace/diagnostic/refresh')
    expect(await client.pull('plan.md')).toEqual([])
  })

  it('is noticed at the next save by one that watches nothing', async () => {
    const { client, root } = await started({ 'plan.md': unfinished }, plain)
    await client.open('plan.md', unfinished)
    expect(codes(await client.pushed('plan.md'))).toEqual(['5 unfinished-task'])
    writeFileSync(join(root, 'planlint.config.json'), off)
    let before = client.heard.length
    await client.save('plan.md')
    expect(await client.pushed('plan.md', before)).toEqual([])
    rmSync(join(root, 'planlint.config.json'))
    before = client.heard.length
    await client.save('plan.md')
    expect(codes(await client.pushed('plan.md', before))).toEqual(['5 unfinished-task'])
  })

  it.each(['mjs', 'ts'])('is noticed in one that is code (%s)', async (extension) => {
    const name = `planlint.config.${extension}`
    const code = (severity: string) => `export default { rules: { 'unfinished-task': '${severity}' } }\n`
    const { client, root } = await started({ 'plan.md': unfinished, [name]: code('warning') }, plain)
    await client.open('plan.md', unfinished)
    expect(await client.pushed('plan.md')).toMatchObject([{ severity: 2 }])
    writeFileSync(join(root, name), code('info'))
    const before = client.heard.length
    await client.save('plan.md')
    expect(await client.pushed('plan.md', before)).toMatchObject([{ severity: 3 }])
  })

  it('is noticed in a template, for the plans that are held against it', async () => {
    const template = '# [Name]\n\n## Goal\n\n[What for]\n'
    const plan = '# Roof\n\n## Goal\n\nDry feet.\n'
    const { client, root } = await started(
      { 'plan.md': plan, 'form.md': template, 'planlint.config.json': '{ "templates": { "plan.md": "form.md" } }' },
      plain
    )
    await client.open('plan.md', plan)
    expect(await client.pushed('plan.md')).toEqual([])
    writeFileSync(join(root, 'form.md'), `${template}\n## Risks\n\n[What may go wrong]\n`)
    const before = client.heard.length
    await client.save('form.md')
    await client.open('form.md', template)
    await client.save('form.md')
    expect(codes(await client.pushed('plan.md', before))).toEqual(['3 missing-section'])
  })

  it('that cannot be used is said once, and nothing about the plans', async () => {
    const { client } = await started({ 'plan.md': unfinished, 'planlint.config.json': '{ "ruls": {} }' })
    await client.open('plan.md', unfinished)
    expect(await client.pull('plan.md')).toEqual([])
    expect(await client.pull('plan.md')).toEqual([])
    const shown = client.heard.filter(({ method }) => method === 'window/showMessage')
    expect(shown).toMatchObject([{ params: { message: expect.stringMatching(/there is no key ruls; did you mean rules\?$/) } }])
  })

  it('that is code is not run in a workspace that is not trusted', async () => {
    const { client } = await started({ 'plan.md': unfinished, 'planlint.config.mjs': 'throw new Error("was run")' }, able, {
      initializationOptions: { trusted: false }
    })
    await client.open('plan.md', unfinished)
    expect(await client.pull('plan.md')).toEqual([])
    expect(await client.until<{ message: string }>('window/showMessage')).toMatchObject({
      message: expect.stringMatching(/planlint\.config\.mjs is code, which is run only in a trusted workspace$/)
    })
  })

  it('that prints does not disturb the protocol', async () => {
    const { client } = await started({ 'plan.md': unfinished, 'planlint.config.mjs': 'console.log("hello"); export default {}' })
    await client.open('plan.md', unfinished)
    expect(codes(await client.pull('plan.md'))).toEqual(['5 unfinished-task'])
  })
})

describe('a fault of the server', () => {
  const files = {
    'plan.md': unfinished,
    'planlint.config.mjs': `import { existsSync } from 'node:fs'
      export default { get ignores() { if (existsSync(new URL('fault', import.meta.url))) throw new Error('oh'); return [] } }`
  }

  it('is said once, and leaves alone what was sent', async () => {
    const { client, root } = await started(files, pushed)
    await client.open('plan.md', unfinished)
    expect(codes(await client.pushed('plan.md'))).toEqual(['5 unfinished-task'])
    const before = client.heard.length
    writeFileSync(join(root, 'fault'), '')
    await client.replace('plan.md', clean)
    await client.save('plan.md')
    expect(await client.until('window/showMessage')).toMatchObject({
      message: expect.stringMatching(/internal fault, please report it: oh$/)
    })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(client.heard.slice(before).map(({ method }) => method)).toEqual(['window/showMessage'])
  })

  it('leaves alone what was answered', async () => {
    const { client, root } = await started(files)
    await client.open('plan.md', unfinished)
    const { resultId } = await client.ask<{ resultId: string }>('textDocument/diagnostic', 'plan.md')
    writeFileSync(join(root, 'fault'), '')
    await client.replace('plan.md', clean)
    expect(await client.ask('textDocument/diagnostic', 'plan.md', { previousResultId: resultId })).toEqual({ kind: 'unchanged', resultId })
    expect(await client.ask('textDocument/diagnostic', 'plan.md')).toEqual({ kind: 'full', items: [] })
  })
})

describe('settings of the editor', () => {
  it.each([null, {}, [], 'x', { run: 'never', enable: 'no', configPath: 7 }])('may make no sense: %j', async (settings) => {
    const root = folder({ 'plan.md': unfinished })
    client = new Client(root)
    client.settings = settings
    await client.start()
    await client.open('plan.md', unfinished)
    expect(codes(await client.pull('plan.md'))).toEqual(['5 unfinished-task'])
    await client.notify('workspace/didChangeConfiguration', { settings })
    expect(codes(await client.pull('plan.md'))).toEqual(['5 unfinished-task'])
  })

  it('turn planlint off and on', async () => {
    const { client } = await started({ 'plan.md': unfinished }, plain)
    await client.open('plan.md', unfinished)
    expect(codes(await client.pushed('plan.md'))).toEqual(['5 unfinished-task'])
    let before = client.heard.length
    await client.notify('workspace/didChangeConfiguration', { settings: { planlint: { enable: false } } })
    expect(await client.pushed('plan.md', before)).toEqual([])
    before = client.heard.length
    await client.notify('workspace/didChangeConfiguration', { settings: { planlint: { enable: true } } })
    expect(codes(await client.pushed('plan.md', before))).toEqual(['5 unfinished-task'])
  })

  it('are heeded that come before the editor is ready', async () => {
    client = new Client(folder({ 'plan.md': unfinished, 'strict.json': '{ "rules": { "unfinished-task": "info" } }' }))
    await client.initialize(plain)
    await client.notify('workspace/didChangeConfiguration', { settings: { planlint: { configPath: 'strict.json' } } })
    await client.notify('initialized', {})
    await client.open('plan.md', unfinished)
    expect(await client.pushed('plan.md')).toMatchObject([{ severity: 3 }])
  })

  it.each(['client/registerCapability', 'workspace/configuration', 'workspace/workspaceFolders', 'workspace/diagnostic/refresh'])(
    'may be asked for in vain: %s',
    async (method) => {
      client = new Client(folder({ 'plan.md': unfinished }))
      client.refuses = method
      await client.start()
      await client.open('plan.md', unfinished)
      await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } })
      await client.save('plan.md')
      await client.until('workspace/diagnostic/refresh')
      expect(codes(await client.pull('plan.md'))).toEqual(['5 unfinished-task'])
    }
  )

  it('hold problems back until the next save', async () => {
    const root = folder({ 'plan.md': clean })
    client = new Client(root)
    client.settings = { run: 'onSave' }
    await client.start()
    await client.open('plan.md', clean)
    expect(await client.pull('plan.md')).toEqual([])
    await client.replace('plan.md', unfinished)
    expect(await client.pull('plan.md')).toEqual([])
    await client.save('plan.md')
    await client.until('workspace/diagnostic/refresh')
    expect(codes(await client.pull('plan.md'))).toEqual(['5 unfinished-task'])
  })

  it('name another configuration', async () => {
    const root = folder({ 'plan.md': unfinished, 'strict.json': '{ "rules": { "unfinished-task": "info" } }' })
    client = new Client(root)
    client.settings = { configPath: 'strict.json' }
    await client.start()
    await client.open('plan.md', unfinished)
    expect(await client.pull('plan.md')).toMatchObject([{ severity: 3 }])
  })
})

interface Report {
  path: string
  messages: Shown[]
}

interface Shown {
  rule: string
  severity: string
  message: string
  line: number
  column: number
  endLine: number
  endColumn: number
  url?: string
  note?: string
}

function onlyShown({ rule, severity, message, line, column, endLine, endColumn, url, note }: Shown): Shown {
  return {
    rule,
    severity,
    message: note === undefined ? message : `${message}\n${note}`,
    line,
    column,
    endLine,
    endColumn,
    ...(url && { url })
  }
}

function asMessage({ code, severity = 1, message, range: { start, end }, codeDescription }: Diagnostic): Shown {
  return {
    rule: String(code),
    severity: ['', 'error', 'warning', 'info'][severity] ?? '',
    message: String(message),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    ...(codeDescription && { url: codeDescription.href })
  }
}
