/** Words and nothing else: what folding would only write small. */
export const plainWords = /^[A-Za-z]+(?: [A-Za-z]+)*$/

/** A word or emoji, as it is compared: without case, variation selectors, and with hyphens as spaces. */
export function fold(text: string): string {
  if (plainWords.test(text)) return text.toLowerCase()
  return text
    .replace(/\ufe0f/g, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/[.!:;’'"“”*]+/g, '')
    .trim()
}
