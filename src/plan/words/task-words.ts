import { languages, wordsOf } from '../languages/index.ts'
import { once } from '../once.ts'

/** What tasks are called where they have a number, in every language and in small letters. */
export const taskWords = once(() => wordsOf(languages.map(({ tasks }) => tasks)))
