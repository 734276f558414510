import { foldTitle, rule, type Section } from 'planlint/rule'

export default rule({
  id: 'duplicate-section',
  about: 'No two sections under one parent have the same title.',
  severity: 'warning',
  *check({ sections, root }) {
    for (const parent of [root, ...sections]) {
      const first = new Map<string, Section>()
      for (const section of parent.children) {
        const key = foldTitle(section.heading)
        const known = key === '' || section.phase === section ? undefined : first.get(key)
        if (known)
          yield {
            reason: `The section ${section.title} stands here a second time; the first is in line ${known.line}`,
            place: section.place,
            related: [{ place: known.place, text: 'The first' }]
          }
        else first.set(key, section)
      }
    }
  }
})
