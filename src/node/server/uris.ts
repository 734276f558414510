import { fileURLToPath } from 'node:url'

/** The path of a file or folder that a client names; `undefined` for what is no file, and for a name that makes no sense. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined
  try {
    const path = fileURLToPath(uri).replace(/(?<=[^:\\/])[\\/]+$/, '')
    return path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}
