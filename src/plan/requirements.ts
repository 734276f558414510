/** The id of a requirement, a story or a task that has a prefix: `FR-001`, `US1`, `TASK-12`. */
const definition =
  /^[ \t>|]{0,40}(?:(?:[-*+]|\d+[.)]|#{1,6})[ \t]+)?(?:\[[ xX]\][ \t]+)?(?:\*\*|__|`)?((?:[A-Z]{2,8}-)?[A-Z]{1,8}-?\d{1,4})(?=[\s:.)*_`|—–-])/gm
const story = /^#{1,6}[ \t].{0,80}?\bUser Story (\d{1,3})\b/gm

/** The ids of requirements and stories that a Markdown text defines: those that begin a heading, an item, a cell or a line. */
export function idsDefinedIn(text: string): Set<string> {
  const ids = new Set<string>()
  for (const [, id = ''] of text.matchAll(definition)) ids.add(sameId(id))
  if (text.includes('User Story')) for (const [, number = ''] of text.matchAll(story)) ids.add(sameId(`US${number}`))
  return ids
}

/** An id as it is compared: `FR-1` and `FR-001` are one. */
export function sameId(id: string): string {
  return id.toUpperCase().replace(/(^|\D)0+(?=\d)/g, '$1')
}
