import { distance } from 'fastest-levenshtein'

/** Words among which it is looked for: each text is compared with all. */
const most = 1000

/** The word that `text` is most likely a slip of the keyboard for: one letter off, two swapped, or two off in a long word. */
export function nearest(text: string, words: readonly string[]): string | undefined {
  const typed = text.trim().toLowerCase()
  if (typed.length < 4 || typed.length > 40) return undefined
  return words.slice(0, most).find((word) => word !== typed && word.length >= 4 && isSlip(typed, word))
}

/** The one of a few names that `text` was most likely meant for, in whatever case: names are short, and whoever writes something else among them errs. */
export function nearestName(text: string, names: readonly string[]): string | undefined {
  if (text.length > 40) return undefined
  const typed = text.toLowerCase()
  const off = (name: string) => (isSwapped(typed, name) ? 1 : distance(typed, name))
  const isNear = (name: string) =>
    typed[0] === name[0] &&
    (off(name) <= Math.max(1, Math.floor(name.length / 3)) || (typed.startsWith(name) && typed.length - name.length < 3))
  return names.filter(isNear).toSorted((a, b) => off(a) - off(b))[0]
}

function isSlip(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 2 || typed[0] !== word[0]) return false
  const isOtherForm = typed.startsWith(word) || word.startsWith(typed)
  if (isOtherForm) return word.length >= 8 && word.length - typed.length === 1
  const off = distance(typed, word)
  return off === 1
    ? typed.at(-1) === word.at(-1) || (word.length >= 6 && typed.slice(0, -2) !== word.slice(0, -2))
    : off === 2 && (isSwapped(typed, word) || word.length >= 9)
}

function isSwapped(a: string, b: string): boolean {
  return a.length === b.length && Array.from(a).sort().join('') === Array.from(b).sort().join('')
}
