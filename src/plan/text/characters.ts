/**
 * Letters and digits of nearly every script, for a character class. It compiles in microseconds,
 * where `\p{L}` costs every pattern half a millisecond: more than reading a plan.
 */
export const wordCharacters =
  'A-Za-z0-9\\u00c0-\\u1fff\\u2c00-\\u2dff\\u3041-\\ud7ff\\uf900-\\ufdff\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc'

/** The letters among them. */
export const letters = wordCharacters.replace('0-9', '').replace('\\uff10-\\uff19', '')

/** Pictographs, and the signs that plans use as such (✓ ○ ◐ ☐ ▶ ⬜): a character class, for the same reason. */
const symbols = '[\\u231a-\\u23ff\\u25a0-\\u27bf\\u2b05-\\u2b55\\u{1f000}-\\u{1faff}]'

/** One emoji with its variation selectors, skin tone and joined others; a flag. */
export const emojiPattern = `(?:[\\u{1f1e6}-\\u{1f1ff}]{2}|${symbols}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]*(?:\\u200d${symbols}\\ufe0f?)*)`

/** Anything but an emoji. */
export const notEmoji = `[^${symbols.slice(1)}`

/** What every text has that holds more than ASCII. */
export const beyondAscii = /[\u0080-\uffff]/
