/** Characters of the shortest plan, and how many times that the longest has: half of the plans stay under 8 KB, as with those that people write. */
const shortest = 1_000
const spread = 64

const part = /^(?=## |### (?:Phase|Task) \d+:)/m
const step = /^(##+ (?:Phase|Milestone|Task) )\d+(?=:| —)/
/** The first digit of a task's id, made to stand for its step: `[ ] **Task 2.1`, `[ ] T014`. */
const id = /(\] (?:\*\*Task |T))\d(?=[.\d]\d)/g

/**
 * Plans made of plans with steps: each has the sections of one of them, a short one only some, and as many steps of that kind,
 * from all of them, as its size asks for. The same seed makes the same plans.
 *
 * @param {string[]} texts
 * @param {number} count
 * @param {number} seed
 */
export function makePlans(texts, count, seed) {
  const random = randomFrom(seed)
  const all = texts.flatMap((text) => text.split(part).filter(kindOf))
  return Array.from({ length: count }, () => {
    const size = shortest * spread ** random()
    const text = pick(texts, random)
    const [opening = '', ...parts] = text.split(part)
    const first = parts.findIndex(kindOf)
    const choice = all.filter((one) => kindOf(one) === kindOf(parts[first] ?? ''))
    const kept = (/** @type {string} */ one) => !kindOf(one) && random() < size / text.length
    const before = [opening, ...parts.slice(0, first).filter(kept)].join('')
    const after = parts.slice(first).filter(kept).join('')
    let steps = ''
    for (let number = 1; number === 1 || before.length + steps.length + after.length < size; number++)
      steps += `${pick(choice, random).replace(step, `$1${number}`).replace(id, `$1${number}`).trimEnd()}\n\n`
    return before + steps + after
  })
}

/**
 * How the heading of a step begins; nothing, if it is none.
 *
 * @param {string} text
 */
function kindOf(text) {
  return step.exec(text)?.[1]
}

/**
 * @param {string[]} list
 * @param {() => number} random
 */
function pick(list, random) {
  return list[Math.floor(random() * list.length)] ?? ''
}

/**
 * Numbers from 0 to 1 that look random (mulberry32).
 *
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
