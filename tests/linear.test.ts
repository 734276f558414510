import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lintWith, type Settings } from '../src/lint.ts'
import { Parsers } from '../src/node/parser.ts'
import { readTemplate } from '../src/template/index.ts'
import { mapHost } from './host.ts'
import { withoutMarks } from './marks.ts'
import { made, reportOn } from './report/report.ts'

const sizes = [1, 2, 4, 8]
/** How much faster than the size the time may grow, over the whole range. What is quadratic grows eight times as fast. */
const slack = 1.5
/** Milliseconds below which a measurement says nothing. */
const noise = 3

const host = mapHost('docs/plan.md', { 'docs/guide.md': '# Guide\n', 'src/a.ts': '' })
const native = await new Parsers('native').for('')

/** What can be timed. */
type Job = () => unknown

/** The best of several times that something takes, in milliseconds. */
async function cost(job: Job): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    await job()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

/** To lint a text, by the rules that are off as well. */
const linting =
  (make: (size: number) => string, settings: Settings = {}) =>
  (size: number): Job => {
    const text = make(size)
    return () => lintWith(native, text, { host, rules: { overdue: 'warning' }, ...settings })
  }

/** Times for texts of 1, 2, 4 and 8 times the size; measured again where they look bad, for machines are noisy. */
async function growth(make: (size: number) => Job): Promise<{ times: number[]; factor: number }> {
  let result = { times: [0], factor: Number.POSITIVE_INFINITY }
  for (let attempt = 0; attempt < 8 && result.factor > slack; attempt++) {
    const times: number[] = []
    for (const size of sizes) times.push(await cost(make(size)))
    const [first = noise] = times
    const last = times[times.length - 1] ?? 0
    const factor = last / (Math.max(first, noise) * (sizes[sizes.length - 1] as number))
    if (factor < result.factor) result = { times, factor }
  }
  return result
}

const repeat = (text: string, count: number) => (size: number) => text.repeat(count * size)
const numbered = (make: (index: number) => string, count: number) => (size: number) =>
  Array.from({ length: count * size }, (_, index) => make(index)).join('')

