/** The id of a requirement, a story or a task that has a prefix: `FR-001`, `US1`, `TASK-12`. What stands before it in its line is looked at last: there are fewer ids than lines. */
const definition =
  /((?:[A-Z]{2,8}-)?[A-Z]{1,8}-?\d{1,4})(?=[\s:.)*_`|—–-])(?<=^[ \t>|]{0,40}(?:(?:[-*+]|\d+[.)]|#{1,6})[ \t]+)?(?:\[[ xX]\][ \t]+)?(?:\*\*|__|`)?\1)/gm
const story = /^#{1,6}[ \t].{0,80}?\bUser Story (\d{1,3})\b/gm

/** The ids of requirements and stories that a Markdown text defines: those that begin a heading, an item, a cell or a line. */
export function idsDefinedIn(text: string): Set<string> {
  const ids = new Set<string>()
  for (const id of text.match(definition) ?? []) ids.add(sameId(id))
  if (text.includes('User Story')) for (const [, number = ''] of text.matchAll(story)) ids.add(sameId(`US${number}`))
  return ids
}

/** What is compared as it is. */
const usual = /^[A-Z]*-?[1-9]\d*$/

/** An id as it is compared: `FR-1` and `FR-001` are one. */
export function sameId(id: string): string {
  return usual.test(id) ? id : id.toUpperCase().replace(/(?<!\d)0+(?=\d)/g, '')
}

/** What a specification asks for and tasks can name: `FR-001`, `US2` for its second story, `2.1` for a numbered criterion. */
export interface Requirement {
  /** As it is compared: `FR-1`. */
  id: string
  text: string
  line: number
}

const fence = /^\s{0,3}(?:```|~~~)/
const asked = /^[ \t>|]{0,8}(?:(?:[-*+]|\d+[.)]|#{1,6})[ \t]+)?(?:\*\*|__|`)?((?:NFR|FR|REQ)-?\d{1,4})(?=[\s:.)*_`|—–-])/
const toldStory = /^#{1,6}[ \t].{0,80}?\bUser Story (\d{1,3})\b/
const numbered = /^#{2,4}[ \t]+(?:[^\s\d]\S*[ \t]+)?(\d{1,3})(?=[\s:.：]|$)/
const criterion = /^ {0,3}(\d{1,3})[.)][ \t]/
const setAside = /deferred|out of scope|post-mvp|withdrawn|removed|optional|~~/i

/** The requirements, stories and numbered criteria of a Markdown text by id, those that it sets aside left out. */
export function requirementsIn(text: string): Map<string, Requirement> {
  const found = new Map<string, Requirement>()
  const add = (written: string, line: number) => {
    const id = sameId(written)
    if (!found.has(id)) found.set(id, { id, text: written, line })
  }
  let isCode = false
  let requirement: string | undefined
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (fence.test(line)) isCode = !isCode
    if (isCode || setAside.test(line)) continue
    const id = asked.exec(line)?.[1]
    if (id) add(id, index + 1)
    const story = toldStory.exec(line)?.[1]
    if (story) add(`US${story}`, index + 1)
    const number = numbered.exec(line)?.[1]
    const item = requirement && criterion.exec(line)?.[1]
    if (number) add(number, index + 1)
    if (item) add(`${requirement}.${item}`, index + 1)
    if (number ?? /^#{1,3}[ \t]/.test(line)) requirement = number
  }
  return found
}
