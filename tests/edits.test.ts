import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, it } from 'vitest'
import { lintWith, type Past } from '../src/lint.ts'
import { parse as native } from '../src/node/native.ts'
import { parse as remark } from '../src/parse/index.ts'
import { readPlan } from '../src/plan/read.ts'
import { Memory } from '../src/plan/text/memory.ts'
import { rangeOf } from '../src/plan/text/run.ts'
import type { Field, Plan, Status } from '../src/plan/types.ts'
import { conventionsOf, defaultConventions } from '../src/plan/words/conventions.ts'
import { pieces } from './pieces.ts'

/** What is read of a text, all that a memory could spoil. */
function shown({ texts, sections, tasks, tables, status, footer }: Plan): unknown {
  const field = ({ key, name, keyPlace, run, place }: Field) => [key, name, keyPlace.start, run.text, place.start, place.end]
  const marker = (one: Status | undefined) => one && { ...one, place: [one.place.start, one.place.end] }
  return {
    texts: texts.map(({ kind, from, to, run }) => [kind, from, to, run.text, run.prose, rangeOf(run), rangeOf(run, run.text.length >> 1)]),
    sections: sections.map((one) => [one.title, one.heading, marker(one.status), one.fields.map(field), one.phase?.numberPlace.start]),
    tasks: tasks.map(({ text, id, state, excused, box, fields }) => [text, id?.place.start, state, excused, box.start, fields.map(field)]),
    cells: tables.map(({ header, rows }) =>
      [header, ...rows].map((row) => row.map(({ run, place }) => [run.text, place.start, place.end]))
    ),
    status: marker(status),
    footer: footer.map(field)
  }
}

/** A tree as plain data. */
function plainly(node: Nodes): unknown {
  const { position, ...own } = node as Nodes & { children?: Nodes[] }
  const children = 'children' in node && node.children.map(plainly)
  return { ...own, type: node.type, start: position?.start, end: position?.end, children, ...('value' in node && { value: node.value }) }
}

/** Read each of some texts with the memory of the one before it, and without. */
function check(texts: readonly string[], parsers = [remark, native]): void {
  for (const parse of parsers) {
    const memory = new Memory()
    const again = parse.again?.() ?? parse
    for (const text of texts) {
      const what = JSON.stringify(texts).slice(0, 2000)
      const bare = text.replace(/^\ufeff/, '')
      expect(shown(readPlan(parse(bare), text, defaultConventions, memory)), what).toEqual(
        shown(readPlan(parse(bare), text, defaultConventions))
      )
      const said = (past?: Past) => lintWith(parse, text, {}, past).messages.map(({ message, place }) => [message, place])
      expect(said({ memory, parse: again }), what).toEqual(said())
      expect(plainly(again(bare)), what).toEqual(plainly(parse(bare)))
    }
  }
}

/** A text, and what becomes of it where parts of it are taken away or put in. */
function edited(text: string, edits: readonly { at: number; removes: number; puts: string }[]): string[] {
  const texts = [text]
  for (const { at, removes, puts } of edits) {
    const last = texts[texts.length - 1] as string
    const from = Math.floor(at * last.length)
    texts.push(last.slice(0, from) + puts + last.slice(from + removes))
  }
  return texts
}

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removes: fc.constantFrom(0, 0, 1, 1, 3, 40),
  puts: fc.constantFrom('', 'x', ...pieces)
})

it('a text that changes is read as if it were new', { timeout: 60_000 }, () => {
  const made = fc.array(fc.constantFrom(...pieces, 'a line\n', '- [ ] one\n', '- [x] two\n', '**Owner:** Ada\n'), { maxLength: 30 })
  fc.assert(
    fc.property(made, fc.array(edit, { minLength: 1, maxLength: 6 }), (parts, edits) => check(edited(parts.join(''), edits))),
    { numRuns: 700, seed: 2026 }
  )
})

it('so is a whole plan', { timeout: 60_000 }, () => {
  const text = readFileSync('fixtures/plans/implementation-plan-half-way.md', 'utf8')
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => check(edited(text, edits), [native])),
    { numRuns: 12, seed: 2026 }
  )
})

const corpus = '../shared/corpus'
it.runIf(existsSync(corpus))('so are real plans', { timeout: 120_000 }, () => {
  const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
  for (const [index, path] of paths.entries()) {
    if (index % 12 !== 0) continue
    const text = readFileSync(join(corpus, path), 'utf8')
    const edits = [0.3, 0.9, 0.1, 0.5].map((at, step) => ({
      at,
      removes: step,
      puts: pieces[(index + step * 7) % pieces.length] as string
    }))
    check(edited(text, edits), [native])
  }
})

it.each([
  ['what a link refers to is defined', ['# Plan\n\n- [ ] See [guide]\n', '# Plan\n\n- [ ] See [guide]\n\n[guide]: g.md\n']],
  ['it is no more', ['# Plan\n\n- [ ] See [guide]\n\n[guide]: g.md\n', '# Plan\n\n- [ ] See [guide]\n\n[guide] g.md\n']],
  ['a box is a link', ['# A\n\n- [x] b\n\n# C\n\n[ x ]: d\n', '# A\n\n- [x] bb\n\n# C\n\n[ x ]: d\n']],
  ['what links refer to moves', ['# A\n\n[a]\n\n# C\n\n[a]: d\n', '# A\n\n[a]\n\n# C\n\n[b]: d\n']],
  ['a heading is none any more', ['text\n#\n\n# A\n', 'text\n#x\n\n# A\n']],
  ['front matter is closed far below', ['---\n# A\n\ntext\n', '---\n# A\n\ntext\n---\n']],
  ['front matter is opened', ['# A\n\n## B\n---\n', '---\n# A\n\n## B\n---\n']],
  ['code is opened', ['# A\n\n## B\n\n- [ ] c\n', '# A\n\n```\n## B\n\n- [ ] c\n']],
  ['a list becomes a paragraph', ['- x <b\n      y> z\n', 'x <b\n      y> z\n']],
  ['a paragraph becomes an item', ['x `a\n      y` z\n', '1. x `a\n      y` z\n']],
  ['a list becomes deeper', ['- a\n- x <b\n      y> z\n', '- a\n  - x <b\n      y> z\n']]
])('a text is read as if it were new where %s', (_, texts) => check(texts))

it('is read anew where the words of the team are others', () => {
  const text = '# Plan\n\n## Phase 1: Work - Soaking\n'
  const own = conventionsOf({ statuses: { doing: ['Soaking'] } })
  const memory = new Memory()
  const read = (conventions = defaultConventions) => readPlan(native(text), text, conventions, memory).phases[0]?.status?.value
  expect([read(), read(own), read()]).toEqual([undefined, 'doing', undefined])
})
