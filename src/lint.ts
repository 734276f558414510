import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { rules as builtinRules } from '../rules/index.ts'
import { applyFixes } from './messages/fix.ts'
import { byPosition } from './messages/sort.ts'
import { unsilenced } from './messages/suppress.ts'
import type { Parse } from './parse/index.ts'
import { type ConventionSettings, type Conventions, conventionsOf, defaultConventions, type Memory, withoutMark } from './plan/index.ts'
import { type Host, inFile, type Message, type Plan, type Rule, run, type Setting } from './rule.ts'
import { planOf, type Template } from './template/index.ts'

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
}

/** What is known of a document from before it changed: how it was read, and a parser of it. */
export interface Past {
  memory: Memory
  parse: Parse
}

/**
 * Lint a plan.
 *
 * @param input the text, or a file with its path. Messages of an earlier run are replaced.
 * @param past of the same document.
 * @returns the file, with what was found in `messages` and the plan in `data.planlint.plan`. Never throws.
 */
export function lintWith(parse: Parse, input: string | VFile, settings: Settings = {}, past?: Past): VFile {
  const file = typeof input === 'string' ? new VFile(input) : input
  const text = String(file)
  const messages = read(parse, text, file, settings, past)
  file.messages = messages.map((message) => inFile(message, file))
  return file
}

function read(parse: Parse, text: string, file: VFile, settings: Settings, past: Past | undefined): Message[] {
  let tree: Root
  try {
    tree = (past?.parse ?? parse)(withoutMark(text))
  } catch (error) {
    const reason = `The Markdown parser gives up on this file (${reasonOf(error)}); is something nested thousands of levels deep?`
    return [fault('unreadable-file', reason)]
  }
  try {
    return check(tree, file, settings, parse, past?.memory)
  } catch (error) {
    return [fault('internal-fault', `planlint itself failed on this file (${reasonOf(error)}); please report this with the file`)]
  }
}

/** The text of a linted file with the safe fixes of its messages applied. */
export function fix(file: VFile): string {
  return applyFixes(String(file), file.messages)
}

/** Check a tree; the plan that it holds is remembered in the file's data. */
export function check(tree: Root, file: VFile, settings: Settings, parse: Parse, memory?: Memory): Message[] {
  const { conventions, template, find } = settings
  const plan = planOf(tree, file, {
    parse,
    conventions: compiled(conventions),
    path: settings.host?.path?.(),
    memory,
    ...(template !== undefined && { template }),
    ...(find && { find })
  })
  const all = rulesWith(settings.use)
  const active = all.filter((rule) => severityIn(settings, rule) !== 'off')
  const foundBy = (rules: Rule[]) => rules.flatMap((rule) => guarded(rule, plan, settings))
  const heard = unsilenced(foundBy(active.filter(({ id }) => id !== last)), plan, active, all)
  return [...heard, ...foundBy(active.filter(({ id }) => id === last))].sort(byPosition)
}

/** The built-in rules and a team's own; one of its own stands in for the built-in one of its name. */
export function rulesWith(own: readonly Rule[] = []): readonly Rule[] {
  return own.length === 0 ? builtinRules : [...builtinRules.filter(({ id }) => !own.some((one) => one.id === id)), ...own]
}

/** What only the other rules' messages tell. */
const last = 'unused-suppression'

const conventionsBySettings = new WeakMap<ConventionSettings, Conventions>()

/** A team's words beside planlint's, compiled once. */
export function compiled(own: ConventionSettings | undefined): Conventions {
  if (!own) return defaultConventions
  const conventions = conventionsBySettings.get(own) ?? conventionsOf(own)
  conventionsBySettings.set(own, conventions)
  return conventions
}

function severityIn({ rules = {} }: Settings, rule: Rule): string {
  const setting = rules[rule.id]
  return (typeof setting === 'object' ? setting.severity : setting) ?? rule.severity
}

/** A fault in one rule is a message, and hides no other rule's. */
function guarded(rule: Rule, plan: Plan, settings: Settings): Message[] {
  try {
    return run(rule, plan, settings.rules?.[rule.id], settings.host)
  } catch (error) {
    const reason = reasonOf(error)
    if (!builtinRules.includes(rule)) return [fault(rule.id, `Your rule ${rule.id} failed: ${reason}`)]
    return [fault(rule.id, `planlint itself failed in the rule ${rule.id} (${reason}); please report this with the file`)]
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
