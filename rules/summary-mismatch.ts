import { fewOf, isDated, type Plan, rule, type Status, type Summary, saysNothing, speaksOf, summariesOf } from 'planlint/rule'

export default rule({
  id: 'summary-mismatch',
  about: "Tables of phases, and the plan's own status, say what the phases say.",
  severity: 'error',
  *check(plan) {
    yield* overall(plan)
    for (const summary of summariesOf(plan)) yield* contradictions(summary, plan)
  }
})

function* overall({ status, phases }: Plan) {
  if (status?.value !== 'done' || status.derived || status.isLimited) return
  const behind = phases.filter((phase) => disagree(status, phase.status) && phase.status?.value !== 'dropped' && !phase.spared)
  const [first] = behind
  if (!first?.status) return
  const others = behind.length > 1 ? ` and ${behind.length - 1} more ${behind.length === 2 ? 'is' : 'are'} not done` : ''
  yield { reason: `The plan is marked ${status.text}, but ${first.title} is ${first.status.text}${others}`, place: status.place }
}

/** Two markers say different things; an emoji that may mean either does not contradict a word. */
function disagree(a: Status, b: Status | undefined): boolean {
  return b?.value !== undefined && a.value !== undefined && a.value !== b.value && a.isUnsure === b.isUnsure
}

/** So many phases are named. */
const shown = 6

function* contradictions({ table, rows, absent }: Summary, plan: Plan) {
  if (absent.length > 0) {
    const titles = absent.map(({ title }) => title)
    yield { reason: `The table leaves out ${fewOf(titles, shown)}`, place: (table.header[0] ?? table).place }
  }
  for (const row of rows) {
    const { cell, phase, status, actualEnd } = row
    if (!speaksOf(row, plan) && !/[([（]/.test(cell.run.text))
      yield { reason: `The table names ${cell.run.text}, but the plan has no such phase`, place: cell.place }
    if (!phase) continue
    const said = phase.status
    if (status && said && disagree(status, said))
      yield { reason: `The table says ${status.text} of ${phase.title}, which is marked ${said.text}`, place: status.place }
    if (!actualEnd || !said?.value) continue
    const end = actualEnd.run.text
    if (isDated(end) && said.value !== 'done' && said.value !== 'dropped')
      yield { reason: `The table gives ${phase.title} an actual end, but it is marked ${said.text}`, place: actualEnd.place }
    if (saysNothing(end) && said.value === 'done')
      yield { reason: `${phase.title} is marked ${said.text}, but the table gives no actual end`, place: actualEnd.place }
  }
}
