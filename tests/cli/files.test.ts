import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { applyPatch } from 'diff'
import { describe, expect, it } from 'vitest'
import { Linter } from '../../src/node/linter.ts'
import { clean, folder, found, planlint, unfinished } from './world.ts'

describe('what cannot be read as text is a message, and the others are linted', () => {
  it.each([
    ['not UTF-8', Buffer.from([0x23, 0x20, 0xe9, 0x0a]), 'The file is not text in UTF-8'],
    ['UTF-16', Buffer.from('\ufeff# Plan\n', 'utf16le'), 'The file is not text in UTF-8'],
    ['binary', Buffer.alloc(64), 'The file is binary; a plan is text in UTF-8'],
    ['over 10 MB', Buffer.alloc(10_000_001, 'a'), 'The file has 10.0 MB; planlint reads up to 10 MB']
  ])('%s', async (_, bytes, reason) => {
    const root = folder({ 'a.md': bytes, 'b.md': unfinished })
    const { status, stdout } = await planlint(root, ['--format', 'json', '*.md'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { path: 'a.md', messages: [{ rule: 'unreadable-file', severity: 'error', message: reason, line: 1, column: 1 }] },
        { path: 'b.md', messages: [{ rule: 'unfinished-task' }] }
      ]
    })
  })

  it.each([[[]], [['--cache']]])('a pipe that nobody writes to, with %j', (options) => {
    const root = folder({ 'plans/b.md': unfinished })
    execFileSync('mkfifo', ['a.md', 'plans/c.md'], { cwd: root })
    const argv = [join(process.cwd(), 'dist/cli.cjs'), '--format', 'json', ...options, 'a.md', 'plans']
    const { stdout } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8', timeout: 10_000 })
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { path: 'a.md', messages: [{ rule: 'unreadable-file', message: 'The file is a pipe or a device; a plan is a file' }] },
        { path: 'plans/b.md', messages: [{ rule: 'unfinished-task' }] }
      ]
    })
  })

  it('a pipe under the name of what is read beside plans', () => {
    const root = folder({ 'plans/b.md': unfinished })
    execFileSync('mkfifo', ['.gitignore'], { cwd: root })
    const argv = [join(process.cwd(), 'dist/cli.cjs'), 'plans']
    expect(spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8', timeout: 10_000 }).status).toBe(1)
    execFileSync('mkfifo', ['planlint.config.yaml'], { cwd: root })
    expect(spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8', timeout: 10_000 }).stderr).toContain('it is no file')
  })

  it('vanished', async () => {
    const root = folder({ 'a.md': clean })
    rmSync(join(root, 'a.md'))
    const linter = new Linter({ cwd: root, config: null, overrides: { rules: {} }, parser: 'auto', fix: 'no' })
    const { result } = await linter.file({ path: join(root, 'a.md'), isPlan: true })
    expect(result?.messages.map(({ message }) => message)).toEqual(['The file cannot be read: no such file or directory'])
  })
})

describe('any text is linted', () => {
  it.each(['cat plan.md | planlint /dev/stdin', 'planlint <(cat plan.md)'])('as %s', (command) => {
    const planlint = `"${process.execPath}" "${join(process.cwd(), 'dist/cli.cjs')}"`
    const { stdout } = spawnSync('bash', ['-c', command.replace('planlint', () => planlint)], {
      cwd: folder({ 'plan.md': unfinished }),
      encoding: 'utf8'
    })
    expect(stdout).toContain('unfinished-task')
  })

  it.each([
    ['empty', ''],
    ['one line of 3 MB', 'word '.repeat(600_000)],
    ['CRLF and a byte order mark', '\ufeff# Plan\r\n\r\n- [ ] One\r\n'],
    ['a form feed and a lone CR', '# Plan\r\r- [ ] One\f\r']
  ])('%s', async (_, text) => {
    expect(await found(folder({ 'plan.md': text }), ['plan.md'])).toMatchObject({ status: 0, messages: [] })
  })

  it.each(['native', 'remark'])('though 20,000 quotes are nested in it, by the parser %s', async (parser) => {
    const root = folder({ 'plan.md': '>'.repeat(20_000) })
    expect((await found(root, ['--parser', parser, 'plan.md'])).messages).toEqual([])
  })
})

