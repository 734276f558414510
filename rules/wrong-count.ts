import { type Count, type Counter, countersOf, rule, waysToCount } from 'planlint/rule'

export default rule({
  id: 'wrong-count',
  about: 'A counter agrees with the boxes it counts.',
  severity: 'error',
  suggests: true,
  *check(plan) {
    for (const { text, place, section, claim } of countersOf(plan)) {
      const ways = waysToCount(section, plan)
      const [counted] = ways
      if (!counted || counted.all === 0 || !contradicts(claim, ways)) continue
      const share = Math.round((100 * counted.done) / counted.all)
      const right =
        'percent' in claim
          ? text.replace(/\d+/, String(share))
          : text.replace(/\d+/, String(counted.done)).replace(/\d+(?=\D*$)/, String(counted.all))
      yield {
        reason: `${text} does not agree with the boxes: ${counted.done} of ${counted.all} ${counted.done === 1 ? 'is' : 'are'} ticked${'percent' in claim ? `, ${share}%` : ''}`,
        place,
        suggestions: [{ title: `Change to ${right}`, edits: [{ place, text: right }] }]
      }
    }
  }
})

/** Points by which a percentage may be off: round ones are estimated. */
function toleranceOf(percent: number): number {
  return percent % 5 === 0 ? 15 : 1
}

/** No way of counting gives the number; a total that no way of counting gives counts something else than boxes. */
function contradicts(claim: Counter['claim'], ways: Count[]): boolean {
  if ('percent' in claim)
    return (
      ways.some(({ done }) => done > 0) &&
      ways.every(({ done, all }) => all === 0 || Math.abs((100 * done) / all - claim.percent) > toleranceOf(claim.percent))
    )
  return ways.some(({ all }) => all === claim.all) && !ways.some(({ done, all }) => done === claim.done && all === claim.all)
}
