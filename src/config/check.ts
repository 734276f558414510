import { closest, distance } from 'fastest-levenshtein'
import { type Rule, spanOf } from '../rule.ts'

/** Something wrong with a configuration: where, as `rules.phase-ordr`, and what. */
export interface Problem {
  at: string
  message: string
}

const statusValues = ['todo', 'doing', 'done', 'blocked', 'dropped']

/** Says what is wrong with a value, and to editors, as a JSON schema, what is right. */
interface Check {
  (value: unknown, at: string): Problem[]
  schema: object
}

function checkOf(schema: object, check: (value: unknown, at: string) => Problem[]): Check {
  return Object.assign(check, { schema })
}

/** How a rule can be set. */
export const severity: Check = oneOf(['error', 'warning', 'info', 'off'])

/** What is wrong with a configuration, given the rules that exist beside its own. */
export function problemsOf(config: unknown, builtin: readonly Rule[]): Problem[] {
  if (!isRecord(config)) return [{ at: '', message: 'must be an object' }]
  return configuration([...builtin, ...(Array.isArray(config.use) ? config.use.filter(isRule) : [])])(config, '')
}

/** The JSON schema of a configuration, for editors. */
export function schemaOf(rules: readonly Rule[]): object {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'planlint', ...configuration(rules).schema }
}

function configuration(rules: readonly Rule[]): Check {
  return record({
    $schema: text,
    extends: checkOf({ anyOf: [text.schema, texts.schema] }, (value, at) => (typeof value === 'string' ? [] : texts(value, at))),
    files: globs,
    ignores: globs,
    templates: checkOf({ type: 'object', additionalProperties: text.schema }, (value, at) =>
      entries(value, at, (key) => (template, place) => [...glob(key, place), ...text(template, place)])
    ),
    rules: ruleSettings(rules),
    conventions: record({ statuses: record(Object.fromEntries(statusValues.map((status) => [status, texts]))), phases: texts }),
    overrides: list(record({ files: globs, rules: ruleSettings(rules) }, ['files', 'rules'])),
    use: list(ownRule)
  })
}

/**
 * The name that was most likely meant, if any is near.
 *
 * @param before what is written before a name: `--`, a folder.
 */
export function didYouMean(name: string, names: readonly string[], before = ''): string {
  const near = nearestOf(name, names)
  return near === undefined ? '' : `; did you mean ${before}${near}?`
}

/** The only name that begins so, else the one that is spelt nearly so. */
function nearestOf(name: string, names: readonly string[]): string | undefined {
  const longer = names.filter((one) => name.length > 2 && one.startsWith(name))
  if (longer.length === 1 || names.length === 0) return longer[0]
  const near = closest(name, names as string[])
  return distance(name, near) <= Math.min(name.length - 1, Math.max(2, Math.floor(near.length / 3))) ? near : undefined
}

/** A rule's setting: a severity, or an object with a severity and the rule's options. */
function settingOf(rule: Rule): Check {
  const options = Object.entries(rule.options as Record<string, unknown>).map(([name, usual]): [string, Check] => [
    name,
    name === 'today' && usual === '' ? today : sameType(usual)
  ])
  const detailed = record({ severity, ...Object.fromEntries(options) })
  const schema = { description: rule.about, anyOf: [severity.schema, detailed.schema] }
  return checkOf(schema, (value, at) => (isRecord(value) ? detailed : severity)(value, at))
}

/** A rule of the team's own. */
const ownRule = checkOf({}, (value, at) => {
  if (!isRule(value)) return [{ at, message: 'must be a rule, made by rule() of planlint/rule' }]
  const { id } = value
  if (typeof id !== 'string' || !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id))
    return [{ at, message: `its id ${id} must be in kebab case, as no-owner` }]
  return severity(value.severity, join(at, 'severity'))
})

function ruleSettings(rules: readonly Rule[]): Check {
  const properties = Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)]))
  const schema = objectOf(properties)
  return checkOf(schema, (value, at) =>
    entries(value, at, (id) => {
      const rule = rules.find((one) => one.id === id)
      if (rule) return properties[rule.id] as Check
      return (_, place) => [
        {
          at: place,
          message: `there is no rule ${id}${didYouMean(
            id,
            rules.map((one) => one.id)
          )}`
        }
      ]
    })
  )
}

function entries(value: unknown, at: string, ofKey: (key: string) => (value: unknown, at: string) => Problem[]): Problem[] {
  if (!isRecord(value)) return [{ at, message: 'must be an object' }]
  return Object.entries(value).flatMap(([key, one]) => ofKey(key)(one, join(at, key)))
}

/** The schema of an object with these keys and no other. */
function objectOf(checks: Record<string, Check>, required: string[] = []): object {
  const properties = Object.fromEntries(Object.entries(checks).map(([key, { schema }]) => [key, schema]))
  return { type: 'object', properties, additionalProperties: false, ...(required.length > 0 && { required }) }
}

function record(checks: Record<string, Check>, required: string[] = []): Check {
  return checkOf(objectOf(checks, required), (value, at) => {
    const unknown = (_: unknown, place: string) => {
      const key = place.slice(at === '' ? 0 : at.length + 1)
      const keys = Object.keys(checks)
      return [{ at: place, message: `there is no key ${key}${didYouMean(key, keys) || `, only ${keys.join(', ')}`}` }]
    }
    const absent = isRecord(value) ? required.filter((key) => !(key in value)) : []
    return [
      ...entries(value, at, (key) => (Object.hasOwn(checks, key) && checks[key]) || unknown),
      ...absent.map((key) => ({ at: join(at, key), message: 'is missing' }))
    ]
  })
}

function list(check: Check): Check {
  return checkOf({ type: 'array', items: check.schema }, (value, at) =>
    Array.isArray(value) ? value.flatMap((one, index) => check(one, `${at}[${index}]`)) : [{ at, message: 'must be a list' }]
  )
}

function oneOf(words: readonly string[]): Check {
  return checkOf({ enum: words }, (value, at) =>
    words.includes(value as string)
      ? []
      : [{ at, message: `must be one of ${words.join(', ')}${typeof value === 'string' ? didYouMean(value, words) : ''}` }]
  )
}

function sameType(usual: unknown): Check {
  if (Array.isArray(usual)) return texts
  return checkOf({ type: typeof usual }, (value, at) =>
    typeof value === typeof usual ? [] : [{ at, message: `must be a ${typeof usual}` }]
  )
}

/** A day that stands for today; empty for the day that it is. */
const today = checkOf({ type: 'string' }, (value, at) => {
  const date = typeof value === 'string' ? spanOf(value)?.first : undefined
  if (value === '' || date?.day) return []
  return [{ at, message: `must be a day as YYYY-MM-DD${date?.problem ? `; ${date.problem}` : ''}` }]
})

const text = checkOf({ type: 'string', minLength: 1 }, (value, at) => {
  if (typeof value !== 'string') return [{ at, message: 'must be a string' }]
  return value === '' ? [{ at, message: 'must not be empty' }] : []
})
const texts: Check = list(text)
const glob = checkOf({ ...text.schema, not: { pattern: '^!(?!\\()' } }, (value, at) =>
  typeof value === 'string' && takesOut(value) ? [{ at, message: `${value} ${noTakingOut}` }] : text(value, at)
)
const globs: Check = list(glob)

/** Whether a glob is meant to take out what others match. */
export function takesOut(glob: string): boolean {
  return /^!(?!\()/.test(glob)
}

/** What is wrong with one that is. */
export const noTakingOut = 'takes nothing out; name what is never to be linted in ignores of the configuration, without !'

function join(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'function' && 'id' in value && 'check' in value
}
