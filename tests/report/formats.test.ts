import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Schema, Validator } from '@cfworker/json-schema'
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { pageOf } from '../../src/node/pages.ts'
import { folder, planlint, unfinished } from '../cli/world.ts'

const golden = 'fixtures/reports'
/** A repository whose plans are in `docs`. */
const docs = join(
  folder({
    '.git/HEAD': '',
    ...Object.fromEntries(readdirSync(join(golden, 'plans')).map((name) => [`docs/${name}`, readFileSync(join(golden, 'plans', name))]))
  }),
  'docs'
)
const onGitHub = { GITHUB_REPOSITORY: 'acme/plans', GITHUB_SHA: 'c0ffee' }

async function reportOf(format: string, { cwd = docs, argv = ['*.md'], env = {} } = {}): Promise<string> {
  return (await planlint(cwd, ['--format', format, ...argv], { env })).stdout
}

describe('the golden files show', () => {
  it.each([
    ['github', 'github.txt'],
    ['gitlab', 'gitlab.json'],
    ['junit', 'junit.xml'],
    ['markdown', 'markdown.md'],
    ['rdjson', 'rdjson.json']
  ])('%s', async (format, name) => {
    await expect(await reportOf(format, { env: onGitHub })).toMatchFileSnapshot(`../../${golden}/${name}`)
  })

  it('sarif, but for the version and the pages of rules', async () => {
    const log = JSON.parse(await reportOf('sarif')) as Sarif
    const { driver } = log.runs[0].tool
    expect(driver.semanticVersion).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version)
    driver.semanticVersion = '(of package.json)'
    for (const { id, shortDescription, fullDescription, help } of driver.rules) {
      const page = pageOf(id)
      expect(help).toEqual({ text: page, markdown: page })
      help.text = help.markdown = `(rules/${id}.md)`
      expect(fullDescription.text).toMatch(new RegExp(`^${shortDescription.text} .{20,900}$`))
      fullDescription.text = `${shortDescription.text} (and why, from rules/${id}.md)`
    }
    await expect(`${JSON.stringify(log, null, 2)}\n`).toMatchFileSnapshot(`../../${golden}/sarif.json`)
  })
})

interface Sarif {
  runs: [
    {
      tool: { driver: { semanticVersion: string; rules: Descriptor[] } }
      results: { ruleId: string; ruleIndex: number; partialFingerprints: Record<string, string> }[]
    }
  ]
}

interface Descriptor {
  id: string
  helpUri?: string
  shortDescription: { text: string }
  fullDescription: { text: string }
  help: { text: string; markdown: string }
}

describe('sarif', () => {
  const validator = new Validator(sarifSchema as Schema, '4', false)

  it.each([
    ['the golden plans', docs, 6],
    ['no plan', folder({}), 0],
    ['a file that is no text', folder({ 'binary.md': new Uint8Array(64) }), 1]
  ])('is valid for %s', async (_, cwd, count) => {
    const log = JSON.parse(await reportOf('sarif', { cwd, argv: ['*.md', '--no-error-on-unmatched'] })) as Sarif
    expect(validator.validate(log).errors).toEqual([])
    expect(log.runs[0].results).toHaveLength(count)
  })

  it('would not pass that way with a fault', () => expect(validator.validate({ version: '2.1.0', runs: [{ tool: {} }] }).valid).toBe(false))

  it('names rules by their index, and tells what a rule of the team is about', async () => {
    const own = `const check = function* ({ title }) { yield { reason: 'It is a plan', place: title.place } }
      export default { use: [Object.assign(() => {}, { id: 'is-a-plan', about: 'No plan is a plan.', severity: 'warning', options: {}, check })] }`
    const cwd = folder({ 'plan.md': unfinished, 'planlint.config.mjs': own })
    const { tool, results } = (JSON.parse(await reportOf('sarif', { cwd })) as Sarif).runs[0]
    expect(results.map(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId)).toEqual([true, true])
    const rule = tool.driver.rules.find(({ id }) => id === 'is-a-plan')
    expect(rule).toMatchObject({ name: 'IsAPlan', shortDescription: { text: 'No plan is a plan.' }, help: { text: 'No plan is a plan.' } })
    expect(rule?.helpUri).toBeUndefined()
  })
})

