import {
  type Field,
  isDated,
  lastAtOrBefore,
  once,
  openDate,
  type Run,
  saysNothing,
  saysWhen,
  unitsOfTime,
  wordCharacters
} from '../plan/index.ts'
import { tokenPattern } from './tokens.ts'
import type { TemplatedPlan } from './types.ts'

/** What a template's placeholder shows of the value that is wanted. */
export type ValueForm =
  /** `[YYYY-MM-DD]`, or `[Start Date]`, which leaves the notation open. */
  | { kind: 'date'; isIso: boolean }
  /** `[Link to the proposal]` */
  | { kind: 'link' }
  /** `[X days]` */
  | { kind: 'duration' }
  /** `feature/[branch-name]` */
  | { kind: 'prefix'; text: string }

const dateForm = new RegExp(`(?<![A-Za-z])${openDate}(?![A-Za-z])|YYYY年`)
const datePhrase = /^(?:(?:start|end|target|due|planned|actual|completion) )*date$/i
const durations = once(() => {
  const unit = `(?:${unitsOfTime()})`
  return {
    /** `[X days]`, without its brackets. */
    wanted: new RegExp(`^(?:[XYN#?]+|\\d+)?(?:\\s?[-–]\\s?(?:[XYN#?]+|\\d+))?\\s?${unit}(?:\\s?(?:/|or|\\|)\\s?${unit})*$`, 'i'),
    any: new RegExp(`(?<![a-z])${unit}(?![a-z])|\\d\\s?(?:[smhdw]|wks?|pt|sp)\\b`, 'i'),
    counted: new RegExp(`\\d\\s?${unit}(?![a-z])|${unit} \\d`, 'i')
  }
})
const prefix = /^([\w.-]{1,30}[/-])[[{<]/

/** The form that a template's value shows; `undefined` where it shows none. */
export function formOf(value: string): ValueForm | undefined {
  const text = value.trim()
  const [, start] = prefix.exec(text) ?? []
  if (start !== undefined) return { kind: 'prefix', text: start }
  if (dateForm.test(text)) return { kind: 'date', isIso: /YYYY-MM-DD/.test(text) }
  const [token = ''] = text.match(tokenPattern) ?? []
  const inner = token.replace(/^[[{<]+|[\]}>]+$/g, '').trim()
  if (datePhrase.test(inner)) return { kind: 'date', isIso: false }
  if (durations().wanted.test(inner) || /^(?:estimated )?duration$/i.test(inner)) return { kind: 'duration' }
  return /^(?:links?|urls?)\b/i.test(inner) && token === text ? { kind: 'link' } : undefined
}

const linkLike = new RegExp(
  `\\ufffc|https?:|www\\.|[${wordCharacters}.-]/[${wordCharacters}.]|#\\d|\\b[A-Z][A-Z0-9]+-\\d|\\.[a-z]{2,4}\\b|\\[[^\\]]+\\]`
)

/** Whether a heading says how long something takes, or in which week. */
export function namesDuration(heading: string): boolean {
  return durations().counted.test(heading)
}

/** Whether a value has a form, as far as can be told. */
export function fits(form: ValueForm, { text, prose }: Run): boolean {
  switch (form.kind) {
    case 'date':
      return saysWhen(text)
    case 'duration':
      return durations().any.test(text) || (/\d/.test(text) && !/^[~≈]?\d+(?:[.,]\d+)?$/.test(text.trim())) || isDated(text)
    case 'link':
      return linkLike.test(prose)
    case 'prefix':
      return text
        .trim()
        .replace(/^[`*_]+/, '')
        .startsWith(form.text)
  }
}

/** The fields whose value has not the form that the template shows, and what that form is; open ones aside. */
export function misfitsOf({ template, placeholders }: TemplatedPlan): { field: Field; wanted: string }[] {
  return [...(template?.fields ?? [])].flatMap(([field, { wanted, isDue }]) => {
    const { form } = wanted
    const { run, place } = field
    if (!form || !isDue || saysNothing(run.text) || fits(form, run)) return []
    const blank =
      placeholders[lastAtOrBefore(placeholders.length, (index) => placeholders[index]?.place.start.offset ?? 0, place.end.offset)]
    const isOpen = blank !== undefined && blank.place.end.offset > place.start.offset
    return isOpen ? [] : { field, wanted: form.kind === 'prefix' ? `a value that begins with ${form.text}` : wishes[form.kind] }
  })
}

const wishes = { date: 'a date', link: 'a link', duration: 'a duration, such as 3 days' }
