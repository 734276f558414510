import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { Disk } from '../../src/node/host.ts'
import { parse } from '../../src/parse/index.ts'
import { folder, found, planlint } from './world.ts'

const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: root })

/** A repository in which all files but the ignored ones are staged. */
function repository(files: Record<string, string>): string {
  const root = folder(files)
  git(root, 'init', '-q')
  git(root, 'add', '.')
  return root
}

const links = (...to: string[]) => `# Plan\n\n${to.map((one) => `[x](${one})`).join('\n')}\n`

describe('links in a repository', () => {
  it('lead to files, folders and anchors on disk, staged or not; not out of it, nor to what git ignores', async () => {
    const root = repository({
      'docs/plans/plan.md': links(
        '../guide.md#set-up',
        '/src',
        '../../../other.md',
        '../../out/report.html',
        'new.md',
        '../gone.md',
        '/README.md'
      ),
      'docs/guide.md': '# Guide\n\n## Set-up\n',
      'src/index.ts': '',
      '.gitignore': 'out/\n'
    })
    writeFileSync(join(root, 'docs/plans/new.md'), '')
    expect(await found(root, ['docs/plans/plan.md'])).toMatchObject({
      status: 1,
      messages: ['docs/plans/plan.md:8 broken-link', 'docs/plans/plan.md:9 broken-link']
    })
    expect((await found(join(root, 'docs'), ['plans/plan.md'])).messages).toEqual([
      'plans/plan.md:8 broken-link',
      'plans/plan.md:9 broken-link'
    ])
  })

  it('are suggested where git knows the file', async () => {
    const root = repository({ 'plan.md': links('guide.md'), 'docs/deep/guide.md': '' })
    expect((await planlint(root, ['plan.md'])).stdout).toContain('guide.md leads nowhere; did you mean docs/deep/guide.md?')
  })

  it('into a submodule are left alone, checked out or not', async () => {
    const root = repository({ 'plan.md': links('lib/README.md') })
    git(root, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},lib`)
    expect((await found(root, ['plan.md'])).messages).toEqual([])
  })

  it('to what git ignores are left alone beside those into a submodule, beyond a symbolic link and with signs of git', async () => {
    const root = repository({
      'plan.md': links('a/linkd/one.md', 'lib/README.md', 'linkd/two.md', ':!three.md', 'build/out.txt'),
      '.gitignore': 'build/\n',
      'real/kept.md': ''
    })
    symlinkSync('real', join(root, 'linkd'))
    git(root, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},lib`)
    expect((await found(root, ['plan.md'])).messages).toEqual(['plan.md:3 broken-link', 'plan.md:5 broken-link', 'plan.md:6 broken-link'])
  })

  it('beyond many symbolic links and in many folders of a submodule are asked for at once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `n${index}`)
    const root = repository({ 'plan.md': links(...names.flatMap((name) => [`${name}/a/one.md`, `lib/${name}/a.md`])) })
    for (const name of names) symlinkSync('gone', join(root, name))
    git(root, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},lib`)
    process.env.GIT_TRACE = join(root, 'trace')
    try {
      expect((await found(root, ['plan.md'])).messages).toHaveLength(names.length)
    } finally {
      delete process.env.GIT_TRACE
    }
    expect(readFileSync(join(root, 'trace'), 'utf8').match(/built-in: git check-ignore/g)).toHaveLength(1)
  })

  it('without a repository are held against the working directory, and nothing above it', async () => {
    const root = folder({ 'a/plan.md': links('../b.md', '../c.md', '../../d.md'), 'b.md': '' })
    expect((await found(root, ['a/plan.md'])).messages).toEqual(['a/plan.md:4 broken-link'])
  })

  it('of standard input are looked for only where it is said to stand', async () => {
    const root = repository({ 'docs/guide.md': '' })
    expect((await planlint(root, ['--stdin'], { stdin: links('guide.md') })).status).toBe(0)
    expect((await planlint(root, ['--stdin-filename', 'docs/plan.md'], { stdin: links('guide.md') })).status).toBe(0)
    expect((await planlint(root, ['--stdin-filename', 'plan.md'], { stdin: links('guide.md') })).status).toBe(1)
  })

  it('to a file that cannot be read, or not as text, are fine', async () => {
    const root = repository({ 'plan.md': links('a.md#x', 'b.md#x', 'c.md'), 'b.md': '\0'.repeat(50) })
    mkdirSync(join(root, 'a.md'))
    mkdirSync(join(root, 'c.md'))
    expect((await found(root, ['plan.md'])).messages).toEqual([])
  })
})

describe('a disk', () => {
  it('reads a file once, however many links lead to it', () => {
    let reads = 0
    const disk = new Disk('/', (path) => {
      if (path === '/x/guide.md') reads++
      return path.startsWith('/x/') ? '# Guide\n' : undefined
    })
    const host = disk.host('/x/plan.md', parse)
    for (let count = 0; count < 1000; count++) expect(host.outline?.('x/guide.md')?.anchors?.has('guide')).toBe(true)
    expect(reads).toBe(1)
  })

  it('goes by open documents before what it holds, until it forgets', () => {
    const root = repository({ 'plan.md': '', 'guide.md': '# Saved\n' })
    const open = new Map([
      [join(root, 'guide.md'), '# Typed\n'],
      [join(root, 'unsaved.md'), '']
    ])
    const disk = new Disk(root, (path) => open.get(path))
    const host = disk.host(join(root, 'plan.md'), parse)
    expect(host.outline?.('guide.md')?.anchors).toEqual(new Set(['typed']))
    expect(host.absent?.(['guide.md', 'unsaved.md', 'nothing.md'])).toEqual(new Set(['nothing.md']))
    open.clear()
    expect(host.outline?.('guide.md')?.anchors).toEqual(new Set(['typed']))
    disk.forget()
    expect(host.outline?.('guide.md')?.anchors).toEqual(new Set(['saved']))
    expect(host.absent?.(['unsaved.md'])).toEqual(new Set(['unsaved.md']))
  })
})

describe('with a cache', () => {
  const plan = { 'plan.md': links('guide.md#set-up'), 'guide.md': '# Guide\n\n## Set-up\n' }
  it.each<[string, (root: string) => void, string[]]>([
    ['nothing', () => undefined, []],
    ['removal of the file', (root) => rmSync(join(root, 'guide.md')), ['plan.md:3 broken-link']],
    ['another name', (root) => renameSync(join(root, 'guide.md'), join(root, 'guides.md')), ['plan.md:3 broken-link']],
    ['another heading', (root) => writeFileSync(join(root, 'guide.md'), '# Guide\n\n## Setting up\n'), ['plan.md:3 broken-link']],
    ['text under the heading', (root) => writeFileSync(join(root, 'guide.md'), '# Guide\n\n## Set-up\n\nDo.\n'), []]
  ])('%s is seen', async (_, change, messages) => {
    for (const jobs of ['1', '2']) {
      const root = repository({ ...plan, 'b/plan.md': '# B\n' })
      expect((await found(root, ['--cache', '--jobs', jobs])).messages).toEqual([])
      change(root)
      expect((await found(root, ['--cache', '--jobs', jobs])).messages).toEqual(messages)
    }
  })

  it('a file that comes to be is seen, and so is one that becomes ignored, or known to git', async () => {
    const root = repository({ 'plan.md': links('guide.md'), 'docs/other.md': '' })
    const said = async () => (await planlint(root, ['--cache', 'plan.md'])).stdout
    expect(await said()).toMatch(/guide\.md leads nowhere +broken-link/)
    writeFileSync(join(root, 'docs/guide.md'), '')
    git(root, 'add', '.')
    expect(await said()).toContain('did you mean docs/guide.md?')
    writeFileSync(join(root, '.gitignore'), '/guide.md\n')
    expect(await said()).not.toContain('leads nowhere')
    writeFileSync(join(root, '.gitignore'), '')
    writeFileSync(join(root, 'guide.md'), '')
    expect(await said()).not.toContain('leads nowhere')
  })

  it('what is asked of the day holds for that day', () => {
    const disk = new Disk('/')
    const answers: Parameters<typeof disk.host>[2] = []
    const day = disk.host('/plan.md', parse, answers).today?.()
    expect(answers).toEqual([['today', '', day]])
    expect(disk.answer('/plan.md', 'today', '')).toBe(day)
  })
})
