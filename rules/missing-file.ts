import { filesEndingWith, filesNamedIn, firstName, type NamedFile, namesAtRoot, resolvePath, rule } from 'planlint/rule'

export default rule({
  id: 'missing-file',
  about: 'The files that finished work names are there.',
  severity: 'warning',
  *check(plan, _, host) {
    const named = filesNamedIn(plan)
    const from = host.path?.()
    const files = host.files && named.length > 0 ? host.files() : []
    if (from === undefined || files.length === 0) return
    const roots = namesAtRoot(files)
    if (!named.some(({ path }) => roots.has(firstName(resolvePath('', path) ?? '')))) return
    const made = new Set(named.filter(({ isModified }) => !isModified).map(({ path }) => path))
    const due = named.filter(({ done, isModified, path }) => done !== undefined || (isModified && !made.has(path)))
    const places = ({ path }: NamedFile) => [resolvePath('', path), resolvePath(from, path)].filter((place) => place !== undefined)
    const absent = host.absent?.(due.flatMap(places)) ?? new Set()
    const said = new Set<string>()
    for (const one of due) {
      if (said.has(one.path) || !places(one).every((place) => absent.has(place)) || filesEndingWith(one.path, files).length > 0) continue
      said.add(one.path)
      yield {
        reason: one.done ? `${one.path} does not exist, but ${one.done}` : `${one.path} does not exist; only what exists can be modified`,
        place: one.place
      }
    }
  }
})
