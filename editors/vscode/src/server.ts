import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join } from 'node:path'

/** A planlint that can be started. */
export interface Server {
  /** Its command line. */
  cli: string
  version: string
  /** Where it comes from, as its user would say it. */
  origin: 'setting' | 'workspace' | 'extension'
}

/** Where to look for a planlint. */
export interface Places {
  /** The setting `planlint.path`, if there is one. */
  path: string | undefined
  folders: readonly string[]
  /** Nothing of a workspace may be run that is not trusted. */
  trusted: boolean
  extension: string
}

/** The planlint to use: the setting's, the workspace's own, or the extension's. */
export function findServer({ path, folders, trusted, extension }: Places): Server {
  if (trusted) {
    const [first = ''] = folders
    const chosen = path && serverIn(isAbsolute(path) ? path : join(first, path), 'setting')
    if (chosen) return chosen
    for (const folder of folders) {
      const own = installedIn(folder)
      if (own) return own
    }
  }
  const bundled = serverIn(join(extension, 'server'), 'extension')
  if (!bundled) throw new Error('the extension is incomplete: it holds no server')
  return bundled
}

function installedIn(folder: string): Server | undefined {
  try {
    const manifest = createRequire(join(folder, 'package.json')).resolve('planlint/package.json')
    return serverIn(dirname(manifest), 'workspace')
  } catch {
    return undefined
  }
}

/** The planlint in a folder; one without a language server is none. */
function serverIn(folder: string, origin: Server['origin']): Server | undefined {
  const cli = join(folder, 'dist', 'cli.cjs')
  const manifest = join(folder, 'package.json')
  if (!existsSync(cli) || !existsSync(manifest)) return undefined
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  return { cli, version, origin }
}
