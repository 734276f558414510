import type { Message } from '../rule.ts'

/** Order messages as a reader meets them: by line and column, then by rule. */
export function byPosition(a: Message, b: Message): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.ruleId ?? '').localeCompare(b.ruleId ?? '')
}
