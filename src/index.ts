import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { rules as builtinRules } from '../rules/index.ts'
import { applyFixes } from './messages/fix.ts'
import { byPosition } from './messages/sort.ts'
import { unsilenced } from './messages/suppress.ts'
import { type Parse, parse as parseWithRemark } from './parse/index.ts'
import { type ConventionSettings, conventionsOf, defaultConventions } from './plan/index.ts'
import type { Host, Message, Plan, Rule, Setting } from './rule.ts'
import { run } from './rule.ts'
import { planOf, type Template } from './template/index.ts'

export { rules } from '../rules/index.ts'
export { type Config, defineConfig, didYouMean, type Problem, problemsOf, settingProblems } from './config/index.ts'
export type { Host, Message, Plan, Rule, Setting, Severity } from './rule.ts'
export { severityOf } from './rule.ts'
export { builtin as builtinTemplate, builtinTexts, readTemplate, type Template } from './template/index.ts'

/** How to lint. */
export interface Settings {
  /** Severity, or severity and options, by the id of a rule; rules that are not named keep their default. */
  rules?: Record<string, Setting>
  /** Words of a team. */
  conventions?: ConventionSettings
  /** The plan's template; `null` for none; absent: what the plan names, else the built-in whose shape it has. */
  template?: Template | null
  /** Finds a template by the name or path that a plan gives in a note or in its front matter. */
  find?(name: string): Template | undefined
  /** A team's own rules, beside the built-in ones. */
  use?: Rule[]
  host?: Host
  /** The parser; default: remark-parse with remark-gfm and remark-frontmatter. */
  parse?: Parse
}

/**
 * Lint a plan.
 *
 * @param input the text, or a file with its path. Messages of an earlier run are replaced.
 * @returns the file, with what was found in `messages` and the plan in `data.planlint.plan`. Never throws.
 */
export function lint(input: string | VFile, settings: Settings = {}): VFile {
  const file = typeof input === 'string' ? new VFile(input) : input
  const text = String(file)
  let messages: Message[]
  try {
    const tree = (settings.parse ?? parseWithRemark)(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
    messages = check(tree, file, settings)
  } catch (error) {
    messages = [
      fault(
        'unreadable-file',
        `The Markdown parser gives up on this file (${reasonOf(error)}); is something nested thousands of levels deep?`
      )
    ]
  }
  file.messages = file.path ? messages.map((message) => withPath(message, file.path)) : messages
  return file
}

/** The text of a linted file with the safe fixes of its messages applied. */
export function fix(file: VFile): string {
  return applyFixes(String(file), file.messages)
}

/** The linter as a remark plugin: all rules, suppression comments, messages in order. */
const planlint: Plugin<[Settings?], Root> = (settings = {}) => {
  return (tree, file) => {
    file.messages.push(...check(tree, file, settings).map((message) => (file.path ? withPath(message, file.path) : message)))
  }
}

export default planlint

function check(tree: Root, file: VFile, settings: Settings): Message[] {
  const { conventions, template, find } = settings
  const plan = planOf(tree, file, {
    conventions: conventions ? conventionsOf(conventions) : defaultConventions,
    ...(template !== undefined && { template }),
    ...(find && { find })
  })
  const active = [...builtinRules, ...(settings.use ?? [])].filter((rule) => severityIn(settings, rule) !== 'off')
  const found = active.filter(({ id }) => id !== 'unused-suppression').flatMap((rule) => guarded(rule, plan, settings))
  const heard = unsilenced(found, plan, (id) => active.some((rule) => rule.id === id))
  const unused = active.filter(({ id }) => id === 'unused-suppression').flatMap((rule) => guarded(rule, plan, settings))
  return [...heard, ...unused].sort(byPosition)
}

function severityIn({ rules = {} }: Settings, rule: Rule): string {
  const setting = rules[rule.id]
  return (typeof setting === 'object' ? setting.severity : setting) ?? rule.severity
}

/** A fault in one rule is a message, and hides no other rule's. */
function guarded(rule: Rule, plan: Plan, settings: Settings): Message[] {
  try {
    return [...run(rule, plan, settings.rules?.[rule.id], settings.host)]
  } catch (error) {
    return [fault(rule.id, `planlint itself failed in the rule ${rule.id} (${reasonOf(error)}); please report this with the file`)]
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function fault(id: string, reason: string): Message {
  const start = { line: 1, column: 1, offset: 0 }
  const message = new VFileMessage(reason, { place: { start, end: start }, ruleId: id, source: 'planlint' })
  message.fatal = true
  return message
}

function withPath(message: Message, path: string): Message {
  if (message.file !== path) {
    message.name = `${path}:${message.name}`
    message.file = path
  }
  return message
}
