import { rule } from 'planlint/rule'

export default rule({
  id: 'misplaced-section',
  about: 'Sections stand in the order and under the parents of the template.',
  severity: 'warning',
  needsTemplate: true,
  *check({ template }) {
    for (const { section, after, under } of template?.misplaced ?? []) {
      const right =
        under !== undefined ? `under ${under || 'the title'}` : after !== undefined ? `after ${after}` : 'first among its neighbours'
      yield { reason: `The section ${section.title} belongs ${right}`, place: section.place }
    }
  }
})
