import { isTemplateText, type Plan, rule, type Stranger, strangeNumbersIn, strangersIn } from 'planlint/rule'

export default rule({
  id: 'broken-reference',
  about: 'What a plan refers to by number is in the plan.',
  severity: 'error',
  suggests: true,
  *check(plan, _, host) {
    const folder = host.path?.().replace(/[^/]*$/, '') ?? ''
    const beside = (name: string) => host.outline?.(folder + name)
    const requirements = beside('requirements.md')
    for (const { number, place, last } of requirements ? strangeNumbersIn(plan, requirements) : [])
      yield {
        reason: `requirements.md has no ${number}${last === undefined ? '' : `; its requirement ${last.split('.')[0]} ends with ${last}`}`,
        place
      }
    const ids = () => ['spec.md', 'requirements.md'].flatMap((name) => [...(beside(name)?.ids ?? [])])
    for (const stranger of strangersIn(plan, ids, (text) => isTemplateText(plan, text))) {
      const right = stranger.isItself ? undefined : likely(stranger, plan)
      yield {
        reason: reasonOf(stranger),
        place: stranger.mention.place,
        ...(stranger.dependent === undefined && { severity: 'warning' as const }),
        ...(right && { suggestions: [{ title: `Change to ${right}`, edits: [{ place: stranger.mention.place, text: right }] }] })
      }
    }
  }
})

function reasonOf({ mention: { text }, dependent, isItself, family }: Stranger): string {
  if (isItself) return `${dependent} depends on itself`
  const last = family ? `; the last is ${numbered(text, family.most)}` : ''
  return `${dependent === undefined ? '' : `${dependent} depends on ${text}, but `}${dependent === undefined ? `The plan has no ${text}` : 'the plan has none'}${last}`
}

/** The reference as written, with the nearest number that there is. */
function likely({ mention: { place, text }, family }: Stranger, { source }: Plan): string | undefined {
  const number = Number(/\d+$/.exec(text)?.[0])
  if (!family || Number.isNaN(number)) return undefined
  return numbered(source.text.slice(place.start.offset, place.end.offset), number > family.most ? family.most : number - 1)
}

/** A text with another last number, of as many digits. */
function numbered(text: string, number: number): string {
  return text.replace(/\d+(?=\D*$)/, (digits) => String(number).padStart(digits.startsWith('0') ? digits.length : 0, '0'))
}
