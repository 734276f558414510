import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cli } from '../../src/node/cli/cli.ts'
import type { World } from '../../src/node/cli/world.ts'

/** A new folder with files, by path and content. */
export function folder(files: Record<string, string | Uint8Array>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'planlint-')))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

/** Run a command line in a folder: its exit status and what it printed. */
export async function planlint(
  cwd: string,
  argv: string[],
  { env = {}, stdin = '', ask }: { env?: Record<string, string>; stdin?: string | Uint8Array; ask?: World['ask'] } = {}
) {
  let stdout = ''
  let stderr = ''
  const status = await cli(argv, {
    cwd,
    env,
    stdin: (async function* () {
      yield Buffer.from(stdin)
    })(),
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    ...(ask && { ask })
  })
  return { status, stdout, stderr }
}

/** The same as JSON: messages as `path:line rule`. */
export async function found(cwd: string, argv: string[]) {
  const { status, stdout, stderr } = await planlint(cwd, ['--format', 'json', ...argv])
  const report = status === 2 ? { files: [] } : (JSON.parse(stdout) as Json)
  return {
    status,
    stderr,
    files: report.files.map(({ path }) => path),
    messages: report.files.flatMap(({ path, messages }) => messages.map(({ line, rule }) => `${path}:${line} ${rule}`))
  }
}

interface Json {
  files: { path: string; messages: { line: number; rule: string }[] }[]
}

/** A plan with one error, in line 5. */
export const unfinished = '# Plan\n\n## Phase 1: Work\n\n**Status:** ✅ Complete\n\n- [x] One\n- [ ] Two\n'
/** A plan without fault. */
export const clean = '# Plan\n\n## Phase 1: Work\n\n**Status:** 🚧 In Progress\n\n- [x] One\n- [ ] Two\n'
