import type { Edit, Field, Template } from '../../rule.ts'

type Plan = Template['plan']

/** What is known of a plan before it is written. */
export interface Known {
  title: string
  number?: string
  date: string
  branch?: string
}

const placeholder = /\[[^[\]]{1,400}\]|\{[^{}\n]{2,120}\}|<[^<>\n]{2,120}>/g
const numberLike = /^.(?:N+|#+|X+|number|nr|id).$/i
const dateLike = /^\[?(?:YYYY-MM-DD|DATE|Date|date)\]?$/
const dateKey = /^(?:date|created|creation date)$/i

/** A template as a new plan: with what is known filled in and the statuses not begun, and without its notes to planlint. */
export function filledCopy({ plan, menu }: Template, known: Known): { text: string; filled: string[] } {
  const filled: string[] = []
  const edits: Edit[] = []
  const fill = (what: string, made: Edit[]) => {
    if (made.length > 0 && !filled.includes(what)) filled.push(what)
    edits.push(...made)
  }
  fill('title', titleEdits(plan, known))
  for (const field of plan.fields) {
    if (isStart(field) && dateLike.test(field.run.text)) fill('date', [{ place: field.place, text: known.date }])
    if (/\bbranch\b/i.test(field.key) && known.branch !== undefined) fill('branch', branchEdits(plan, field, known.branch))
  }
  const todo = menu.find(({ value }) => value === 'todo')?.text
  const statuses = [plan.status?.derived ? undefined : plan.status, ...plan.phases.map(({ status }) => status)]
  if (todo)
    fill(
      'status',
      [...new Set(statuses)].flatMap((status) => (status?.menu ? [{ place: status.place, text: todo }] : []))
    )
  for (const { place } of plan.notes) edits.push(lineOf(plan, place))
  return { text: applied(plan.source.text, edits), filled }
}

function isStart({ key, name }: Field): boolean {
  return name === 'start' || dateKey.test(key.trim())
}

/** The placeholders in the heading of the plan: a number where one is asked for, else the title, once. */
function titleEdits({ title, source }: Plan, known: Known): Edit[] {
  if (!title || known.title === '') return []
  const { start, end } = title.place
  let isFilled = false
  return Array.from(source.text.slice(start.offset, end.offset).matchAll(placeholder)).flatMap(({ index, 0: token }) => {
    const isNumber = numberLike.test(token)
    if (isNumber ? known.number === undefined : isFilled) return []
    if (!isNumber) isFilled = true
    const at = start.offset + index
    return [{ place: source.place(at, at + token.length), text: isNumber ? (known.number ?? '') : known.title }]
  })
}

/** A branch where the template's form allows it: `feature/[branch-name]` takes none that begins otherwise. */
function branchEdits({ source }: Plan, { place }: Field, branch: string): Edit[] {
  const { start, end } = place
  const value = source.text.slice(start.offset, end.offset)
  const [token] = Array.from(value.matchAll(placeholder))
  const prefix = token && /[^`\s]*$/.exec(value.slice(0, token.index))?.[0]
  if (!token || prefix === undefined || !branch.startsWith(prefix)) return []
  const from = start.offset + token.index
  return [{ place: source.place(from, from + token[0].length), text: branch.slice(prefix.length) }]
}

/** A note with its line and the empty line after it. */
function lineOf({ source }: Plan, { start, end }: Plan['notes'][number]['place']): Edit {
  const { text } = source
  const lineEnd = /^[ \t]*(?:\r\n|\r|\n|$)/
  const isAlone = /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, start.offset)) && lineEnd.test(text.slice(end.offset))
  if (!isAlone) return { place: source.place(start.offset, end.offset), text: '' }
  let to = end.offset
  for (let lines = 0; lines < 2; lines++) to += lineEnd.exec(text.slice(to))?.[0].length ?? 0
  return { place: source.place(start.offset, to), text: '' }
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.place.start.offset - a.place.start.offset)
    .reduce((made, { place, text: put }) => made.slice(0, place.start.offset) + put + made.slice(place.end.offset), text)
}
