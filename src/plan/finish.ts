import { statusOf } from './parts/status.ts'
import type { Field, Plan, Section, Status, StatusValue, Task } from './types.ts'

/** What can be said only once the whole document was seen. */
export function finish(plan: Plan): void {
  plan.title = titleOf(plan)
  plan.phases = plan.phases.filter((phase) => phase !== plan.title)
  const isPhase = new Set<Section>(plan.phases)
  for (const section of plan.sections) {
    const above = section.parent?.phase
    if (isPhase.has(section)) Object.assign(section, { phase: section, within: above })
    else if (above) section.phase = above
  }
  plan.fields = plan.title ? [...plan.root.fields, ...plan.title.fields] : plan.root.fields
  for (const section of plan.sections) readStatus(plan, section)
  dropDecoration(plan)
  keepLikelyIds(plan.tasks)
  plan.status =
    statusIn(plan.fields, plan) ?? statusIn(informationOf(plan), plan) ?? derivedStatus(plan) ?? openMenu(statusIn(plan.footer, plan))
  plan.draft = isDraft(plan)
}

/** The first section, where it alone has its rank, or is an `h1` and not the first of several phases. */
function titleOf({ sections, phases }: Plan): Section | undefined {
  const [first] = sections
  if (!first) return undefined
  const peers = sections.filter(({ depth }) => depth <= first.depth)
  if (peers.length === 1 && (first.depth === 1 || first.children.length > 0)) return first
  const [phase, ...others] = phases.filter(({ depth }) => depth === first.depth)
  return first.depth === 1 && (phase !== first || others.every(({ number }) => number === phase.number)) ? first : undefined
}

/** A section's status field, beside its heading's marker. In a list it must be the only one, else each is its item's. */
function readStatus(plan: Plan, section: Section): void {
  const status = statusIn(section.fields, plan)
  if (!status) return
  if (section.status) section.headingStatus = section.status
  section.status = status
}

function statusField(fields: Field[]): Field | undefined {
  const all = fields.filter(({ name }) => name === 'status')
  return all.find(({ form }) => form !== 'item') ?? (all.length === 1 ? all[0] : undefined)
}

/** The same emoji alone on every phase heading, with boxes still open: decoration. */
function dropDecoration({ phases, tasks }: Plan): void {
  const [first] = phases
  if (phases.length < 2 || !tasks.some(({ state, section }) => state === 'open' && section.phase)) return
  const sign = first?.status?.text
  if (phases.some(({ status }) => status?.form !== 'heading' || status.word !== undefined || status.text !== sign)) return
  for (const phase of phases) phase.status = undefined
}

/** A number or code at the start of a task is its id where at least three tasks of the plan begin in that way. */
function keepLikelyIds(tasks: Task[]): void {
  const families = new Map<string, { ids: Set<string>; tasks: number }>()
  for (const { id } of tasks) {
    if (!id) continue
    const family = families.get(familyOf(id.text)) ?? { ids: new Set(), tasks: 0 }
    family.ids.add(id.text)
    family.tasks++
    families.set(familyOf(id.text), family)
  }
  const isSeries = (id: string) => {
    const family = families.get(familyOf(id))
    return family !== undefined && family.tasks >= 3 && family.ids.size >= 2
  }
  for (const task of tasks) {
    if (!task.id || task.id.certain || isSeries(task.id.text)) continue
    task.text = task.run.text
    task.id = undefined
  }
}

function familyOf(id: string): string {
  return /^[A-Z]+-?/.exec(id)?.[0] ?? (id.includes('.') ? '1.1' : '1')
}

function statusIn(fields: Field[], plan: Plan): Status | undefined {
  const field = statusField(fields)
  return field && statusOf(field.run, 'field', plan.source, plan.conventions)
}

/** The fields of a first section that holds nothing else: `## Document Information`. */
function informationOf({ title, root }: Plan): Field[] {
  const [first] = (title ?? root).children
  const isAbout = first && !first.phase && first.children.length === 0 && first.tasks.length === 0 && first.fields.length >= 3
  return isAbout ? first.fields : []
}

/** What stands under a plan may be about the document and not about the work; that nobody has chosen is plain all the same. */
function openMenu(status: Status | undefined): Status | undefined {
  return status?.menu && status
}

/** What the phases' statuses amount to, where at least one of them has any. */
export function derivedStatus({ phases }: Plan): Plan['status'] {
  const values = phases.filter(({ within }) => !within).map(({ status }) => status?.value)
  const known = values.filter((value) => value !== undefined && value !== 'dropped')
  const from = phases.find(({ status }) => status?.value !== undefined)?.status
  if (!from || known.length === 0) return undefined
  const isComplete = values.every((value) => value === 'done' || value === 'dropped')
  const value: StatusValue = isComplete ? 'done' : known.every((one) => one === 'todo') ? 'todo' : 'doing'
  return { ...(from as Status), value, derived: true }
}

function isDraft({ conventions, fields, status }: Plan): boolean {
  const flag = fields.find(({ name }) => name === 'draft')
  const own = status?.derived ? undefined : status
  return flag?.run.text.trim().toLowerCase() === 'true' || conventions.isDraft(own?.word?.text ?? '')
}
