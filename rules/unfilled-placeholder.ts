import { rule } from 'planlint/rule'

export default rule({
  id: 'unfilled-placeholder',
  about: 'What is due is filled in.',
  severity: 'error',
  *check({ placeholders, draft }) {
    for (const { text, place, isDue, kind } of placeholders)
      if (isDue && kind === 'token') yield { reason: `${text} is not filled in`, place, ...(draft && { severity: 'warning' as const }) }
  }
})
