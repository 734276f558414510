import implementationPlan from './implementation-plan.md'

/** The text of each built-in template by its name. */
export const builtinTexts: Record<string, string> = {
  'implementation-plan': implementationPlan
}
