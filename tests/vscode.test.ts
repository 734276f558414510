import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findServer } from '../editors/vscode/src/server.ts'
import { folder } from './cli/world.ts'

/** Packages of planlint, by where they stand and their version. */
function packages(versions: Record<string, string>): string {
  return folder(
    Object.fromEntries(
      Object.entries(versions).flatMap(([path, version]) => [
        [`${path}/package.json`, JSON.stringify({ name: 'planlint', version, exports: { './package.json': './package.json' } })],
        [`${path}/dist/cli.cjs`, '']
      ])
    )
  )
}

it('the README of the extension for VS Code names every setting and command', () => {
  const { contributes } = JSON.parse(readFileSync('editors/vscode/package.json', 'utf8'))
  const readme = readFileSync('editors/vscode/README.md', 'utf8')
  for (const [name, { default: usual }] of Object.entries<{ default: unknown }>(contributes.configuration.properties))
    expect(readme).toContain(`| \`${name}\` |${usual === '' ? ' |' : ` \`${usual}\` |`}`)
  for (const { command, title, category } of contributes.commands) expect(readme).toContain(`| ${category}: ${title} | \`${command}\``)
})

describe('the extension for VS Code starts', () => {
  const root = packages({
    'extension/server': '1.0.0',
    'work/node_modules/planlint': '2.0.0',
    'tools/planlint': '3.0.0',
    'bare/src': '9.0.0'
  })
  const extension = join(root, 'extension')
  const at = (...parts: string[]) => join(root, ...parts, 'dist/cli.cjs')

  it.each([
    ['the workspace’s planlint', ['work'], undefined, true, at('work/node_modules/planlint'), 'workspace'],
    ['that of a folder above', ['work/docs'], undefined, true, at('work/node_modules/planlint'), 'workspace'],
    ['the one that a setting names', ['work'], join(root, 'tools/planlint'), true, at('tools/planlint'), 'setting'],
    ['that too by a path from the workspace', ['work'], '../tools/planlint', true, at('tools/planlint'), 'setting'],
    ['the workspace’s, where the setting leads nowhere', ['work'], '/nowhere', true, at('work/node_modules/planlint'), 'workspace'],
    ['its own, where there is no other', ['bare'], undefined, true, at('extension/server'), 'extension'],
    ['its own, where no folder is open', [], '', true, at('extension/server'), 'extension'],
    ['its own in a workspace that is not trusted', ['work'], join(root, 'tools/planlint'), false, at('extension/server'), 'extension']
  ])('%s', (_, folders, path, trusted, cli, origin) => {
    expect(findServer({ path, folders: folders.map((one) => join(root, one)), trusted, extension })).toMatchObject({ cli, origin })
  })
})
