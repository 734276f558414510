import { lastAtOrBefore } from '../plan/index.ts'
import type { Edit, Message } from '../rule.ts'

/**
 * Apply the safe fixes of messages to the text that they were made from.
 * Of fixes that overlap, the first is applied: a second run does the rest.
 *
 * @returns the text, byte for byte as it was outside of the edits; a byte order mark is kept.
 */
export function applyFixes(text: string, messages: readonly Message[]): string {
  return applyEdits(text, fixesOf(messages))
}

/** The edits of the safe fixes that are applied at once, in order. */
export function fixesOf(messages: readonly Message[]): Edit[] {
  const fixes = messages.flatMap(({ fix }) => (fix ? [fix.toSorted(bySource)] : [])).sort((a, b) => firstOffset(a) - firstOffset(b))
  const accepted: Edit[] = []
  const placeOf = ({ place }: Edit) =>
    lastAtOrBefore(accepted.length, (index) => firstOffset([accepted[index] as Edit]), place.start.offset)
  const isFree = (edit: Edit) => accepted.slice(Math.max(0, placeOf(edit)), placeOf(edit) + 2).every((other) => !overlap(edit, other))
  for (const fix of fixes) if (fix.every(isFree)) for (const edit of fix) accepted.splice(placeOf(edit) + 1, 0, edit)
  return accepted
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
