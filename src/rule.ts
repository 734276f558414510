import type { Root } from 'mdast'
import type { Plugin, Processor } from 'unified'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { Parse } from './parse/index.ts'
import type { Outline, Place } from './plan/index.ts'
import { type TemplatedPlan as Plan, planOf } from './template/index.ts'

export * from './plan/public.ts'
export {
  badCellsOf,
  expectedDatesOf,
  foldText,
  foldTitle,
  isSectionDue,
  isTemplateText,
  isWholeScale,
  leftoversOf,
  misfitsOf,
  statusWording,
  unknownSectionsOf
} from './template/index.ts'
export type * from './template/types.ts'
export type { TemplatedPlan as Plan } from './template/types.ts'

export type Severity = 'error' | 'warning' | 'info'

/** Replace a range of the source. */
export interface Edit {
  place: Place
  text: string
}

/** Something that may be right, and that only the author can decide. */
export interface Suggestion {
  /** What would be done: `Change to "In Progress"`. */
  title: string
  edits: Edit[]
}

/** Another place that a finding is about, and what is there. */
export interface Related {
  place: Place
  text: string
}

/** What a rule found. */
export interface Finding {
  /** What is wrong and what would be right, in one sentence without a full stop. */
  reason: string
  /** The smallest range that is wrong. */
  place: Place
  /** More to know, a line or a few. */
  note?: string
  /** Where else to look; an editor shows it in place of the note. */
  related?: Related[]
  /** Milder than its rule, where a single finding is. */
  severity?: Severity
  /** Edits that are always right. */
  fix?: Edit[]
  suggestions?: Suggestion[]
}

/** What rules may ask of the world outside of a plan. A door that cannot answer leaves a function out. Paths are from the root of the repository, with `/`. */
export interface Host {
  /** Today, as `YYYY-MM-DD`. */
  today?(): string
  /** Where the plan itself stands. */
  path?(): string
  /** Those of some paths at which nothing stands, though it should: not what git ignores, for that is made on each machine. */
  absent?(paths: readonly string[]): ReadonlySet<string>
  /** What another document offers to those who refer to it; `undefined` where there is none. */
  outline?(path: string): Outline | undefined
  /** The files that git knows: the same array while they are the same. */
  files?(): readonly string[]
}

/** How a rule is set: its severity, or that and values for its options. */
export type Setting = Severity | 'off' | ({ severity?: Severity | 'off' } & Record<string, unknown>)

export type Options = Record<string, unknown>

/** What the author of a rule writes. */
export interface RuleDefinition<O extends Options = Options> {
  /** Kebab case, the name of the fault. */
  id: string
  /** What holds where the rule is content: one sentence. */
  about: string
  severity: Severity | 'off'
  /** It has a safe fix (`--fix`). */
  fixable?: true
  /** It offers suggestions. */
  suggests?: true
  /** It says nothing about a plan without a template. */
  needsTemplate?: true
  /** Its options with their defaults. */
  options?: O
  check(plan: Plan, options: O, host: Host): Iterable<Finding>
}

/** A rule: what its author wrote, and a remark plugin that runs it alone. */
// biome-ignore lint/suspicious/noExplicitAny: rules with different options are one kind of thing to who runs them
export interface Rule<O extends Options = any>
  extends Plugin<[Setting?], Root>,
    Omit<Required<RuleDefinition<O>>, 'fixable' | 'suggests' | 'needsTemplate'> {
  fixable: boolean
  suggests: boolean
  needsTemplate: boolean
  /** Where its page is. */
  url: string
}

/** A message of planlint: a `VFileMessage` with what can be done about it and where else to look. */
export type Message = VFileMessage & { fix?: Edit[]; suggestions?: Suggestion[]; related?: Related[] }

/** Where the pages of rules are published. */
const pages = 'https://github.com/planlint/planlint/blob/main/rules'

/** Make a rule. */
export function rule<const O extends Options = Record<never, never>>(definition: RuleDefinition<O>): Rule<O> {
  const made = Object.assign(
    function (this: Processor, setting: Setting = definition.severity === 'off' ? 'warning' : definition.severity) {
      const parse: Parse = (text) => this.parse(text) as Root
      return (tree: Root, file: VFile) => {
        for (const message of run(made, planOf(tree, file, { parse }), setting)) file.messages.push(inFile(message, file))
      }
    },
    { fixable: false, suggests: false, needsTemplate: false, options: {} as O, url: `${pages}/${definition.id}.md`, ...definition }
  ) as unknown as Rule<O>
  return made
}

/** Check a plan by one rule, at the severity and with the options of a setting. */
export function run(rule: Rule, plan: Plan, setting: Setting = rule.severity, host: Host = {}): Message[] {
  const messages: Message[] = []
  const severity = typeof setting === 'string' ? setting : (setting.severity ?? rule.severity)
  if (severity === 'off' || (rule.needsTemplate && !plan.template)) return messages
  for (const finding of rule.check(plan, optionsOf(rule, setting), host)) messages.push(messageOf(finding, rule, severity))
  return messages
}

function optionsOf({ options }: Rule, setting: Setting): Options {
  if (typeof setting === 'string') return options
  const { severity, ...own } = setting
  return { ...options, ...own }
}

const ranks: Severity[] = ['info', 'warning', 'error']

function messageOf(finding: Finding, { id, url, severity: usual }: Rule, severity: Severity): Message {
  const { reason, note } = finding
  if (!finding.place) throw new Error(`what it found has no place: ${reason}`)
  const place = plain(finding.place)
  const fix = finding.fix?.map(plainEdit)
  const suggestions = finding.suggestions?.map(({ title, edits }) => ({ title, edits: edits.map(plainEdit) }))
  const message: Message = new VFileMessage(reason, { place, ruleId: id, source: 'planlint' })
  const milder =
    finding.severity && usual === severity && ranks.indexOf(finding.severity) < ranks.indexOf(severity) ? finding.severity : severity
  message.fatal = milder === 'error' ? true : milder === 'warning' ? false : undefined
  message.url = url
  if (note !== undefined) message.note = note
  if (finding.related) message.related = finding.related.map(({ place: other, text }) => ({ place: plain(other), text }))
  if (fix) message.fix = fix
  if (suggestions && suggestions.length > 0) message.suggestions = suggestions
  const expected = [...(fix ? [fix] : []), ...(suggestions ?? []).map(({ edits }) => edits)].flatMap((edits) => replacementOf(edits, place))
  if (expected.length > 0) message.expected = expected
  return message
}

/** A place as plain data, for whoever stores or sends messages. */
function plain({ start, end }: Place): Place {
  return { start, end }
}

function plainEdit({ place, text }: Edit): Edit {
  return { place: plain(place), text }
}

/** The text that edits put in place of a message's own range, where they touch nothing else. */
function replacementOf(edits: Edit[], place: Place): string[] {
  const [edit] = edits
  return edits.length === 1 && edit && edit.place.start.offset === place.start.offset && edit.place.end.offset === place.end.offset
    ? [edit.text]
    : []
}

/** The first few of several names for a message, and how many more there are: `A, B, C and 4 more`. */
export function fewOf(names: readonly (string | number)[], most: number): string {
  const more = names.length - most
  return `${names.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** A message that names its file, as `VFile.message` makes them. */
export function inFile(message: Message, { path }: VFile): Message {
  if (path && message.file !== path) {
    message.name = `${path}:${message.name}`
    message.file = path
  }
  return message
}

/** The severity that a message carries. */
export function severityOf(message: VFileMessage): Severity {
  return message.fatal ? 'error' : message.fatal === false ? 'warning' : 'info'
}
