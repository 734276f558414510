import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { git, repository } from './repository.ts'

const release = resolve('build/release.js')
const manifest = '{ "name": "x", "version": "1.2.3", "scripts": { "build": "exit 1" } }'

describe('npm run release:tag refuses in one line', () => {
  it.each([
    [
      'another branch',
      (root: string) => git(root, 'switch', '--quiet', '--create', 'work'),
      'a release is made from main; git switch main'
    ],
    [
      'a file that is not committed',
      (root: string) => writeFileSync(join(root, 'new.ts'), ''),
      'there are changes that are not committed; commit or stash them'
    ],
    [
      'a version that has its tag',
      (root: string) => git(root, 'tag', 'v1.2.3'),
      'the tag v1.2.3 exists; raise the version in package.json'
    ],
    ['nobody', () => {}, 'git does not know who commits; set user.name and user.email']
  ])('%s', (_, spoil, line) => {
    const root = repository({ 'package.json': manifest })
    git(root, 'config', 'user.useConfigOnly', 'true')
    spoil(root)
    const others = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
    const env = { ...others, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
    const { status, stderr } = spawnSync(process.execPath, [release], { cwd: root, encoding: 'utf8', env })
    expect(stderr).toBe(`release:tag: ${line}\n`)
    expect(status).toBe(1)
  })
})
