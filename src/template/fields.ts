import { type Field, type FieldName, isEmptyField, kindOf, type Plan, type Section, saysNothing } from '../plan/index.ts'
import { isReached } from './due.ts'
import { foldTitle } from './fold.ts'
import { fits, formOf, namesDuration } from './forms.ts'
import { type DueDates, tokenPattern } from './tokens.ts'
import type { Match, Template, TemplateField } from './types.ts'

/** Fields that have other names: one that means the same serves as well. */
const namesWithSynonyms = new Set<FieldName | undefined>([
  'status',
  'progress',
  'start',
  'end',
  'duration',
  'owner',
  'branch',
  'feature',
  'depends'
])
const optional = /\boptional\b/i
/** Front matter with a comment that calls it optional. */
const optionalMatter = /^(?:---|\+\+\+)\r?\n(?:(?!---|\+\+\+).*\n)*?#.*\boptional\b/i
/** Keys of sentences that speak to the author. */
const remark = /^(?:notes?|tips?|hints?|examples?|usage|instructions?|important|warning|how to .*)$/

/** The fields that a template's header asks for. */
export function headerFields(plan: Plan, dues: DueDates): TemplateField[] {
  return wantedOf(plan.fields, plan.title ?? plan.root, plan, dues).filter(({ name }) => name !== 'template' && name !== 'draft')
}

/** The fields that all example phases have; their status is a matter of its own. */
export function phaseFields(plan: Plan, dues: DueDates): TemplateField[] {
  const [first = [], ...others] = plan.phases
    .filter(({ within }) => !within)
    .map((phase) => wantedOf(phase.fields, phase, plan, dues).filter(({ name }) => name !== 'status'))
  return first.filter(({ key }) => others.every((fields) => fields.some((field) => field.key === key)))
}

function wantedOf(fields: readonly Field[], section: Section, plan: Plan, dues: DueDates): TemplateField[] {
  const seen = new Set<string>()
  const isFreeMatter = optionalMatter.test(plan.source.text.slice(0, 2000))
  return fields.flatMap((field) => {
    const { run, name, place } = field
    const title = field.key.replace(/[([]?\boptional\b[)\]]?/i, '').trim()
    const key = foldTitle(title)
    if (key === '' || seen.has(key) || !isForm(field, fields, plan)) return []
    seen.add(key)
    const form = formOf(run.text)
    const [token = ''] = run.text.match(tokenPattern) ?? []
    return {
      title,
      key,
      optional: optional.test(field.key) || optional.test(run.text) || (field.form === 'frontmatter' && isFreeMatter),
      due: dues.at(place.start.offset, section, token, key),
      ...(name && { name }),
      ...(form && { form })
    }
  })
}

/** Something to fill in or to choose: it holds a placeholder or a menu, is empty, or gives a short value to start from. */
function isForm(field: Field, fields: readonly Field[], plan: Plan): boolean {
  const text = field.run.text.trim()
  if (text === '') return isEmptyField(field, fields, plan)
  if (text.search(tokenPattern) >= 0 || field.name === 'status') return true
  return field.form !== 'frontmatter' && !remark.test(foldTitle(field.key)) && text.split(/\s+/).length <= 4
}

/** Hold the fields of a plan's header and phases against those that its template asks for. */
export function matchFields(plan: Plan, { fields, phase: wanted }: Template, match: Pick<Match, 'fields' | 'missingFields'>): void {
  const start = plan.phases[0]?.place.start.offset ?? plan.source.text.length
  const front = plan.sections.filter((section) => !section.phase && section.place.start.offset < start)
  if (fields.length > 0) matchOwn(match, plan, plan.title ?? plan.root, plan.fields, front, fields)
  if (!wanted || wanted.fields.length === 0) return
  for (const phase of plan.phases) if (!phase.within) matchOwn(match, plan, phase, phase.fields, phase.children, wanted.fields)
}

/**
 * Hold the fields of one header or phase against what is wanted.
 *
 * @param near sections in which a field of exactly that key is as good.
 */
function matchOwn(
  match: Pick<Match, 'fields' | 'missingFields'>,
  plan: Plan,
  within: Section,
  own: Field[],
  near: Section[],
  wanted: TemplateField[]
): void {
  const status = (within.phase ?? plan).status?.value
  const all = [...own, ...near.flatMap(({ fields }) => fields)]
  const byKey = new Map(all.toReversed().map((field) => [foldTitle(field.key), field]))
  const asked = new Set(wanted.map(({ key }) => key))
  for (const one of wanted) {
    const field = byKey.get(one.key) ?? own.find((other) => isSynonym(other, one, plan) && !asked.has(foldTitle(other.key)))
    const isDue = isReached(one.due, status)
    if (field) match.fields.set(field, { wanted: one, isDue })
    if (one.optional || !isDue || (field ? !isEmptyField(field, own, plan) : isInHeading(one, within))) continue
    match.missingFields.push({ wanted: one, within, ...(field && { field }) })
  }
}

/** `### Phase 2: Build (3 days)` says how long it takes. */
function isInHeading({ form }: TemplateField, { heading, phase }: Section): boolean {
  return form?.kind === 'duration' && phase !== undefined && namesDuration(heading)
}

/** A field by another name is the one that is wanted only if its value could be: `Target: Chrome 120` is no date. */
function isSynonym({ name, key, run }: Field, wanted: TemplateField, { conventions }: Plan): boolean {
  if (!namesWithSynonyms.has(wanted.name) || (name !== wanted.name && !(name === 'period' && wanted.name === 'duration'))) return false
  if (wanted.form && !saysNothing(run.text) && !fits(wanted.form, run)) return false
  const kinds = new Set([kindOf(key, conventions), kindOf(wanted.title, conventions)])
  return kinds.size === 1 || kinds.has('plain')
}