const hostile: Record<string, (size: number) => string> = {
  'unclosed brackets': repeat('[', 5000),
  'underscores in one word': repeat('_a', 6000),
  'emphasis of both kinds': repeat('*a_ ', 4000),
  'references to characters in one paragraph': repeat('R&amp;D x\n', 3000),
  'quotes on one line': repeat('> - ', 3000),
  'brackets of all kinds': repeat('[a] {b} <c> {{d}} ', 1000),
  '50,000 pipes': repeat('a | ', 6000),
  '20,000 status alternatives': (size) => `## Phase 1: A\n\n**Status:** ${'Done | Todo | '.repeat(1250 * size)}`,
  '20,000 mentions': repeat('Phase 1 and Task 2.1. ', 2500),
  'deep lists': (size) => Array.from({ length: 60 * size }, (_, index) => `${'  '.repeat(index)}- [ ] x\n`).join(''),
  'fields on one line': repeat('**Owner:** Ada | ', 1500),
  'fields on many lines': repeat('**Status:** Done\n', 1500),
  'white space': (size) => `**Status:** a${' '.repeat(20_000 * size)}b\n# a${' '.repeat(20_000 * size)}b`,
  'white space in a mention': (size) => `## Phase 1: A\n\n## Phase 2: B\n\n## Phase 3: C\n\nPhase 1 ${' '.repeat(20_000 * size)}b`,
  emoji: repeat('✅ ', 4000),
  'emoji in a heading': (size) => `# Phase 1: ${'✅ '.repeat(4000 * size)}`,
  'wrong decoding': repeat('âœ… ', 3000),
  'character references': repeat('&amp;', 400),
  comments: repeat('<!-- a -->', 3000),
  'suppression comments': repeat('<!-- planlint-disable-line phase-order -->\n\n- [] x\n\n', 400),
  phases: numbered((index) => `## Phase ${index + 1}: A ✅ Done\n\n**Depends on:** Phase ${index}\n\n- [ ] x\n\n`, 250),
  'phases of one number': repeat('## Phase 1: A ✅\n\n- [ ] x\n\n', 400),
  'ids in reverse': (size) => Array.from({ length: 800 * size }, (_, index) => `- [ ] T${800 * size - index} x\n`).join(''),
  'a long table': (size) => `## Phase 1: A\n\n## Phase 2: B\n\n| Phase | Status |\n|---|---|\n${'| Phase 1 | Done |\n'.repeat(800 * size)}`,
  'links and placeholders': repeat('[a](b) [TBD] ', 800),
  'placeholders of a template': (size) =>
    `<!-- planlint template=implementation-plan -->\n\n# A\n\n${'[Name] YYYY-MM-DD '.repeat(800 * size)}`,
  'sections of a template': (size) =>
    `<!-- planlint template=implementation-plan -->\n\n# A\n\n${'## Sign-off\n\n[Name]\n\n'.repeat(300 * size)}`,
  'links that lead nowhere': repeat('[a](nothing.md#x) [b](guid.md) [c](#nowhere) ', 300),
  'anchors beside headings': numbered((index) => `## Heading ${index}\n\n[a](#heading-${index}) [b](#heding-${index})\n\n`, 200),
  'headings of one title': repeat('## Same\n\n[a](#same-1)\n\n', 400),
  'phases of one number that depend on it': repeat('## Phase 1: A\n\n**Depends on:** Phase 1, Phase 2\n\n', 300),
  'a circle of phases': (size) =>
    Array.from({ length: 200 * size }, (_, index) => `## Phase ${index + 1}: A\n\n**After:** ${index || 200 * size}\n\n`).join(''),
  'ranges of phases': repeat('## Phase 1: A\n\n**Depends on:** Phases 1–9999\n\n', 200),
  'lists of numbers': (size) => `## Phase 1: A\n\n## Phase 2: B\n\n## Phase 3: C\n\nPhases ${'1, 2, 3, '.repeat(1000 * size)}`,
  'ids and ranges of ids': (size) => `- [x] T001 a\n- [x] T002 b\n- [x] T003 c\n\n${'T001–T003, T004 and T5-T6 '.repeat(500 * size)}`,
  'files of tasks': repeat('- [x] a\n  - Create: `src/b.ts`, `src/a.ts`\n', 250),
  conflicts: repeat('<<<<<<< a\n=======\n>>>>>>> b\n', 1000),
  'letters in a wrong decoding': repeat('Ã©√©', 2500),
  'words in a wrong decoding': repeat('CafÃ© d‚Äôor Ã” ', 1500),
  'dates in a field': (size) => `**Due:** ${'2026-03-05 – '.repeat(800 * size)}`,
  'digits and months': (size) => `**Due:** ${'1 12.1.2/3 Mar März '.repeat(800 * size)}`,
  'date labels': repeat('- Lead: A - Date: 2026-03-05\n', 400),
  'dated phases': numbered(
    (index) => `## Phase ${index + 1}: A (2026-03-05 – 2026-03-06)\n\n**Depends on:** Phase ${index}\n**Start:** 2026-03-05\n\n`,
    250
  ),
  'dated rows': (size) => `| Phase | Start | End |\n|---|---|---|\n${'| A | 2026-03-05 | 2026-03-04 |\n'.repeat(500 * size)}`,
  'fields of a template': (size) => `<!-- planlint template=implementation-plan -->\n\n# A\n\n${'**Branch:**\n'.repeat(800 * size)}`,
  'phases of a template': (size) =>
    `<!-- planlint template=implementation-plan -->\n\n# A\n\n${'### Phase 1: A\n\n**Duration:** [Name]\n\n'.repeat(300 * size)}`,
  'tables of a template': (size) =>
    `<!-- planlint template=implementation-plan -->\n\n# A\n\n${'| Risk | Impact | Probability | Mitigation |\n|---|---|---|---|\n| A | B | | |\n\n'.repeat(150 * size)}`,
  'blank lines of a specification': (size) => `# Feature Specification: A\n${'\n'.repeat(20_000 * size)}a\n`,
  'headings of stories': (size) => `# Tasks\n\n## ${'User Story 1 '.repeat(2000 * size)}\n`,
  'a board with many columns and tasks': (size) => `## Done\n\n${'- [x] T1 a\n'.repeat(500 * size)}\n${'## A\n\n'.repeat(500 * size)}`,
  'brackets and digits in an empty section': (size) => `# Plan\n\n## A ${'(1'.repeat(100 * size)}\n\n## B\n`,
  'tables that leave out phases': (size) =>
    `${'## Phase 1: A\n\n## Phase 2: B\n\n'}${Array.from({ length: 50 * size }, (_, index) => `## Phase ${index + 3}: C\n\n`).join('')}${'| Phase | Status |\n|---|---|\n| Phase 1 | Done |\n| Phase 2 | Done |\n\n'.repeat(50 * size)}`,
  'open headings in HTML': (size) => `[a](#b)\n\n<div\n${'<h1 '.repeat(500 * size)}\n\nx\n`,
  'white space around the id of a heading': (size) => `[a](#b)\n\n## A${' '.repeat(2000 * size)}{#${' '.repeat(2000 * size)}b`,
  'white space behind a key': (size) => `TODO:\n${' '.repeat(2000 * size)}\nb\n`,
  'phases of odd numbers': numbered((index) => `## Phase ${2 * index + 1}: A\n\n`, 60),
  'phases of odd numbers and six words': numbered(
    (index) => `## ${['Phase', 'Sprint', 'Stage', 'Milestone', 'Step', 'Part'][index % 6]} ${2 * Math.floor(index / 6) + 1}: A\n\n`,
    300
  ),
  'phases in phases': numbered((index) => `${'#'.repeat(2 + (index % 4))} Phase ${index + 1}: A\n\n`, 100),
  'ids of which some are out of order': (size) =>
    numbered((index) => `- [ ] T${index % 6 === 5 ? 1600 * size - index : index} x\n`, 800)(size),
  'counts of the same boxes': (size) => `# Plan\n\n${'**Progress:** 1/3\n'.repeat(200 * size)}\n${'- [ ] x\n'.repeat(500 * size)}`,
  'dates that have passed': (size) => `## Phase 1: A\n\n${'**Due:** 2020-01-01\n'.repeat(150 * size)}\n${'- [ ] x\n'.repeat(1500 * size)}`,
  'starts and ends of one phase': (size) =>
    `## Phase 1: A\n\n${'**Planned start:** 2026-03-01\n**Actual end:** 2026-02-01\n'.repeat(50 * size)}`,
  'long anchors': (size) =>
    Array.from({ length: 50 }, (_, index) => `## ${'ab'.repeat(40 * size)}${index}\n\n[x](#${'ba'.repeat(40 * size)}${index})\n\n`).join(
      ''
    ),
  'images in images': (size) => `${'![a'.repeat(400 * size)}${'](b)'.repeat(400 * size)}`,
  'parts of a whole': numbered((index) => `## A ${index} (1/3)\n\n- [ ] b\n\n`, 400),
  'a wide table of what is not known': (size) =>
    `|${'a|'.repeat(200 * size)}\n|${'-|'.repeat(200 * size)}\n|${'TBD|'.repeat(200 * size)}\n`,
  'front matter': (size) => `---\n${Array.from({ length: 1000 * size }, (_, index) => `k${index}: v`).join('\n')}\n---\n`
}