describe('--fix', () => {
  const broken = '\ufeff# Plan\r\n\r\n-\t[] One\r\n* [ x] Two\r\n'

  it('changes what it must and not a byte more, once', async () => {
    const root = folder({ 'plan.md': broken })
    chmodSync(join(root, 'plan.md'), 0o640)
    expect(await planlint(root, ['--fix', 'plan.md'])).toEqual({ status: 0, stdout: '1 file: nothing to say; 2 mended\n', stderr: '' })
    expect(readFileSync(join(root, 'plan.md'), 'utf8')).toBe('\ufeff# Plan\r\n\r\n-\t[ ] One\r\n* [x] Two\r\n')
    expect(statSync(join(root, 'plan.md')).mode & 0o777).toBe(0o640)
    const { mtimeMs } = statSync(join(root, 'plan.md'))
    await planlint(root, ['--fix', 'plan.md'])
    expect(statSync(join(root, 'plan.md')).mtimeMs).toBe(mtimeMs)
  })

  it('says for programs how much it mended, and where', async () => {
    const root = folder({ 'a.md': unfinished, 'b.md': broken })
    const { files, summary } = JSON.parse((await planlint(root, ['--fix', '--format', 'json', 'a.md', 'b.md'])).stdout)
    expect(files.map(({ mended }: { mended?: number }) => mended)).toEqual([undefined, 2])
    expect(summary).toEqual({ files: 2, errors: 1, warnings: 0, infos: 0, fixable: 0, mended: 2 })
  })

  it('leaves a read-only file as it was, and says so', async () => {
    const root = folder({ 'plan.md': broken })
    chmodSync(join(root, 'plan.md'), 0o444)
    const { status, stdout, stderr } = await planlint(root, ['--fix', 'plan.md'])
    expect(status).toBe(2)
    expect(stdout).not.toContain('mended')
    expect(stderr).toMatch(/^planlint: plan\.md was not fixed: (?:it is read-only|permission denied)\n$/)
    expect(readFileSync(join(root, 'plan.md'), 'utf8')).toBe(broken)
  })

  it('leaves what another program writes meanwhile, and says so', async () => {
    const root = folder({ 'plan.md': broken })
    const path = join(root, 'plan.md')
    const linter = new Linter({ cwd: root, config: null, overrides: { rules: {} }, parser: 'auto', fix: 'write' })
    const { reading } = linter
    linter.reading = (...asked) => {
      appendFileSync(path, '- [ ] Three\n')
      return reading.apply(linter, asked)
    }
    expect(await linter.file({ path, isPlan: true })).toMatchObject({ result: { refused: 'it has changed meanwhile' } })
    expect(readFileSync(path, 'utf8')).toBe(`${broken}- [ ] Three\n`)
  })

  it('as a dry run prints a diff and writes nothing', async () => {
    const root = folder({ 'plan.md': '# Plan\n\n- [] One\n' })
    const { status, stdout, stderr } = await planlint(root, ['--fix-dry-run', 'plan.md'])
    expect(status).toBe(0)
    expect(stderr).toBe('1 file: nothing to say; 1 would be mended\n')
    expect(stdout).toContain('--- a/plan.md')
    expect(stdout).toContain('\n-- [] One\n+- [ ] One\n')
    expect(readFileSync(join(root, 'plan.md'), 'utf8')).toBe('# Plan\n\n- [] One\n')
  })

  it('as a dry run prints one diff of everything where thousands of lines change', async () => {
    const text = '- [] One\n\ntext\n'.repeat(3000)
    const { stdout } = await planlint(folder({ 'plan.md': `${text}end` }), ['--fix-dry-run', 'plan.md'])
    expect(stdout.match(/^@@.*/gm)).toEqual(['@@ -1,9001 +1,9001 @@'])
    expect(applyPatch(`${text}end`, stdout)).toBe(`${text.replaceAll('[]', '[ ]')}end`)
  })
})
