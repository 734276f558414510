/** Windows-1252's characters for the bytes 80 to 9F; the rest of its upper half is Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** Mac Roman's characters for the bytes 80 to FF. */
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

/** What the lead byte of a three- or four-byte UTF-8 sequence looks like in either set, and one more character. */
const suspect = /[â-ô‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ff][\u0080-\uffff]/
const upperRuns = /[\u0080-\uffff]{2,}/g

const bytes = { windows1252: encoder(windows1252, 0x80, true), macRoman: encoder(macRoman, 0x80, false) }

/** Whether a text may hold symbols in a wrong decoding at all. */
export function mayBeGarbled(text: string): boolean {
  return suspect.test(text)
}

/**
 * Symbols that UTF-8 once spelt and another character set now shows (`‚úÖ`, `âœ…`), as they were.
 * Only runs that decode exactly, and to nothing but symbols (U+2000 and up), are read so: letters may be real.
 *
 * @returns runs of `text` by offset, and what each of them was.
 */
export function garbledSymbols(text: string): { from: number; to: number; was: string }[] {
  if (!suspect.test(text)) return []
  const found = []
  for (const match of text.matchAll(upperRuns)) {
    const was = decode(match[0], bytes.macRoman) ?? decode(match[0], bytes.windows1252)
    if (was !== undefined) found.push({ from: match.index, to: match.index + match[0].length, was })
  }
  return found
}

function decode(text: string, table: Map<string, number>): string | undefined {
  let escaped = ''
  for (const character of text) {
    const byte = table.get(character)
    if (byte === undefined) return undefined
    escaped += `%${byte.toString(16)}`
  }
  try {
    const was = decodeURIComponent(escaped)
    return /^[\u2000-\uffff]+$/.test(was) ? was : undefined
  } catch {
    return undefined
  }
}

function encoder(characters: string, first: number, latin1Above: boolean): Map<string, number> {
  const table = new Map(Array.from(characters, (character, index) => [character, first + index] as const))
  if (latin1Above) for (let byte = 0xa0; byte <= 0xff; byte++) table.set(String.fromCharCode(byte), byte)
  return table
}
