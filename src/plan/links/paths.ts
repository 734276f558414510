import { distance } from 'fastest-levenshtein'

/** A path from the root of the repository, given as a file of the repository writes it; `undefined` where it leaves the repository. */
export function resolvePath(from: string, written: string): string | undefined {
  const parts = written.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of written.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** How a file of the repository writes the path of another. */
export function relativePath(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1)
  const parts = to.split('/')
  let shared = 0
  while (shared < folder.length && shared < parts.length - 1 && folder[shared] === parts[shared]) shared++
  return [...folder.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/')
}

const roots = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The names of files and folders at the root of a repository. */
export function namesAtRoot(files: readonly string[]): ReadonlySet<string> {
  const names = roots.get(files) ?? new Set(files.map(firstName))
  roots.set(files, names)
  return names
}

/** The first name of a path. */
export function firstName(path: string): string {
  const end = path.indexOf('/')
  return end < 0 ? path : path.slice(0, end)
}

interface Listing {
  byName: Map<string, string[]>
  byFolder: Map<string, string[]>
}

const listings = new WeakMap<readonly string[], Listing>()

function listingOf(files: readonly string[]): Listing {
  const known = listings.get(files)
  if (known) return known
  const listing: Listing = { byName: new Map(), byFolder: new Map() }
  const add = (map: Map<string, string[]>, key: string, file: string) => map.get(key)?.push(file) ?? map.set(key, [file])
  for (const file of files) {
    const at = file.lastIndexOf('/')
    add(listing.byName, file.slice(at + 1).toLowerCase(), file)
    add(listing.byFolder, file.slice(0, Math.max(0, at)), file)
  }
  listings.set(files, listing)
  return listing
}

/** Files of a repository whose path ends with the given names. */
export function filesEndingWith(path: string, files: readonly string[]): string[] {
  const ending = path.replace(/^(?:\.{0,2}\/)+/, '')
  const same = listingOf(files).byName.get(ending.slice(ending.lastIndexOf('/') + 1).toLowerCase()) ?? []
  return same.filter((file) => file === ending || file.endsWith(`/${ending}`))
}

/** Files of one name, as `README.md`, of which none in particular is meant. */
const many = 50

/** The file that was most likely meant by a path that leads nowhere, as another file gives it: moved, or misspelt in its folder. */
export function likelyFile(path: string, from: string, files: readonly string[]): string | undefined {
  const { byName, byFolder } = listingOf(files)
  const at = path.lastIndexOf('/')
  const name = path.slice(at + 1).toLowerCase()
  const moved = (byName.get(name) ?? byName.get(`${name}.md`) ?? []).filter((file) => file !== from)
  if (moved.length > 0) return moved.length === 1 ? moved[0] : moved.length <= many ? nearestPlace(path, moved) : undefined
  const beside = byFolder.get(path.slice(0, Math.max(0, at))) ?? []
  const close = beside.filter((file) => {
    const other = file.slice(at + 1).toLowerCase()
    if (file === from) return false
    return stem(other) === stem(name) || distance(other, name) <= Math.min(3, name.length / 4)
  })
  return close.length === 1 ? close[0] : undefined
}

function stem(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, '')
}

/** Of files with one name, the one that shares the most of its folders with a path; none where two do. */
function nearestPlace(path: string, files: string[]): string | undefined {
  const wanted = path.toLowerCase().split('/')
  const shares = files.map(
    (file) =>
      file
        .toLowerCase()
        .split('/')
        .filter((part) => wanted.includes(part)).length
  )
  const most = shares.reduce((a, b) => Math.max(a, b), 0)
  return shares.filter((share) => share === most).length === 1 ? files[shares.indexOf(most)] : undefined
}
