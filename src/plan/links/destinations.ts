import { resolvePath } from './paths.ts'

const machine = /^\/(?:Users|home|root|tmp|var|mnt|Volumes)\//

/** The paths at which a link may lead to something: as written, and as sites complete it. None where it leaves the repository or is a site's route. */
export function pathsTo(from: string, written: string): string[] {
  const path = resolvePath(from, written)
  if (path === undefined || path === '' || (written.startsWith('/') && !/\.\w+$/.test(written) && !machine.test(written))) return []
  if (/\.html?$/.test(path)) return [path, path.replace(/\.html?$/, '.md')]
  return /\.\w{1,8}$/.test(path) ? [path] : [path, `${path}.md`, `${path}.mdx`, `${path}/index.md`]
}
