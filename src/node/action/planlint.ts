import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The command line to run in a folder: that of its own planlint, else the one beside this file. */
export function planlintFor(folder: string): string {
  return installedIn(folder) ?? ours()
}

function installedIn(folder: string): string | undefined {
  try {
    const manifest = createRequire(join(folder, 'package.json')).resolve('planlint/package.json')
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { planlint: string } }
    const path = join(dirname(manifest), bin.planlint)
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** Milliseconds that the installation may take. */
const patience = 60_000

/** What the tag holds runs by itself; with its packages it also parses natively and reads configurations in TypeScript. */
function ours(): string {
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  if (!existsSync(join(root, 'node_modules'))) {
    const { status } = spawnSync('npm ci --omit=dev --ignore-scripts --no-audit --no-fund --silent', {
      cwd: root,
      shell: true,
      timeout: patience
    })
    if (status !== 0) process.stdout.write('The packages of planlint could not be installed; it goes on without them, more slowly.\n')
  }
  return join(root, 'dist/cli.cjs')
}
