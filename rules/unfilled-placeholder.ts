import { rule } from 'planlint/rule'

export default rule({
  id: 'unfilled-placeholder',
  about: 'What is due is filled in.',
  severity: 'error',
  *check({ placeholders, draft }) {
    for (const { text, place, isDue, kind } of placeholders)
      if (isDue && kind === 'token') yield { reason: reasonOf(text), place, ...(draft && { severity: 'warning' as const }) }
  }
})

function reasonOf(text: string): string {
  if (text.endsWith(':')) return `${text} still stands here; do it, or say when it will be done`
  return /[\p{L}\d]/u.test(text) ? `${text} is not filled in` : `${text} still stands where something is to be filled in`
}
