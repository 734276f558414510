import { foldTitle, rule, type Section } from 'planlint/rule'

/** A number that is said, and numbers nothing: `12 months before`, `1.0 scope`. */
const count = /^\d+(?:\.\d+)*(?=\s)/

export default rule({
  id: 'duplicate-section',
  about: 'No two sections under one parent have the same title.',
  severity: 'warning',
  *check({ sections, root }) {
    for (const parent of [root, ...sections]) {
      if (parent.children.length < 2) continue
      const byTitle = new Map<string, { section: Section; after: Section | undefined }[]>()
      let after: Section | undefined
      for (const section of parent.children) {
        if (section.phase === section) after = section
        const title = foldTitle(section.heading)
        if (title === '' || section.phase === section || section.heading.includes('[') || !/\p{L}/u.test(section.heading)) continue
        const key = `${count.exec(section.heading)?.[0] ?? ''} ${title}`
        const same = byTitle.get(key)
        if (same) same.push({ section, after })
        else byTitle.set(key, [{ section, after }])
      }
      for (const [first, second, third] of byTitle.values())
        if (first && second && !third && (!first.after || first.after === second.after))
          yield {
            reason: `The section ${second.section.title} stands here a second time; the first is in line ${first.section.line}`,
            place: second.section.place,
            related: [{ place: first.section.place, text: 'The first' }]
          }
    }
  }
})
