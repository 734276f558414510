import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Position, TextDocument } from 'vscode-languageserver-textdocument'
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
      const start = somewhereIn(document)
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

/** Milliseconds that the server takes for each of some strokes at random places of a plan, and that linting its text takes alone. */
async function typeInto(text: string, strokes: number): Promise<{ answers: number[]; lints: number[] }> {
  const root = folder({ 'plan.md': text })
  const document = TextDocument.create(pathToFileURL(join(root, 'plan.md')).href, 'markdown', 1, text)
  const documents = new Documents(new Projects([root], preferencesOf(null), { open: () => undefined, mayRunCode: true }))
  const parse = await new Parsers().for(text)
  const answers: number[] = []
  const lints: number[] = []
  for (let stroke = 0; stroke < strokes; stroke++) {
    const start = somewhereIn(document)
    const began = performance.now()
    TextDocument.update(document, [{ range: { start, end: start }, text: 'x' }], document.version + 1)
    documents.forget(document.uri)
    await documents.of(document)
    const read = performance.now()
    lintWith(parse, document.getText())
    answers.push(read - began)
    lints.push(performance.now() - read)
  }
  return { answers, lints }
}

function at(part: number, times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(part * times.length)] ?? 0
}

function shown(times: number[]): string {
  return `best ${at(0, times).toFixed(1)}, median ${at(0.5, times).toFixed(1)}, p95 ${at(0.95, times).toFixed(1)} ms`
}

function somewhereIn(document: TextDocument): Position {
  return document.positionAt(Math.floor(Math.random() * document.getText().length))
}

/** On SIGUSR2 the server says how many milliseconds each answer took, from the first byte of what it answers to the first of the answer. */
const timing = `
  const { emit } = process.stdin, { write } = process.stdout, times = []
  let began
  process.stdin.emit = function (event, ...args) { if (event === 'data') began ??= performance.now(); return emit.call(this, event, ...args) }
  process.stdout.write = function (...args) {
    if (began !== undefined) times.push(performance.now() - began)
    began = undefined
    return write.apply(this, args)
  }
  process.on('SIGUSR2', () => process.stderr.write(JSON.stringify(times.splice(0)) + '\\n'))`

/** Milliseconds in which the built server answers, in its own process, what is wrong after each of some strokes in each of some plans. */
async function answersTo(texts: readonly string[], strokes: number): Promise<number[]> {
  const paths = texts.map((_, index) => `plans/${index}.md`)
  const client = new Client(folder(Object.fromEntries(paths.map((path, index) => [path, texts[index] as string]))), [
    `--import=data:text/javascript,${encodeURIComponent(timing)}`
  ])
  await client.start()
  for (const [index, path] of paths.entries()) await client.open(path, texts[index] as string)
  const type = async () => {
    for (const path of paths)
      for (let stroke = 0; stroke < strokes; stroke++) {
        const start = somewhereIn(client.document(path))
        await client.change(path, { start, end: start }, 'x')
        await client.pull(path)
        await client.change(path, { start, end: { ...start, character: start.character + 1 } }, '')
        await client.pull(path)
      }
  }
  const told = async (): Promise<number[]> => {
    client.server.kill('SIGUSR2')
    const [line] = (await once(client.server.stderr ?? client.server, 'data')) as [Buffer]
    return JSON.parse(String(line))
  }
  await type()
  await told()
  await type()
  const times = await told()
  await client.stop()
  return times
}

describe('a stroke in a plan of 50 KB', () => {
  it('costs less than to lint the plan', { timeout: 60_000 }, async () => {
    const { answers, lints } = await typeInto(longPlan(50_000), 150)
    console.log(`50 KB of nothing but short tasks and tables: ${shown(answers.slice(50))}; to lint them: ${shown(lints.slice(50))}`)
    expect(at(0.5, answers.slice(50))).toBeLessThan(at(0.5, lints.slice(50)))
  })

  const corpus = '../shared/corpus'
  it.runIf(existsSync(corpus))('that people wrote is answered at once', { timeout: 60_000 }, async () => {
    const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
    const texts = paths.map((path) => readFileSync(join(corpus, path), 'utf8')).filter(({ length }) => length > 42_000 && length < 58_000)
    const answers = await answersTo(texts, 60)
    console.log(`${texts.length} plans of 42 to 58 KB, in the server's process: ${shown(answers)}`)
    expect(at(0.5, answers)).toBeLessThan(10)
  })
})
