/** Index of the last of `length` ascending offsets that is not after `offset`; -1 where all are. */
export function lastAtOrBefore(length: number, offsetAt: (index: number) => number, offset: number): number {
  let low = -1
  let high = length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsetAt(middle) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Indices of the longest strictly increasing run of `values`; of several, the one that keeps the earliest.
 * What is not in it are the fewest values that would have to move. Time: n log n (patience sorting, from the right).
 */
export function longestRun(values: number[]): Set<number> {
  const heads: number[] = []
  const lengths: number[] = new Array(values.length)
  for (let index = values.length - 1; index >= 0; index--) {
    const value = values[index] as number
    let low = 0
    let high = heads.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((heads[middle] as number) > value) low = middle + 1
      else high = middle
    }
    heads[low] = value
    lengths[index] = low + 1
  }
  const kept = new Set<number>()
  let wanted = heads.length
  let last = Number.NEGATIVE_INFINITY
  for (const [index, value] of values.entries()) {
    if (lengths[index] !== wanted || value <= last) continue
    kept.add(index)
    last = value
    wanted--
  }
  return kept
}

/** Of each index the next with a smaller value, where there is one. */
export function firstSmaller(values: readonly number[]): Map<number, number> {
  const found = new Map<number, number>()
  const open: number[] = []
  for (const [index, value] of values.entries()) {
    for (let last = open.at(-1); last !== undefined && (values[last] as number) > value; last = open.at(-1)) {
      found.set(last, index)
      open.pop()
    }
    open.push(index)
  }
  return found
}
