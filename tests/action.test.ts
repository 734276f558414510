import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { clean, folder, unfinished } from './cli/world.ts'
import { commit, git, repository } from './repository.ts'
import { runAction } from './runner.ts'

const home = process.cwd()
const error = (file: string) => `::error file=${file},line=5,`

/** A repository on a host, with a pull request that main has moved on from. */
function hosted() {
  const origin = repository({ 'plans/old.md': unfinished, 'plans/gone.md': unfinished, 'docs/a.md': '# A\n' })
  git(origin, 'switch', '--quiet', '--create', 'work')
  rmSync(join(origin, 'plans/gone.md'))
  writeFileSync(join(origin, 'plans/our new\nplan.md'), unfinished)
  writeFileSync(join(origin, 'plans/boxes.md'), '# Plan\n\n- [] One\n')
  const head = commit(origin)
  git(origin, 'switch', '--quiet', 'main')
  writeFileSync(join(origin, 'plans/meanwhile.md'), unfinished)
  const base = commit(origin)
  writeFileSync(join(origin, 'plans/later.md'), unfinished)
  commit(origin)
  git(origin, 'switch', '--quiet', '--detach')
  git(origin, 'merge', '--quiet', '--message', 'Merge', 'work')
  git(origin, 'update-ref', 'refs/pull/1/merge', 'HEAD')
  return { origin, event: { pull_request: { base: { sha: base }, head: { sha: head } } } }
}

/** What actions/checkout makes of it by default: the merge commit alone. */
function checkout(origin: string): string {
  const workspace = folder({})
  git(workspace, 'init', '--quiet')
  git(workspace, 'remote', 'add', 'origin', pathToFileURL(origin).href)
  git(workspace, 'fetch', '--quiet', '--no-tags', '--depth=1', 'origin', 'refs/pull/1/merge')
  git(workspace, 'checkout', '--quiet', 'FETCH_HEAD')
  return workspace
}

describe('a pull request', () => {
  const { origin, event } = hosted()

  it('is checked for the plans that it changes, and no others', () => {
    const { status, log, outputs, summary } = runAction(home, checkout(origin), { 'changed-only': 'true' }, { event })
    expect(log).toContain(error('plans/our new%0Aplan.md'))
    expect(log).toMatch(/\n2 files: 1 error, 1 warning; --fix mends 1\n$/)
    expect(status).toBe(1)
    expect(outputs).toEqual({ errors: '1', warnings: '1', fixable: '1', sarif: '' })
    expect(summary).toContain('plans/boxes.md')
    expect(summary).not.toContain('old.md')
  })

  it('is checked for all plans where that is wanted', () => {
    const { status, log } = runAction(home, checkout(origin), {}, { event })
    for (const name of ['old', 'meanwhile', 'later']) expect(log).toContain(error(`plans/${name}.md`))
    expect(status).toBe(1)
  })

  it('may have its history already', () => {
    const workspace = checkout(origin)
    git(workspace, 'fetch', '--quiet', '--unshallow', 'origin', '+refs/heads/*:refs/remotes/origin/*')
    git(workspace, 'remote', 'remove', 'origin')
    const { outputs } = runAction(home, workspace, { 'changed-only': 'true', files: 'plans/b*\n' }, { event })
    expect(outputs).toMatchObject({ errors: '0', warnings: '1' })
  })

  it('whose commits cannot be had says so in one line', () => {
    const workspace = checkout(origin)
    git(workspace, 'remote', 'set-url', 'origin', 'file:///nowhere')
    const { status, log, outputs } = runAction(home, workspace, { 'changed-only': 'true' }, { event })
    expect(status).toBe(2)
    expect(log).toMatch(
      /^::error title=planlint::The commits of the pull request cannot be fetched \(.*\); give actions\/checkout fetch-depth: 0\n$/
    )
    expect(outputs.errors).toBe('')
  })

  it('in a merge queue is one too', () => {
    const { base, head } = event.pull_request
    const queued = { merge_group: { base_sha: base.sha, head_sha: head.sha } }
    expect(runAction(home, checkout(origin), { 'changed-only': 'true' }, { event: queued }).outputs.errors).toBe('1')
  })
})

