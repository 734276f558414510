import { badCellsOf, isWholeScale, nearest, rule } from 'planlint/rule'

export default rule({
  id: 'invalid-table-value',
  about: "A cell says what its column in the template's table is for.",
  severity: 'warning',
  needsTemplate: true,
  *check(plan) {
    for (const { place, column, row, text, scale } of badCellsOf(plan)) {
      if (!scale) yield { reason: `${column} is empty${row && ` for ${row}`}`, place }
      else if (isWholeScale(text)) yield { reason: `${column} is still all of ${text}; keep one`, place }
      else {
        const near = scale.words.find((word) => nearest(text, [word.toLowerCase()]))
        yield { reason: `${column} is ${text}, which is none of ${scale.words.join(', ')}${near ? `; did you mean ${near}?` : ''}`, place }
      }
    }
  }
})
