import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/node/report/index.ts'
import { lineHashesOf } from '../../src/node/report/line-hash.ts'
import type { Entry } from '../../src/node/result.ts'
import { made, reportOn } from './report.ts'

describe('markdown', () => {
  it('mentions nobody', async () => {
    expect(await made('markdown', reportOn('', [{ message: 'Ask @ops or a@b.c' }]))).toContain('Ask @\u200bops or a@\u200bb.c')
  })

  it('fits into a comment, errors before warnings, and counts the rest', async () => {
    const messages = Array.from({ length: 3000 }, (_, index) => ({
      message: `Finding ${index}`,
      severity: index < 2900 ? ('warning' as const) : ('error' as const)
    }))
    const report = reportOn('', messages)
    const results = Array.from({ length: 2000 }, (_, index) => ({
      ...report.results[0],
      path: `p${index}.md`,
      messages: index === 1999 ? report.results[0]?.messages : []
    }))
    const printed = await made('markdown', { ...report, results } as Report)
    expect(printed.length).toBeLessThan(65_536)
    expect(printed.match(/❌/g)).toHaveLength(100)
    expect(printed).toContain('| p1999.md |')
    const found = printed.match(/⚠️/g)?.length ?? 0
    expect(found).toBeGreaterThan(100)
    expect(printed).toContain(`\n\n${2900 - found} more findings had no room here.\n`)
    expect(printed).toMatch(/\n\n\d+ more plans had no room here\.\n/)
  })

  it.each([
    [
      'GitHub',
      { GITHUB_SERVER_URL: 'https://git.acme', GITHUB_REPOSITORY: 'a/b', GITHUB_SHA: '1f' },
      'https://git.acme/a/b/blob/1f/plan.md?plain=1#L1'
    ],
    ['GitLab', { CI_PROJECT_URL: 'https://lab.acme/a/b', CI_COMMIT_SHA: '1f' }, 'https://lab.acme/a/b/-/blob/1f/plan.md?plain=1#L1']
  ])('links to the lines on %s', async (_, env, address) => {
    expect(await made('markdown', { ...reportOn('', [{ message: 'x' }]), env })).toContain(`[1:1](<${address}>)`)
  })
})

describe('rdjson', () => {
  it('counts bytes, a byte order mark too', async () => {
    const place = { column: 4, endColumn: 6 }
    const report = reportOn('\ufeffé🚀x\r\né🚀x', [place, { ...place, line: 2, endLine: 2 }])
    const { diagnostics } = JSON.parse(await made('rdjson', report)) as { diagnostics: { location: { range: object } }[] }
    const range = (line: number, column: number) => ({ start: { line, column }, end: { line, column: column + 1 } })
    expect(diagnostics.map(({ location }) => location.range)).toEqual([range(1, 10), range(2, 7)])
  })

  it('offers fixes and suggestions of one edit, each once', async () => {
    const edit = (column: number, text: string) => ({
      place: { start: { line: 1, column, offset: column - 1 }, end: { line: 1, column: column + 1, offset: column } },
      text
    })
    const suggestionsOf = async (entry: Partial<Entry>) =>
      (
        JSON.parse(await made('rdjson', reportOn('abc', [{ endColumn: 2, ...entry }]))) as {
          diagnostics: { suggestions?: { text: string }[] }[]
        }
      ).diagnostics[0]?.suggestions?.map(({ text }) => text)
    expect(await suggestionsOf({ fix: [edit(1, 'x')], expected: ['x'] })).toEqual(['x'])
    expect(await suggestionsOf({ expected: ['y', 'z'] })).toEqual(['y', 'z'])
    expect(await suggestionsOf({ fix: [edit(1, 'x'), edit(2, 'y')] })).toBeUndefined()
  })
})

describe('sarif', () => {
  it('makes no link of what a plan says', async () => {
    const { runs } = JSON.parse(await made('sarif', reportOn('', [{ message: 'See [this](1)' }])))
    expect(runs[0].results[0].message.text).toBe('See [this\\](1)')
  })

  // The expected values are those of the tests of GitHub's upload action.
  it.each([
    ['', ['c129715d7a2bc9a3:1']],
    [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
    [
      ' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n',
      [
        'e9496ae3ebfced30:1',
        'fb7c023a8b9ccb3f:1',
        'ce8ba1a563dcdaca:1',
        'e20e36e16fcb0cc8:1',
        'b3edc88f2938467e:1',
        'c8e28b0b4002a3a0:1',
        'c129715d7a2bc9a3:1'
      ]
    ],
    [
      'Lorem ipsum dolor sit amet.\n'.repeat(10),
      [
        'a7f2ff13bc495cf2:1',
        'a7f2ff13bc495cf2:2',
        'a7f2ff13bc495cf2:3',
        'a7f2ff13bc495cf2:4',
        'a7f2ff13bc495cf2:5',
        'a7f2ff13bc495cf2:6',
        'a7f2ff1481e87703:1',
        'a9cf91f7bbf1862b:1',
        '55ec222b86bcae53:1',
        'cc97dc7b1d7d8f7b:1',
        'c129715d7a2bc9a3:1'
      ]
    ]
  ])('has the hashes that GitHub makes of %j', (text, hashes) => {
    const hashOf = lineHashesOf(text)
    expect(hashes.map((_, index) => hashOf(index + 1))).toEqual(hashes)
  })
})
