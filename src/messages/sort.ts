import type { Message } from '../rule.ts'

/** Order messages as a reader meets them: by line and column, then by rule. */
export function byPosition(a: Message, b: Message): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || compare(a.ruleId ?? '', b.ruleId ?? '')
}

/** Ids are kebab case: no language has another order for them, and to ask one takes longer than checking a plan. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
