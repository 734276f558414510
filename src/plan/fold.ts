/** What folding would only write small. */
const plain = /^[A-Za-z]+(?: [A-Za-z]+)*$/

/** A word or emoji, as it is compared: without case, variation selectors, and with hyphens as spaces. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text
    .replace(/\ufe0f/g, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/[.!:;’'"“”*]+/g, '')
    .trim()
}
