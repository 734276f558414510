import { rule } from 'planlint/rule'

export default rule({
  id: 'malformed-checkbox',
  about: 'A box is one that Markdown reads as a box.',
  severity: 'warning',
  fixable: true,
  *check({ brokenBoxes }) {
    for (const { text, place, right } of brokenBoxes) {
      if (right === undefined)
        yield {
          reason: text === '[ ]' ? 'A box without a text is no task' : `Markdown does not read ${text} as a box; write [ ] or [x]`,
          place
        }
      else yield { reason: `Markdown does not read ${text} as a box; write ${right.trim()}`, place, fix: [{ place, text: right }] }
    }
  }
})
