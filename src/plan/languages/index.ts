import { czech } from './cs.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { italian } from './it.ts'
import { japanese } from './ja.ts'
import { korean } from './ko.ts'
import type { Language } from './language.ts'
import { dutch } from './nl.ts'
import { polish } from './pl.ts'
import { portuguese } from './pt.ts'
import { russian } from './ru.ts'
import { chinese } from './zh.ts'

export type { FieldName, Language, StatusValue } from './language.ts'
export { english }

/** Every language whose words are known. A word that several share means what the earliest says. */
export const languages: readonly Language[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  polish,
  czech,
  russian,
  chinese,
  japanese,
  korean
]

/** The words of several lists. */
export function wordsOf(lists: readonly (string | undefined)[]): Set<string> {
  return new Set(lists.flatMap((list) => list?.split(', ') ?? []))
}

/** A pattern of the words of a list in every language, the longest first. */
export function alternatives(list: (language: Language) => string | undefined): string {
  const words = [...wordsOf(languages.map(list))].toSorted((a, b) => b.length - a.length)
  return words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')
}
