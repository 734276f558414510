import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/index.ts'
import { clean, folder, found, planlint, unfinished } from './world.ts'

const warned = '# Plan\n\n- [x] Both\n  - [ ] One\n  - [x] Two\n'
const root = folder({
  'plan.md': unfinished,
  'clean.md': clean,
  'warned.md': warned,
  'box.md': '# Plan\n\n- [] One\n',
  'team.md': '# T\n\n## Why\n\n[Why]\n'
})

describe('the exit status is', () => {
  it.each([
    [['clean.md'], 0],
    [['plan.md'], 1],
    [['warned.md'], 0],
    [['warned.md', '--max-warnings', '0'], 1],
    [['warned.md', '--max-warnings', '1'], 0],
    [['warned.md', '--quiet', '--max-warnings', '0'], 1],
    [['warned.md', '--fail-on', 'warning'], 1],
    [['plan.md', '--fail-on', 'never'], 0],
    [['plan.md', '--rule', 'unfinished-task: warning'], 0],
    [['plan.md', '--rule', 'unfinished-task: off'], 0],
    [['clean.md', '--rule', 'parent-task: error', 'warned.md'], 1]
  ])('of %j %i', async (argv, status) => {
    expect((await planlint(root, argv)).status).toBe(status)
  })
})

describe('why warnings fail a run is said', () => {
  it.each([
    [['--max-warnings', '0'], '1 warning, more than --max-warnings 0'],
    [['--max-warnings', '0', 'box.md'], '2 warnings, more than --max-warnings 0'],
    [['--quiet', '--max-warnings', '0'], '1 warning, more than --max-warnings 0'],
    [['--quiet', '--fail-on', 'warning'], '1 warning, and --fail-on warning lets none pass']
  ])('with %j', async (argv, line) => {
    const { status, stdout, stderr } = await planlint(root, ['warned.md', ...argv])
    expect({ status, stderr }).toEqual({ status: 1, stderr: `planlint: ${line}\n` })
    if (argv.includes('--quiet')) expect(stdout).toBe('1 file: no errors\n')
  })
})

describe('one line and status 2 for', () => {
  it.each([
    [['--fxi'], 'there is no option --fxi; did you mean --fix?'],
    [['--format', 'jsn'], '--format knows text, json, github, sarif, gitlab, junit, markdown, rdjson, not jsn; did you mean json?'],
    [['--format'], '--format needs a value'],
    [['-f', 'json'], 'there is no option -f'],
    [['--jobs', '1000'], '--jobs needs a number from 1 to 999, not 1000'],
    [['--fix=yes'], '--fix takes no value'],
    [['--max-warnings', 'many'], '--max-warnings needs a number, not many'],
    [['--fail-on', 'errors'], '--fail-on knows error, warning, never, not errors; did you mean error?'],
    [['--fail-on', 'warn'], '--fail-on knows error, warning, never, not warn; did you mean warning?'],
    [['--rule', 'unfinished-tasks: off'], '--rule: there is no rule unfinished-tasks; did you mean unfinished-task?'],
    [['--rule', 'unfinished-task: of'], '--rule unfinished-task: must be one of error, warning, info, off; did you mean off?'],
    [
      ['--template', 'implementation-pln'],
      'there is no template implementation-pln, neither built in nor as a file; did you mean implementation-plan?'
    ],
    [['--rule', 'overdue: error: bogus'], '--rule overdue: must be one of error, warning, info, off'],
    [['--config', 'x.json', '--no-config'], '--config and --no-config contradict each other'],
    [['explain', 'overdue', 'zzz'], 'explain takes a rule and nothing more: zzz'],
    [['template', 'adr/madr', 'junk', 'more'], 'template takes a template and nothing more: junk more'],
    [['debug', 'plan.md', 'clean.md'], 'debug takes a plan and nothing more: clean.md'],
    [['--list-rules', 'extra'], '--list-rules takes no arguments: extra'],
    [['--version', 'extra'], '--version takes no arguments: extra'],
    [['--print-config', 'plan.md', 'extra'], '--print-config takes no arguments: extra'],
    [['--stdin', 'plain.md', 'bogus.md'], '--stdin takes no arguments: plain.md bogus.md'],
    [['explain'], 'explain needs the name of a rule; --list-rules prints them'],
    [['explain', 'stale-statsu'], 'there is no rule stale-statsu; did you mean stale-status?'],
    [['--output-file', 'plan.md/report.txt', 'clean.md'], 'plan.md/report.txt cannot be written: not a directory']
  ])('%j', async (argv, line) => {
    expect(await planlint(root, argv[0]?.startsWith('--template') ? [...argv, 'clean.md'] : argv)).toEqual({
      status: 2,
      stdout: '',
      stderr: `planlint: ${line}\n`
    })
  })
})

