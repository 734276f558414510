import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { lintWith } from '../../src/lint.ts'
import { Parsers } from '../../src/node/parser.ts'
import { Documents } from '../../src/node/server/documents.ts'
import { preferencesOf } from '../../src/node/server/preferences.ts'
import { Projects } from '../../src/node/server/projects.ts'
import { folder } from '../cli/world.ts'
import { Client } from './client.ts'
import { longPlan } from './plans.ts'

/** `PLANLINT_SOAK=60 npx vitest run tests/server/load` edits for a minute. */
const seconds = Number(process.env.PLANLINT_SOAK ?? 3)
const many = 200

/** On SIGUSR2 the server says how many bytes of memory it holds, what is garbage aside. */
const telling = `process.on('SIGUSR2', () => { gc(); process.stderr.write(process.memoryUsage().heapUsed + '\\n') })`

async function held({ server }: Client): Promise<number> {
  server.kill('SIGUSR2')
  const [bytes] = (await once(server.stderr ?? server, 'data')) as [Buffer]
  return Number(bytes) / 1e6
}

describe('200 open documents', () => {
  it(`do not grow with edits (${seconds} s)`, { timeout: (seconds + 60) * 1000 }, async () => {
    const paths = Array.from({ length: many }, (_, index) => `plans/${index}.md`)
    const text = longPlan(9000)
    const client = new Client(folder(Object.fromEntries(paths.map((path) => [path, text]))), [
      '--expose-gc',
      `--import=data:text/javascript,${encodeURIComponent(telling)}`
    ])
    await client.start()
    for (const path of paths) {
      await client.open(path, text)
      await client.pull(path)
    }
    let edits = 0
    const edit = async () => {
      const path = paths[Math.floor(Math.random() * many)] as string
      const document = client.document(path)
      const start = document.positionAt(Math.floor(Math.random() * document.getText().length))
      const removes = document.getText().length > text.length
      await client.change(path, { start, end: removes ? { ...start, character: start.character + 1 } : start }, removes ? '' : 'x\n- [ ] y')
      await client.pull(path)
      edits++
    }
    while (edits < many) await edit()
    const before = await held(client)
    for (const end = Date.now() + seconds * 1000; Date.now() < end; ) await edit()
    const after = await held(client)
    console.log(`${edits} edits of ${many} documents: ${before.toFixed(1)} MB, then ${after.toFixed(1)} MB`)
    expect(after).toBeLessThan(before * 1.1)
    for (const path of paths) await client.close(path)
    // A signal overtakes messages: what is answered now, the server has read them all.
    await client.pull(paths[0] as string)
    expect(await held(client)).toBeLessThan(before / 2)
    await client.stop()
  })
})

describe('a plan of 50 KB', () => {
  it('costs on a keystroke what it costs to lint, and little more', { timeout: 60_000 }, async () => {
    const text = longPlan(50_000)
    const root = folder({ 'plan.md': text })
    const document = TextDocument.create(pathToFileURL(join(root, 'plan.md')).href, 'markdown', 1, text)
    const documents = new Documents(new Projects([root], preferencesOf(null), { open: () => undefined, mayRunCode: true }))
    const parse = await new Parsers().for(text)
    const [strokes, lints]: number[][] = [[], []]
    for (let stroke = 0; stroke < 150; stroke++) {
      const start = document.positionAt(Math.floor(Math.random() * text.length))
      const began = performance.now()
      TextDocument.update(document, [{ range: { start, end: start }, text: 'x' }], document.version + 1)
      documents.forget(document.uri)
      await documents.of(document)
      const read = performance.now()
      lintWith(parse, document.getText())
      strokes?.push(read - began)
      lints?.push(performance.now() - read)
    }
    const at = (part: number, times: number[] = []) => times.slice(50).sort((a, b) => a - b)[Math.floor(100 * part)] ?? 0
    console.log(
      `50 KB, on a keystroke: best ${at(0, strokes).toFixed(1)}, median ${at(0.5, strokes).toFixed(1)}, p95 ${at(0.95, strokes).toFixed(1)} ms`
    )
    expect(at(0.1, strokes)).toBeLessThan(1.5 * at(0.1, lints) + 1)
  })
})