describe('without a pull request', () => {
  const root = repository({ 'plans/a.md': unfinished, 'plans/b.md': clean, 'plans/c.md': '# Plan\n\n- [] One\n' })

  it('all plans are linted', () => {
    const { log, outputs } = runAction(home, root, { 'changed-only': 'true' }, { event: { ref: 'refs/heads/main' } })
    expect(log).toContain('This is no pull request: all plans are linted.\n')
    expect(outputs).toMatchObject({ errors: '1', warnings: '1' })
  })

  it.each([
    [{}, 1],
    [{ 'fail-on': 'never' }, 0],
    [{ files: 'plans/b.md' }, 0],
    [{ files: 'plans/b.md\nplans/c.md' }, 0],
    [{ files: 'plans/b.md\nplans/c.md', 'fail-on': 'warning' }, 1],
    [{ files: 'plans/d.md' }, 2],
    [{ config: 'mild.json' }, 0],
    [{ 'fail-on': 'nevr' }, 2],
    [{ 'changed-only': 'yes' }, 2]
  ])('with %j the status is %i', (inputs, status) => {
    writeFileSync(join(root, 'mild.json'), '{ "rules": { "unfinished-task": "warning" } }')
    expect(runAction(home, root, inputs).status).toBe(status)
  })

  it('SARIF is written where it is wanted', () => {
    const { outputs } = runAction(home, root, { 'sarif-file': 'planlint.sarif' })
    expect(outputs.sarif).toBe('planlint.sarif')
    expect(JSON.parse(readFileSync(join(root, 'planlint.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
  })

  it('another format stands in the log, and commands nothing', () => {
    const { log } = runAction(home, root, { format: 'text' })
    expect(log).toMatch(/^::stop-commands::([\w-]+)\n[\s\S]*unfinished-task[\s\S]*\n::\1::\n$/)
  })

  it.each(['github', 'text'])('what could not be done is an annotation, with the format %s too', (format) => {
    const { status, log } = runAction(home, root, { format, files: 'plans/d.md' })
    expect(status).toBe(2)
    expect(log).toMatch(/(?:^|::\n)::error title=planlint::plans\/d\.md matches no file; did you mean plans\/a\.md\?\n$/)
  })

  it('no input is run', () => {
    const evil = '$(touch pwned)`touch pwned`"; touch pwned; #'
    for (const name of ['files', 'config', 'fail-on', 'format', 'changed-only'])
      expect(runAction(home, root, { [name]: evil }).status).toBe(2)
    expect(existsSync(join(root, 'pwned'))).toBe(false)
  })
})

describe('the planlint that lints', () => {
  it('is the one of the repository', () => {
    const root = folder({
      'node_modules/planlint/package.json': '{ "name": "planlint", "bin": { "planlint": "own.js" } }',
      'node_modules/planlint/own.js': 'console.log("our own", process.argv.includes("--fail-on=error")); process.exitCode = 1'
    })
    expect(runAction(home, root)).toMatchObject({ status: 1, log: 'our own true\n' })
  })

  it('is else the one of the tag, even where its packages cannot be had', () => {
    const tag = folder({ 'bin/npm': '#!/bin/sh\nexit 1\n' })
    for (const name of ['action.yml', 'package.json', 'dist', 'rules']) cpSync(name, join(tag, name), { recursive: true })
    const path = `${join(tag, 'bin')}${delimiter}${process.env.PATH}`
    const { log, outputs } = runAction(tag, folder({ 'plan.md': unfinished }), {}, { env: { PATH: path } })
    expect(log).toContain('could not be installed; it goes on without them')
    expect(log).toContain(error('plan.md'))
    expect(outputs.errors).toBe('1')
  })
})

it('no step puts an expression into a script', () => {
  expect(readFileSync('action.yml', 'utf8')).not.toMatch(/run:.*\$\{\{/)
})