describe('it prints', () => {
  it('the version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect((await planlint(root, ['--version'])).stdout).toBe(`${version}\n`)
  })

  it('every rule', async () => {
    const { stdout } = await planlint(root, ['--list-rules'])
    expect(
      stdout
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(' ')[0])
    ).toEqual(rules.map(({ id }) => id))
  })

  it("a rule's page", async () => {
    const page = readFileSync('rules/overdue.md', 'utf8')
    expect(page).toContain('<!-- warning ')
    const { stdout } = await planlint(root, ['explain', 'overdue'])
    expect(stdout).toBe(page.replace(/<!-- warning [\d-]+ overdue: (.*) -->/g, '← warning: $1'))
  })

  it('help that names every option', async () => {
    const { stdout } = await planlint(root, ['--help'])
    for (const option of [
      '--fix',
      '--fix-dry-run',
      '--format',
      '--output-file',
      '--config',
      '--no-config',
      '--print-config',
      '--template',
      '--rule',
      '--quiet',
      '--max-warnings',
      '--fail-on',
      '--stdin',
      '--stdin-filename',
      '--no-error-on-unmatched',
      '--only-plans',
      '--list-rules',
      '--version',
      '--help',
      '--no-color'
    ])
      expect(stdout).toContain(option)
  })

  it.each(['report.txt', 'new/folder/report.txt'])('the report to a file, %s', async (file) => {
    expect(await planlint(root, ['plan.md', '--output-file', file])).toEqual({ status: 1, stdout: '', stderr: '' })
    expect(readFileSync(join(root, file), 'utf8')).toContain('unfinished-task')
  })
})

describe('--template', () => {
  it.each(['team.md', './team.md'])('%s is a file', async (name) => {
    expect((await found(root, ['--template', name, 'clean.md'])).messages).toContain('clean.md:1 missing-section')
  })

  it('is the name of a built-in one', async () => {
    expect((await found(root, ['--template', 'implementation-plan', 'clean.md'])).messages).toContain('clean.md:1 missing-section')
  })
})

describe('standard input', () => {
  it('is linted as if it were the file named', async () => {
    const { status, stdout } = await planlint(root, ['--stdin', '--stdin-filename', 'docs/a.md', '--format', 'json'], { stdin: unfinished })
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ path: 'docs/a.md', messages: [{ rule: 'unfinished-task', line: 5 }] }] })
  })

  it.each(['docs/a.md', './docs/a.md', 'docs/../docs/a.md', join(root, 'docs/a.md')])('%s has its path from here', async (name) => {
    const { stdout } = await planlint(root, ['--stdin-filename', name, '--format', 'json'], { stdin: clean })
    expect(JSON.parse(stdout).files[0].path).toBe('docs/a.md')
  })

  it.each([
    ['docs/plan.md', '# x\n', ['docs/plan.md']],
    ['docs/notes.md', '# x\n', []],
    ['docs/notes.md', clean, ['docs/notes.md']],
    ['docs/plan-template.md', clean, []]
  ])('is left alone with --only-plans where it is none, as %s %j', async (name, stdin, files) => {
    const argv = ['--stdin-filename', name, '--only-plans']
    expect((await planlint(root, [...argv, '--fix'], { stdin })).stdout).toBe(stdin)
    const { stdout } = await planlint(root, [...argv, '--format', 'json'], { stdin })
    expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual(files)
  })

  it('is printed mended with --fix, its messages beside it', async () => {
    expect(await planlint(root, ['--stdin', '--fix'], { stdin: '# Plan\n\n- [] One\n' })).toEqual({
      status: 0,
      stdout: '# Plan\n\n- [ ] One\n',
      stderr: '1 file: nothing to say; 1 mended\n'
    })
  })
})