/** A template and a plan that is held against it. */
const templated: Record<string, (size: number) => [template: string, plan: string]> = {
  'empty fields': (size) => [
    `# T\n\n${numbered((index) => `**Field ${index}:**\n`, 200)(size)}`,
    `# P\n\n${numbered((index) => `**Field ${index}:**\n`, 200)(size)}`
  ],
  'many names for a section': (size) => [
    `# T\n\n## A\n\n<!-- planlint alias="${numbered((index) => `Alias ${index};`, 500)(size)}" -->\n\nx\n`,
    `# P\n\n${numbered((index) => `## Title ${index}\n\ny\n\n`, 150)(size)}`
  ],
  'notes on what is due': (size) => [
    `# T\n\n## A\n\nx\n\n${numbered((index) => `<!-- planlint due=done -->\n\n[token ${index}]\n\n`, 150)(size)}`,
    '# P\n'
  ],
  'a long menu': (size) => [
    `# T\n\n## Phase 1: A\n\n**Status:** ${numbered((index) => `Word ${index} | `, 1000)(size)}\n\n- [ ] x\n`,
    `# P\n\n${numbered((index) => `## Phase ${index + 1}: A\n\n**Status:** Quux ${index}\n\n- [ ] x\n\n`, 200)(size)}`
  ],
  'sections that a phase has not': (size) => [
    `# T\n\n## Phase 1: A\n\n${numbered((index) => `### S ${index}\n\nx\n\n`, 40)(size)}`,
    `# P\n\n## Phase 1: A\n\n${numbered((index) => `### Other one ${index}\n\nx\n\n`, 40)(size)}`
  ]
}

