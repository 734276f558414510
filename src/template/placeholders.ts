import {
  type Blank,
  blanksOf,
  type Cell,
  columnsOf,
  fact,
  isInLink,
  lastAtOrBefore,
  type Plan,
  phaseIn,
  type Section,
  type StatusValue,
  statusOf,
  type Table,
  type Text,
  textAt
} from '../plan/index.ts'
import { isReached } from './due.ts'
import { foldText, foldTitle } from './fold.ts'
import { box, contextOf, later, tokenPattern } from './tokens.ts'
import type { Due, Match, Placeholder, TemplatedPlan, TokenUse } from './types.ts'

/** Everything left to fill in: the template's own placeholders anywhere, and conventional ones in running text. */
export function placeholdersOf(plan: Plan, match: Match | undefined): Placeholder[] {
  const found = new Map<number, Found>()
  const add = (from: number, to: number, text: string, due: Due, section: Section, textNode: Text | undefined, deferrable: boolean) => {
    const isDue = (due === 'now' && !deferrable) || isDueUnder(statusAt(plan, section, textNode?.row, textNode?.table), due)
    const kind = isActualEnd(textNode, plan) ? 'actual-end' : isMenu(section, from) ? 'menu' : 'token'
    found.set(from, { from, to, placeholder: { text, place: plan.source.place(from, to), section, isDue, kind } })
  }
  if (match)
    for (const hit of plan.source.text.matchAll(tokenPattern)) {
      if (box.test(hit[0])) continue
      const uses = match.template.tokens.get(foldText(hit[0])) ?? (match.template.blanks?.test(hit[0]) ? [] : undefined)
      const to = hit.index + hit[0].length
      if (!uses || isInLink(plan, hit.index)) continue
      const section = sectionAt(plan, hit.index)
      const text = textAt(plan, hit.index)
      const context = text ? contextOf(text, plan, hit.index) : ''
      add(hit.index, to, hit[0], dueOf(uses, section, context, match), section, text, false)
    }
  const covered = [...found.values()].sort(bySource)
  for (const blank of blanksOf(plan)) {
    const before = covered[lastAtOrBefore(covered.length, (index) => covered[index]?.from ?? 0, blank.from)]
    if (before && blank.to <= before.to) continue
    add(blank.from, blank.to, blank.text, blankDue(plan, blank, match), blank.textNode.section, blank.textNode, blank.deferrable)
  }
  return [...found.values()].sort(bySource).map(({ placeholder }) => placeholder)
}

/** A placeholder, and its offsets in the source. */
interface Found {
  from: number
  to: number
  placeholder: Placeholder
}

function bySource(a: Found, b: Found): number {
  return a.from - b.from
}

/** When the template wants this one filled: as where it stands in the same place, else as where it is wanted first. */
function dueOf(uses: TokenUse[], section: Section, context: string, match: Match): Due {
  const [key = foldTitle(section.title)] = match.sections.get(section)?.keys ?? []
  const here = uses.filter((use) => use.section === key)
  const same = here.find((use) => use.context === context) ?? here[0]
  if (same) return same.due
  const wanted = match.sections.get(section)?.due
  if (wanted && wanted !== 'now') return wanted
  return uses.every(({ due }) => due === uses[0]?.due) ? (uses[0]?.due ?? 'now') : 'now'
}

/** Words that put off what is to be filled in. */
const putOff = /\b(?:at the end|upon|after|during|once|when)\b/i

/** A conventional placeholder is due at once, but in what is filled in afterwards. */
function blankDue(plan: Plan, { text, textNode, from, deferrable }: Blank, match: Match | undefined): Due {
  const due = match?.sections.get(textNode.section)?.due ?? 'now'
  if (deferrable && (putOff.test(text) || isQuestion(plan, textNode))) return 'done'
  const isSigned = /^_+$/.test(text) && isForSigning(plan, textNode)
  return due === 'now' && (isSigned || later.test(contextOf(textNode, plan, from))) ? 'done' : due
}

/** A line to sign on: in a task, under what speaks of signing, in a column for it. */
function isForSigning({ conventions }: Plan, { task, section, label = '', table, column = 0 }: Text): boolean {
  const head = table?.header[column]?.run.text ?? ''
  return task !== undefined || [section.title, label, head].some(conventions.isAboutSigning)
}

/** Under Open Questions, or beside one in a table, what is not known yet is said and not left out. */
function isQuestion(plan: Plan, { section, table }: Text): boolean {
  return plan.conventions.isAboutQuestions(section.title) || (table !== undefined && questionTables(plan).has(table))
}

const questionTables = fact(
  ({ tables, conventions }) => new Set(tables.filter(({ header }) => header.some(({ run }) => conventions.isAboutQuestions(run.text))))
)

/** Whether a placeholder is to be filled in under a status; where it says that the answer is not known yet, not before work begins. */
function isDueUnder(status: StatusValue | undefined, due: Due): boolean {
  return due === 'now' ? status === undefined || status === 'doing' || status === 'done' : isReached(due, status)
}

/** The status that decides whether something may still be open: its row's or its section's phase, else the plan's. */
export function statusAt(plan: Plan, section: Section, row?: Cell[], table?: Table): StatusValue | undefined {
  const own = row && table ? statusOfRow(plan, row, table) : undefined
  return own ?? section.phase?.status?.value ?? plan.status?.value
}

/** Whether a section is to be filled in by now, as far as the plan's template says. */
export function isSectionDue(section: Section, plan: TemplatedPlan): boolean {
  return isReached(plan.template?.sections.get(section)?.due ?? 'now', statusAt(plan, section))
}

/** What a table's row says of itself, or the phase that it names. */
function statusOfRow(plan: Plan, row: Cell[], table: Table): StatusValue | undefined {
  const { header } = table
  const column = columnsOf(table, plan).indexOf('status')
  const own = row[column] && statusOf(row[column].run, 'cell', plan.source, plan.conventions)?.value
  return own ?? phaseIn(row[0]?.run.text ?? '', header[0]?.run.text ?? '', plan)?.phase?.status?.value
}

function isActualEnd(text: Text | undefined, { conventions }: Plan): boolean {
  return text?.kind === 'cell' && conventions.isActualEnd(text.table?.header[text.column ?? 0]?.run.text ?? '')
}

/** Inside a status marker that is a menu. */
function isMenu({ status }: Section, offset: number): boolean {
  return status?.menu !== undefined && status.place.start.offset <= offset && offset < status.place.end.offset
}

function sectionAt({ sections, root }: Plan, offset: number): Section {
  return sections[lastAtOrBefore(sections.length, (at) => sections[at]?.texts[0]?.from ?? 0, offset)] ?? root
}
