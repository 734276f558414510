import { foldTitle, rule, type Section } from 'planlint/rule'

export default rule({
  id: 'duplicate-section',
  about: 'No two sections under one parent have the same title.',
  severity: 'warning',
  *check({ sections, root }) {
    for (const parent of [root, ...sections]) {
      if (parent.children.length < 2) continue
      const byTitle = new Map<string, Section[]>()
      for (const section of parent.children) {
        const key = foldTitle(section.heading)
        if (key === '' || section.phase === section || section.heading.includes('[')) continue
        const same = byTitle.get(key)
        if (same) same.push(section)
        else byTitle.set(key, [section])
      }
      for (const [first, second, third] of byTitle.values())
        if (first && second && !third)
          yield {
            reason: `The section ${second.title} stands here a second time; the first is in line ${first.line}`,
            place: second.place,
            related: [{ place: first.place, text: 'The first' }]
          }
    }
  }
})
