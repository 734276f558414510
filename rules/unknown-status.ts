import { fewOf, foldTitle, nearest, rule } from 'planlint/rule'

export default rule({
  id: 'unknown-status',
  about: 'A status is one that the team, or everybody, uses.',
  severity: 'error',
  suggests: true,
  *check(plan) {
    const { phases, status: own, template, conventions } = plan
    const menu = template?.template.menu ?? []
    const titles = new Set(menu.map(({ text }) => foldTitle(text)))
    const known = fewOf(
      menu.map(({ text }) => text),
      shown
    )
    const menuWords = menu.map(({ text }) => wordsOf(text))
    let words: string[] | undefined
    for (const status of [...(own && !own.derived ? [own] : []), ...phases.map(({ status }) => status)]) {
      if (!status || status.value || status.menu || status.word?.value || titles.has(foldTitle(status.text))) continue
      words ??= conventions.words
      const typed = status.word?.text ?? status.text
      const like = nearest(typed, menuWords)
      const own = like === undefined ? undefined : menu[menuWords.indexOf(like)]
      const near = own || conventions.isNoSlip(typed) ? undefined : nearest(typed, words)
      if (menu.length === 0 && !near) continue
      const value = near && conventions.word(near)
      const wording = (own ?? menu.find((one) => value !== undefined && one.value === value))?.text
      const right = wording ?? (near && likeCase(status.word?.text ?? '', near))
      const text = right && !wording && status.word ? status.text.replace(status.word.text, right) : right
      yield {
        reason: `${status.text} is no known status${right ? `; did you mean ${right}?` : `; the template knows ${known}`}`,
        place: status.place,
        ...(text && { suggestions: [{ title: `Change to ${text}`, edits: [{ place: status.place, text }] }] })
      }
    }
  }
})

/** So many words of a menu are named. */
const shown = 50

/** The words of a marker, as they are compared. */
function wordsOf(marker: string): string {
  return marker.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').toLowerCase()
}

function likeCase(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase()
  if (model === model.toLowerCase()) return word
  const capital = /\s\p{Lu}/u.test(model) || !model.includes(' ') ? /(^|\s)\p{L}/gu : /^\p{L}/u
  return word.replace(capital, (letter) => letter.toUpperCase())
}
