import { readFileSync } from 'node:fs'

/** A plan of about this many characters: a whole one, its phases that have not begun repeated under new numbers. */
export function longPlan(length: number): string {
  const text = readFileSync('fixtures/plans/implementation-plan-half-way.md', 'utf8')
  const [before = '', third = '', fourth = '', after = ''] = text.split(/^(?=### Phase [34]:|## Risk Mitigation)/m)
  let phases = ''
  for (let number = 3; before.length + phases.length + after.length < length; number++)
    phases += (number % 2 === 1 ? third : fourth).replace(/(Phase|Task) [34]/g, `$1 ${number}`)
  return before + phases + after
}
