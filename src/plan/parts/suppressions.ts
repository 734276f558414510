import type { Directive, Plan } from '../types.ts'

/** The comments of a plan that silence nothing, each with the comment that ends it and nothing else, if there is one. */
export function idleDirectives({ directives }: Plan): Map<Directive, Directive | undefined> {
  const idle = new Map<Directive, Directive | undefined>()
  let open: Directive[] = []
  for (const directive of directives) {
    const { kind, used, rules } = directive
    if (kind && kind !== 'enable' && used === false && rules.every((one) => one.used === false)) idle.set(directive, undefined)
    if (kind === 'disable') open.push(directive)
    if (kind !== 'enable') continue
    const isEnded = (one: Directive) =>
      rules.length === 0 || one.rules.length === 0 || one.rules.some(({ id }) => rules.some((end) => end.id === id))
    const [ended, ...others] = open.filter(isEnded)
    if (ended && others.length === 0 && idle.has(ended)) idle.set(ended, directive)
    open = open.filter((one) => !isEnded(one))
  }
  return idle
}
