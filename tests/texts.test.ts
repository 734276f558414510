import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Nodes, Parent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { expect, it } from 'vitest'
import { parse as native } from '../src/node/native.ts'
import { parse as remark } from '../src/parse/index.ts'
import { knownTitle } from '../src/plan/links/anchors.ts'
import { fieldsOf } from '../src/plan/parts/fields.ts'
import { readPlan } from '../src/plan/read.ts'
import { runOf } from '../src/plan/text/flatten.ts'
import { type Run, rangeOf, trimRun } from '../src/plan/text/run.ts'
import { sourceOf } from '../src/plan/text/source.ts'
import { Stretch } from '../src/plan/text/stretch.ts'
import type { Plan, Section } from '../src/plan/types.ts'
import { defaultConventions } from '../src/plan/words/conventions.ts'
import { pieces } from './pieces.ts'

const blocks = ['paragraph', 'heading', 'tableCell']

/** What is shown of a run: its texts, and where it stands. */
function shown(run: Run): unknown {
  const { text, prose } = run
  return { text, prose, range: rangeOf(run), middle: rangeOf(run, text.length >> 1) }
}

/** The fields of a text, and where they stand. */
function fields(text: Stretch, plan: Plan): unknown {
  return fieldsOf(text, 'item', plan).map(({ key, name, keyPlace, run }) => [key, name, keyPlace.start, keyPlace.end, shown(run)])
}

const titleOf = (heading: Nodes) => textOf(heading, { includeImageAlt: false, includeHtml: false })

/** Hold every block that is read as it is spelt against what is flattened of it. */
function check(text: string, parse: (text: string) => Nodes): void {
  const source = sourceOf(text)
  const plan = { source, conventions: defaultConventions } as Plan
  const what = JSON.stringify(text.slice(0, 200))
  visit(parse(source.text), (node) => {
    if (!blocks.includes(node.type)) return
    const read = new Stretch(source, node, undefined, 'paragraph', {} as Section)
    const run = runOf(node as Parent, source)
    const flat = Object.assign(new Stretch(source, node, run, 'paragraph', read.section), { has: () => true, mayHold: () => true })
    if (node.type === 'paragraph') expect(fields(read, plan), what).toEqual(fields(flat, plan))
    if (node.type === 'heading') expect(knownTitle(read) ?? titleOf(node), what).toBe(titleOf(node))
    expect(shown(trimRun(read.run)), what).toEqual(shown(trimRun(run)))
  })
}

it('what reads as it is spelt is what would be flattened of it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces, ' #', '\\|', '! ', 'http:', '//', '.', 'W', 'ww', 'Key', ': ', '**Key**: ', '**Key:** ', '：'), {
        maxLength: 20
      }),
      (parts) => {
        for (const parse of [remark, native]) check(parts.join(''), parse)
      }
    ),
    { numRuns: 3000, seed: 2026 }
  )
})

const corpus = '../shared/corpus'
it.runIf(existsSync(corpus))('on real plans', { timeout: 120_000 }, () => {
  for (const name of readdirSync(corpus, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.md')) check(readFileSync(join(corpus, name), 'utf8').replace(/^\ufeff/, ''), native)
})

it('texts stand in the order of the source, each behind the one before it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      for (const parse of [remark, native]) {
        const text = parts.join('').replace(/^\ufeff/, '')
        const { texts } = readPlan(parse(text), text, defaultConventions)
        for (const [index, { from }] of texts.entries())
          expect(from, JSON.stringify(text)).toBeGreaterThanOrEqual(texts[index - 1]?.to ?? 0)
      }
    }),
    { numRuns: 2000, seed: 2026 }
  )
})