describe('the time grows as the size', () => {
  it.each(Object.entries(hostile))('of %s', { timeout: 60_000 }, async (_, make) => {
    const { times, factor } = await growth(linting(make))
    expect(factor, times.map((time) => time.toFixed(1)).join(' → ')).toBeLessThanOrEqual(slack)
  })

  it.each(Object.entries(templated))('of a template with %s', { timeout: 60_000 }, async (_, make) => {
    const { times, factor } = await growth((size) => {
      const [template, plan] = make(size)
      return () => lintWith(native, plan, { host, template: readTemplate(template, 't.md', native) })
    })
    expect(factor, times.map((time) => time.toFixed(1)).join(' → ')).toBeLessThanOrEqual(slack)
  })

  it("of a team's own words", { timeout: 60_000 }, async () => {
    const { times, factor } = await growth((size) => {
      const words = Array.from({ length: 1500 * size }, (_, index) => `wordnumber${index}`)
      const text = numbered((index) => `## Phase ${index + 1}: A\n\n**Status:** wordnumbre${index}x\n\n`, 100)(size)
      return linting(() => text, { conventions: { statuses: { done: words } } })(size)
    })
    expect(factor, times.map((time) => time.toFixed(1)).join(' → ')).toBeLessThanOrEqual(slack)
  })

  it.each(['gitlab', 'sarif', 'rdjson'])('of a report as %s of one line', { timeout: 60_000 }, async (format) => {
    const { times, factor } = await growth((size) => {
      const columns = Array.from({ length: 500 * size }, (_, index) => 6 * index + 1)
      const messages = columns.map((column) => ({ message: 'x', column, endColumn: column + 5 }))
      return () => made(format, reportOn('[TBÐ] '.repeat(500 * size), messages))
    })
    expect(factor, times.map((time) => time.toFixed(1)).join(' → ')).toBeLessThanOrEqual(slack)
  })

  const folders = readdirSync('fixtures').filter((name) => !['plans', 'templates', 'examples', 'reports'].includes(name))
  it.each(folders)('of the fixtures of %s', { timeout: 60_000 }, async (name) => {
    const folder = join('fixtures', name)
    const files = readdirSync(folder).filter((file) => file.endsWith('.md') && !file.endsWith('.template.md'))
    const text = files.map((file) => withoutMarks(readFileSync(join(folder, file), 'utf8').replace(/template=\S+/, ''))).join('\n\n')
    const { times, factor } = await growth(linting(repeat(`${text}\n\n`, Math.max(1, Math.round(20_000 / text.length)))))
    expect(factor, times.map((time) => time.toFixed(1)).join(' → ')).toBeLessThanOrEqual(slack)
  })
})