describe('fingerprints', () => {
  const boxes = '# Plan\n\n- [] One\n- [] One\n- [] Two\n'
  const fingerprints = async (text: string) => {
    const cwd = folder({ 'plan.md': text })
    const gitlab = (JSON.parse(await reportOf('gitlab', { cwd })) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint)
    const { results } = (JSON.parse(await reportOf('sarif', { cwd })) as Sarif).runs[0]
    expect(results.map(({ partialFingerprints }) => partialFingerprints['planlint/v1'])).toEqual(gitlab)
    return gitlab
  }

  it('are each their own', async () => expect(new Set(await fingerprints(boxes)).size).toBe(3))

  it('stay when lines above change, and when a line is indented', async () => {
    const moved = `# The plan\n\nMore.\n\n${boxes.slice(8).replace('- [] Two', '  - [] Two')}`
    expect(await fingerprints(moved)).toEqual(await fingerprints(boxes))
  })

  it('go with their line', async () => {
    const [one, , two] = await fingerprints(boxes)
    expect(await fingerprints('# Plan\n\n- [] One\n- [] Two\n')).toEqual([one, two])
  })
})

describe('every format', () => {
  const formats = ['text', 'json', 'github', 'sarif', 'gitlab', 'junit', 'markdown', 'rdjson']

  it.each(formats)('%s leaves out warnings with --quiet', async (format) => {
    expect(await reportOf(format)).toContain('malformed-checkbox')
    expect(await reportOf(format, { argv: ['--quiet', '*.md'] })).not.toContain('malformed-checkbox')
  })

  it.each(formats)('%s goes to a file', async (format) => {
    const cwd = folder({ 'plan.md': unfinished })
    expect(await planlint(cwd, ['--format', format, '--output-file', 'report', 'plan.md'])).toEqual({ status: 1, stdout: '', stderr: '' })
    expect(readFileSync(join(cwd, 'report'), 'utf8')).toBe(await reportOf(format, { cwd }))
  })

  it.each([
    ['text', '0 of 0 Markdown files are plans: nothing to say\n'],
    ['github', '0 of 0 Markdown files are plans: nothing to say\n'],
    ['gitlab', '[]\n'],
    ['junit', '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="planlint" tests="0" failures="0" errors="0">\n</testsuites>\n'],
    ['markdown', '## planlint\n\n0 of 0 Markdown files are plans: nothing to say\n']
  ])('%s is whole without a plan', async (format, report) => {
    expect(await reportOf(format, { cwd: folder({}), argv: [] })).toBe(report)
  })

  it.each(formats)('%s speaks of the text on standard input', async (format) => {
    const cwd = folder({ 'plan.md': unfinished })
    const { stdout } = await planlint(cwd, ['--format', format, '--stdin-filename', 'plan.md'], { stdin: unfinished })
    expect(stdout).toBe(await reportOf(format, { cwd, argv: ['plan.md'] }))
  })
})

describe('after --fix, columns and fingerprints are those of the mended text', () => {
  const text = '# Plan\n\n## Phase 1: A\n\n**Status:** ✅ Complete\n\n- [] One\n\n| 🚀 | b |\n|-|-|\n| 🚀 | TODO |\n'

  it.each(['rdjson', 'gitlab'])('%s', async (format) => {
    const cwd = folder({ 'plan.md': text })
    const shown = (await planlint(cwd, ['--format', format, '--fix-dry-run', 'plan.md'])).stderr
    const written = (await planlint(cwd, ['--format', format, '--fix', 'plan.md'])).stdout
    expect(written).toContain('unfinished-task')
    expect(written).toContain('unfilled-placeholder')
    expect(shown).toBe(written)
    expect(written).toBe(await reportOf(format, { cwd }))
  })
})
