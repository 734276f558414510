import { distance } from 'fastest-levenshtein'

/** An anchor without all that slugs differ in: case, hyphens, signs. */
function bare(anchor: string): string {
  return anchor.toLowerCase().replace(/[\s\p{P}\p{S}\ufe0f]+/gu, '')
}

const folded = new WeakMap<ReadonlySet<string>, Map<string, string>>()

/** The anchor that was most likely meant by one that leads nowhere. */
export function likelyAnchor(anchor: string, anchors: ReadonlySet<string>): string | undefined {
  const byBare = folded.get(anchors) ?? new Map(Array.from(anchors, (one) => [bare(one), one]))
  folded.set(anchors, byBare)
  const wanted = bare(anchor)
  const same = byBare.get(wanted)
  if (same !== undefined || wanted.length < 4 || byBare.size > 500) return same
  const all = [...byBare]
  const longer = all.filter(([one]) => one.length >= 4 && (one.startsWith(wanted) || wanted.startsWith(one)))
  const close = longer.length > 0 ? longer : all.filter(([one]) => distance(one, wanted) <= Math.min(3, wanted.length / 5))
  return close.length === 1 ? close[0]?.[1] : undefined
}
