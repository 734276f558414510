import { fewOf, type Requirement, rule, uncoveredBy } from 'planlint/rule'

/** The documents beside a `tasks.md` that say what is wanted. */
const specifications = ['spec.md', 'requirements.md']
/** As many names as a reader takes in at once. */
const shown = 6

export default rule({
  id: 'uncovered-requirement',
  about: 'Every requirement is taken up by a task.',
  severity: 'warning',
  *check(plan, _, host) {
    const [folder] = /^.*(?=tasks\.md$)/.exec(host.path?.() ?? '') ?? []
    if (folder === undefined) return
    for (const name of specifications) {
      const { requirements } = host.outline?.(folder + name) ?? {}
      for (const open of requirements ? uncoveredBy(plan, requirements) : [])
        yield {
          reason: `No task names ${listed(open)} of ${name}`,
          place: (plan.title ?? plan.sections[0] ?? plan.root).place,
          note: `In ${name}: line${open.length === 1 ? '' : 's'} ${open.map(({ line }) => line).join(', ')}`
        }
    }
  }
})

function listed(requirements: Requirement[]): string {
  const texts = requirements.map(({ text }) => text)
  const before = texts.slice(0, -1)
  if (texts.length > shown) return fewOf(texts, shown)
  return before.length > 0 ? `${before.join(', ')} and ${texts.at(-1)}` : `${texts[0]}`
}
