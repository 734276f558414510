import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { SaxesParser } from 'saxes'
import { EXIT, visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/index.ts'
import { made, reportOn } from './report.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...']]><&"\'|`*_~[](){}#+-.!:/\\%@\n\r\t \u0000\u000b\ud800\u2028', 'www.', 'https://a.b', '&amp;', '🚀', '::')
  }),
  fc.string()
)

const holds = (check: (text: string) => Promise<void>) => fc.assert(fc.asyncProperty(texts, check), { numRuns: 300 })

describe('whatever a message says', () => {
  it.each(['sarif', 'gitlab', 'rdjson', 'json'])('%s is JSON that says it', (format) =>
    holds(async (message) => {
      const report = await made(format, reportOn(message, [{ message, note: message, expected: [message] }]))
      if (format !== 'sarif') expect(report).toContain(JSON.stringify(message).slice(1, -1))
      JSON.parse(report)
    })
  )

  it('junit is XML that says it, but for what XML cannot hold', () =>
    holds(async (message) => {
      const failures: unknown[] = []
      const parser = new SaxesParser()
      parser.on('error', (error) => {
        throw error
      })
      parser.on('opentag', ({ name, attributes }) => name === 'failure' && failures.push(attributes.message))
      parser.write(await made('junit', reportOn('', [{ message }], message))).close()
      expect(failures).toEqual([message.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')])
    }))

  it('text is lines without what a terminal obeys', () =>
    holds(async (text) => {
      const report = await made('text', reportOn('', [{ message: text, rule: text }], `x${text}`))
      expect(report).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/)
      expect(report.split('\n')).toHaveLength(5)
    }))

  it('text shows the number of such a character, and keeps the lines of notes', async () => {
    const text = 'a\x1b[31m\x9b\r\nb'
    const shown = 'aU+001B[31mU+009BU+000D'
    expect(await made('text', reportOn('', [{ message: text, rule: text, note: text }], text))).toBe(
      `${shown}\\nb\n1:1-1:1 error ${shown}\\nb ${shown}\\nb\n  [note]:\n    ${shown}\n    b\n\n1 file: 1 error, 0 warnings\n`
    )
  })

  it('text shows of a long one how it begins: its lines are made as long as the longest', async () => {
    const report = await made(
      'text',
      reportOn('', [{ message: 'x'.repeat(100_000) }, ...Array.from({ length: 50 }, () => ({ message: 'y' }))])
    )
    expect(report).toContain(`error ${'x'.repeat(299)}… a-rule\n`)
    expect(report.length).toBeLessThan(20_000)
  })

  it('github is one command and the sum', () =>
    holds(async (message) => {
      const lines = (await made('github', reportOn('', [{ message }], message))).split(/[\r\n]/)
      expect(lines).toHaveLength(3)
      const [, properties = '', said = ''] = /^::error (.*?)::(.*)$/su.exec(lines[0] ?? '') ?? []
      expect(said.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')).toBe(message)
      expect(properties.split(',')).toHaveLength(6)
    }))

  it.each(['github', 'markdown'])('%s holds any number of them', async (format) => {
    const messages = Array.from({ length: 150_000 }, () => ({ message: 'x', severity: 'info' as const }))
    expect(await made(format, reportOn('', messages))).toContain('150000 infos')
  })

  it('markdown shows it as text, without markup', () =>
    holds(async (message) => {
      const tree = parse(await made('markdown', reportOn('', [{ message }], `x${message}`)))
      const kinds = new Set<string>()
      // What looks like an address is a link for remark, escaped or not; for GitHub it is none.
      visit(tree, (node: Nodes) => {
        if (node.type !== 'link') kinds.add(node.type)
      })
      expect([...kinds].sort()).toEqual(
        ['heading', 'list', 'listItem', 'paragraph', 'root', 'table', 'tableCell', 'tableRow', 'text'].filter((kind) => kinds.has(kind))
      )
      expect(plain(textIn(tree, 'listItem'))).toBe(plain(`❌ 1:1 ${message} (a-rule)`))
      expect(plain(textIn(tree, 'table'))).toBe(plain(`planstatusprogressfoundx${message}1 error`))
    }))
})

/** The text in the first node of a type. */
function textIn(tree: Root, type: Nodes['type']): string {
  let text = ''
  visit(tree, type, (node: Nodes) => {
    visit(node, 'text', ({ value }) => {
      text += value
    })
    return EXIT
  })
  return text
}

/** Without space, and without what Markdown cannot hold. */
function plain(text: string): string {
  return text.replace(/[\s\u200b]/g, '').replaceAll('\0', '\ufffd')
}
