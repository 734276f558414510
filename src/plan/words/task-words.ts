import { once } from '../facts.ts'
import { languages, wordsOf } from '../languages/index.ts'

/** What tasks are called where they have a number, in every language and in small letters. */
export const taskWords = once(() => wordsOf(languages.map(({ tasks }) => tasks)))
