import { garbledRuns, rule } from 'planlint/rule'

export default rule({
  id: 'mojibake',
  about: 'Text is in the letters it was written in.',
  severity: 'error',
  fixable: true,
  *check({ source }) {
    if (!source.mayBeGarbled) return
    for (const { from, to, was, charset } of garbledRuns(source.text)) {
      const place = source.place(from, to)
      const shown = excerpt(source.text.slice(from, to))
      if (was === undefined) yield { reason: `${shown} is what a wrong decoding left of a character; only its author knows which`, place }
      else yield { reason: `${shown} is ${excerpt(was)}, read as ${charset}`, place, fix: [{ place, text: was }] }
    }
  }
})

/** Long stretches cut short; control characters, which no terminal should be sent, as their number. */
function excerpt(text: string): string {
  const shown = Array.from(text, (one) =>
    /[\u0080-\u00a0\u00ad\ufeff]/.test(one) ? `U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` : one
  )
  return shown.length > 24 ? `${shown.slice(0, 20).join('')}…` : shown.join('')
}