describe('as a process', () => {
  const bin = 'dist/cli.cjs'

  it('ends with its status, and loses nothing in a pipe', () => {
    const long = folder(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`plans/${index}.md`, unfinished])))
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), bin), '--format', 'json'], {
      cwd: long,
      encoding: 'utf8',
      maxBuffer: 1e8
    })
    expect(status).toBe(1)
    expect(stderr).toBe('')
    expect((JSON.parse(stdout) as { files: unknown[] }).files).toHaveLength(300)
  })

  it('gives an editor back what is no text with --fix, and says so', () => {
    const input = Buffer.from([0x23, 0x20, 0x50, 0xff, 0x0a])
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), bin), '--stdin', '--fix'], { cwd: root, input })
    expect({ status, stdout }).toEqual({ status: 1, stdout: input })
    expect(stderr.toString()).toContain('The file is not text in UTF-8')
  })

  it('does not mind a reader that leaves', () => {
    const shell = `"${process.execPath}" "${join(process.cwd(), bin)}" plan.md | head -c 1 >/dev/null; echo done`
    expect(execFileSync('bash', ['-c', shell], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })).toBe('done\n')
  })

  it.runIf(existsSync('/dev/full')).each(['text', 'json', 'markdown'])('says in one line that %s does not fit on a full disk', (format) => {
    const full = openSync('/dev/full', 'w')
    const args = [join(process.cwd(), bin), 'clean.md', '--format', format]
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', full, 'pipe'] })
    closeSync(full)
    expect(stderr).toBe('planlint: standard output cannot be written: no space left on device\n')
    expect(status).toBe(2)
  })

  it.each(['mjs', 'ts'])('refuses in one line a configuration that never settles, in %s', (type) => {
    const cwd = folder({ 'plan.md': clean, [`planlint.config.${type}`]: 'export default await new Promise(() => {})' })
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), bin)], { cwd, encoding: 'utf8' })
    const line = `planlint: ${cwd}/planlint.config.${type} cannot be read: it waits for something that never comes\n`
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: line })
  })

  it('does not end as if all were well where its configuration ends it', () => {
    const cwd = folder({ 'plan.md': clean, 'planlint.config.mjs': 'process.exit()' })
    expect(spawnSync(process.execPath, [join(process.cwd(), bin)], { cwd }).status).toBe(2)
  })

  it('refuses in one line where its working directory is gone', () => {
    const gone = folder({})
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', `rmdir "$PWD"; "${process.execPath}" "${join(process.cwd(), bin)}" plan.md`],
      { cwd: gone, encoding: 'utf8' }
    )
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'planlint: the working directory is not there any more\n'
    })
  })

  it('colours for a terminal or on demand only', () => {
    const run = (env: Record<string, string>) =>
      spawnSync(process.execPath, [join(process.cwd(), bin), 'plan.md'], {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, ...env }
      }).stdout
    expect(run({})).not.toContain('\u001b')
    expect(run({ FORCE_COLOR: '1' })).toContain('\u001b[')
    expect(run({ FORCE_COLOR: '0' })).not.toContain('\u001b')
  })
})
