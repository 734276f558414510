/** What differs between two texts: one stretch of each. */
export interface Difference {
  /** Up to where they are the same. */
  head: number
  /** From where on, in the second, they are the same again. */
  tail: number
  /** How much further on that is there. */
  moved: number
}

/** The difference between two texts, the shortest one stretch that holds all of it. */
export function differenceOf(one: string, other: string): Difference {
  const least = Math.min(one.length, other.length)
  const head = most(least, (from, to) => one.slice(from, to) === other.slice(from, to))
  const behind = most(
    least - head,
    (from, to) => one.slice(one.length - to, one.length - from) === other.slice(other.length - to, other.length - from)
  )
  return { head, tail: other.length - behind, moved: other.length - one.length }
}

/** The largest number up to which something holds of all ranges. */
function most(limit: number, holds: (from: number, to: number) => boolean): number {
  let low = 0
  let high = limit
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (holds(low, middle)) low = middle
    else high = middle - 1
  }
  return low
}
