import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { describe, expect, it } from 'vitest'
import { fix, readTemplate, rules } from '../src/index.ts'
import { fixturesIn, lintFixture, onlyRule } from './fixtures.ts'
import { mapHost } from './host.ts'
import { withMarks, withoutMarks } from './marks.ts'

describe.each(rules.map((rule) => rule.id))('%s', (id) => {
  const folder = join('fixtures', id)
  const files = existsSync(folder) ? fixturesIn(folder) : []

  it.each(files)('says of %s what its marks say', (path) => {
    const marked = readFileSync(path, 'utf8')
    const text = withoutMarks(marked)
    expect(withMarks(text, lintFixture(text, path, { rules: onlyRule(id) }).messages)).toBe(marked)
  })

  it.each(files.filter((path) => existsSync(path.replace(/\.md$/, '.fixed.md'))))('fixes %s, and once is enough', (path) => {
    const text = withoutMarks(readFileSync(path, 'utf8'))
    const fixed = fix(lintFixture(text, path, { rules: onlyRule(id) }))
    expect(fixed).toBe(readFileSync(path.replace(/\.md$/, '.fixed.md'), 'utf8'))
    expect(fix(lintFixture(fixed, path, { rules: onlyRule(id) }))).toBe(fixed)
  })

  it.each(files.filter((path) => !/template=\S+\.template\.md/.test(readFileSync(path, 'utf8')) && id !== 'unused-suppression'))(
    'says the same of %s alone in a plain remark pipeline',
    async (path) => {
      const rule = rules.find((one) => one.id === id)
      if (!rule) throw new Error(`no rule ${id}`)
      const value = withoutMarks(readFileSync(path, 'utf8')).replace(/planlint-disable/g, 'planlint-xxxxxxx')
      const file = await unified()
        .use(remarkParse)
        .use(remarkGfm)
        .use(remarkFrontmatter, ['yaml', 'toml'])
        .use(rule)
        .use(function () {
          this.compiler = () => ''
        })
        .process(new VFile({ path, value }))
      const linted = lintFixture(value, path, { rules: onlyRule(id), host: {} })
      expect(reporter(file)).toBe(reporter(Object.assign(linted, { value: '' })))
    }
  )
})

describe('whole plans', () => {
  it.each(fixturesIn('fixtures/plans'))('%s is clean', (path) => {
    const text = readFileSync(path, 'utf8')
    expect(withMarks(text, lintFixture(text, path).messages)).toBe(text)
  })

  it.each(readdirSync('fixtures/templates'))('the filled plan of the template %s is clean', (name) => {
    const path = join('fixtures/templates', name, 'filled.md')
    const text = readFileSync(path, 'utf8')
    const template = templateOf(readFileSync(join('fixtures/templates', name, 'template.md'), 'utf8'))
    expect(withMarks(text, lintFixture(text, path, { template }).messages)).toBe(text)
  })
})

describe('examples in rule pages', () => {
  const pages = rules.map(({ id }) => ({ id, page: join('rules', `${id}.md`) })).filter(({ page }) => existsSync(page))

  it.each(pages)('$page says what its marks say', ({ id, page }) => {
    let template: string | undefined
    let repository: Record<string, string> = {}
    for (const [, language, info = '', marked = ''] of readFileSync(page, 'utf8').matchAll(
      /^````?(md|files)([^\n]*)\n([\s\S]*?)^````?$/gm
    )) {
      if (language === 'files') {
        repository = Object.fromEntries(
          marked
            .trim()
            .split('\n')
            .map((path) => [path, ''])
        )
        continue
      }
      if (info.trim() === 'template') {
        template = marked
        continue
      }
      const text = withoutMarks(marked)
      expect(
        withMarks(
          text,
          lintFixture(text, page, {
            rules: onlyRule(id),
            host: mapHost('plan.md', repository),
            ...(template !== undefined && { template: templateOf(template) })
          }).messages
        )
      ).toBe(marked)
    }
  })
})

function templateOf(text: string) {
  return readTemplate(text, 'template')
}
