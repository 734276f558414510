import type { Place, Plan } from '../types.ts'
import { lastAtOrBefore } from './order.ts'

/** A conflict that a merge left in the text. */
export interface Conflict {
  /** Its first marker. */
  place: Place
  /** The line of its last; absent where only one marker is left. */
  last?: number
}

/** A closing marker names a branch or a commit. */
const ofBranch = /^>{7} [^\s]+(?: \(.*\))?\s*$/
/** Spelt out, it is searched for seven characters at a time. */
const anyMarker = /<<<<<<<|>>>>>>>/
const marker = /^(?:<{7}|>{7})(?: [^\r\n]*|[ \t]*$)|^={7}[ \t]*$/gm

/** The conflicts of a text, code aside. `=======` alone underlines a heading, and `>>>>>>>` alone is a quote in quotes. */
export function conflictsOf({ source, asides }: Plan): Conflict[] {
  if (!anyMarker.test(source.text)) return []
  const code = asides.filter(({ kind }) => kind === 'code').map(({ place }) => place)
  const isInCode = (offset: number) => {
    const block = code[lastAtOrBefore(code.length, (index) => code[index]?.start.offset ?? 0, offset)]
    return block !== undefined && offset < block.end.offset
  }
  const found: Conflict[] = []
  let open: Conflict | undefined
  let isDivided = false
  for (const { index, 0: text } of source.text.matchAll(marker)) {
    if (isInCode(index)) continue
    const place = source.place(index, index + text.trimEnd().length)
    if (text[0] === '=') isDivided = true
    else if (text[0] === '<') {
      open = { place }
      isDivided = false
      found.push(open)
    } else {
      if (open) open.last = place.start.line
      else if (isDivided && ofBranch.test(text)) found.push({ place })
      open = undefined
      isDivided = false
    }
  }
  return found
}
