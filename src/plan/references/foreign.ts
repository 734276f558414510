import type { Conventions } from '../words/conventions.ts'

/** `Phase 2 of the billing plan`, a link right after it. */
const ofAnother =
  /^[\s)*]*(?:\s(?:of|in|from|on|at|per)\s(?!this|parallel|progress|order|time|hold|top)|['’]s?\s\S+\s(?:plan|spec|roadmap)|\W{0,3}\ufffc|\s?\([^()]{0,40}\ufffc)/
/** `ADR-12 Phase 2`, `the cider's Phase 2`, `cider-plan (Phase 2)`. */
const named = /(?:^|[\s(])([A-Z][\w-]*\d[\w-]*|[A-Z]{2,}[\w-]*|\S*['’]s|[A-Z][a-z]+[A-Z]\w*)[\s:]{1,2}$|\w-\w+\W{0,3}\($/
/** `ADR-12, Phase 2`, `PLAN-7 / Phase 2`. */
const besideId = /(?:^|[\s(])[A-Z]{2,}-\d+\s?[,/]\s$/
const inWords = /^\p{L}{2,}\s/u
/** `after Cider Phase 2`. */
const inSentence = /[a-z,;&]\s(?!Phases?|Tasks?)[A-Z][a-z]+\s$/

/** Whether what stands around a mention says that another document is meant. */
export function isForeign(prose: string, from: number, to: number): boolean {
  const before = prose.slice(Math.max(0, from - 40), from)
  return (
    ofAnother.test(prose.slice(to, to + 60)) ||
    /\ufffc\W{0,3}$/.test(before) ||
    named.test(before) ||
    inSentence.test(before) ||
    (besideId.test(before) && inWords.test(prose.slice(from, to)))
  )
}

const ahead = /\b(?:to be|future|later|next|upcoming|planned|scheduled|deferred|moved|postponed|left)\b[^.;]{0,50}$/i

/** Whether what stands before a mention puts it off: `to be done in Sprint 13`. */
export function isPutOff(prose: string, from: number): boolean {
  return ahead.test(prose.slice(Math.max(0, from - 60), from))
}

const noSuch = /\b(?:no|without|former|old)\s$/i

/** Whether the sentence around a mention says that there is no such thing any more: `Phase 4 was dropped`. */
export function isGone(prose: string, from: number, to: number, { saysGone }: Conventions): boolean {
  if (noSuch.test(prose.slice(Math.max(0, from - 12), from))) return true
  const before = /[^.;\n]*$/.exec(prose.slice(Math.max(0, from - 60), from))?.[0] ?? ''
  const after = /^[^.;\n]*/.exec(prose.slice(to, to + 60))?.[0] ?? ''
  return saysGone(before) || saysGone(after)
}
