import type { Edit, Message } from '../rule.ts'

/**
 * Apply the safe fixes of messages to the text that they were made from.
 * Of fixes that overlap, the first is applied: a second run does the rest.
 *
 * @returns the text, byte for byte as it was outside of the edits; a byte order mark is kept.
 */
export function applyFixes(text: string, messages: readonly Message[]): string {
  const fixes = messages.flatMap(({ fix }) => (fix ? [fix.toSorted(bySource)] : [])).sort((a, b) => firstOffset(a) - firstOffset(b))
  const edits: Edit[] = []
  for (const fix of fixes) if (fix.every((edit) => !edits.some((other) => overlap(edit, other)))) edits.push(...fix)
  return applyEdits(text, edits)
}

/** Apply edits that do not overlap to the text whose places they name; a byte order mark is kept. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let result = ''
  let at = 0
  for (const { place, text: replacement } of edits.toSorted(bySource)) {
    result += text.slice(at, place.start.offset + mark) + replacement
    at = place.end.offset + mark
  }
  return result + text.slice(at)
}

function bySource(a: Edit, b: Edit): number {
  return a.place.start.offset - b.place.start.offset
}

function firstOffset(edits: Edit[]): number {
  return edits[0]?.place.start.offset ?? 0
}

function overlap(a: Edit, b: Edit): boolean {
  return (
    (a.place.start.offset < b.place.end.offset && b.place.start.offset < a.place.end.offset) ||
    a.place.start.offset === b.place.start.offset
  )
}
