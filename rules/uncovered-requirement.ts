import { type Requirement, rule, uncoveredBy } from 'planlint/rule'

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
  const [last, ...before] = texts.slice(0, shown).reverse()
  if (texts.length > shown) return `${texts.slice(0, shown).join(', ')} and ${texts.length - shown} more`
  return before.length > 0 ? `${before.reverse().join(', ')} and ${last}` : `${last}`
}
