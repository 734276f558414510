import { once } from '../once.ts'

/** Windows-1252's characters for the bytes 80 to 9F; the rest of its upper half is Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** Mac Roman's characters for the bytes 80 to FF. */
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

/** A character set in which UTF-8 was read, as a map back to the bytes. Windows-1252 here holds Latin-1 too: its control characters. */
export interface Charset {
  name: 'Windows-1252' | 'Mac Roman'
  bytes: ReadonlyMap<string, number>
}

const latin1 = () => String.fromCharCode(...Array.from({ length: 128 }, (_, index) => 0x80 + index))
const windowsBytes = once(() => new Map([...bytesFrom(latin1()), ...bytesFrom(windows1252)]))
const macBytes = once(() => new Map(bytesFrom(macRoman)))

export const charsets: { windows: Charset; mac: Charset } = {
  windows: {
    name: 'Windows-1252',
    get bytes() {
      return windowsBytes()
    }
  },
  mac: {
    name: 'Mac Roman',
    get bytes() {
      return macBytes()
    }
  }
}

function bytesFrom(characters: string): [string, number][] {
  return Array.from(characters, (character, index) => [character, 0x80 + index])
}

/** One character of UTF-8, as another character set shows it: two to four characters. */
export interface Unit {
  from: number
  to: number
  /** The character that it was. */
  was: string
  charset: Charset
}

/** Every unit between two offsets of a text: what decodes exactly, as the strictest decoder does. */
export function unitsIn(text: string, from: number, to: number, charset: Charset): Unit[] {
  const units: Unit[] = []
  for (let at = from; at < to; ) {
    const lead = charset.bytes.get(text[at] as string) ?? 0
    const size = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0
    const code = size > 0 && at + size <= to ? codePoint(text, at, size, lead, charset) : undefined
    if (code === undefined) at++
    else {
      units.push({ from: at, to: at + size, was: String.fromCodePoint(code), charset })
      at += size
    }
  }
  return units
}

/** The least code point of a sequence: what needs fewer bytes is no UTF-8. */
const least = [0, 0, 0x80, 0x800, 0x10000]

function codePoint(text: string, at: number, size: number, lead: number, { bytes }: Charset): number | undefined {
  let code = lead & (0xff >> (size + 1))
  for (let index = at + 1; index < at + size; index++) {
    const byte = bytes.get(text[index] as string) ?? 0
    if (byte < 0x80 || byte > 0xbf) return undefined
    code = (code << 6) | (byte & 0x3f)
  }
  const isValid = code >= (least[size] as number) && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isValid ? code : undefined
}
