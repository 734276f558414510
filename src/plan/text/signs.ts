/** What a stretch of source may hold, told by its characters in one pass: each is a bit. */
export const sign = {
  /** `:`, narrow or wide: what every field has. */
  colon: 1,
  /** `[`: what every link and every box has, but for the drawn ones. */
  bracket: 2,
  /** `☐`, `☑`, `☒`. */
  drawnBox: 4,
  /** `<`: HTML and comments. */
  angle: 8,
  /** `|` and `·`, which set fields of one line apart. */
  separator: 16,
  /** What makes Markdown of text, or text that is not spelt as it reads: emphasis, code, escapes, references, line breaks. */
  markup: 32,
  /** `@` and `w.`, or a slash beside a colon: what may be an address, of which GFM makes a link. */
  address: 64,
  slash: 128,
  /** `&`: a character reference, which can stand for any of the others. */
  reference: 256,
  lineBreak: 512
} as const

const every = 1023

const ascii = new Uint16Array(128)
for (const [characters, bits] of [
  [':', sign.colon],
  ['[', sign.bracket | sign.markup],
  ['<', sign.angle | sign.markup],
  ['|', sign.separator],
  ['/', sign.slash],
  ['@', sign.address],
  ['\n\r', sign.lineBreak | sign.markup],
  ['\0*_`~\\', sign.markup],
  ['&', every]
] as const)
  for (const character of characters) ascii[character.charCodeAt(0)] = bits

const wide = new Map<number, number>([
  [0xff1a, sign.colon],
  [0xff5c, sign.separator],
  [0xb7, sign.separator],
  [0x2022, sign.separator],
  [0x2610, sign.drawnBox],
  [0x2611, sign.drawnBox],
  [0x2612, sign.drawnBox]
])
const dot = 0x2e
const w = 0x77

/** The signs of a range of a text. */
export function signsOf(text: string, from: number, to: number): number {
  let signs = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code >= ascii.length) signs |= wide.get(code) ?? 0
    else if (code === dot) signs |= (text.charCodeAt(at - 1) | 0x20) === w ? sign.address : 0
    else signs |= ascii[code] as number
  }
  return signs
}

const scheme = sign.colon | sign.slash

/** Whether a range with these signs reads as it is spelt. */
export function isPlain(signs: number): boolean {
  return (signs & (sign.markup | sign.address)) === 0 && (signs & scheme) !== scheme
}
