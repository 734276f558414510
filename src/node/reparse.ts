import type { Root, RootContent } from 'mdast'
import { copyOf, differenceOf } from '../plan/index.ts'
import type { Arena } from './arena.ts'
import { nodeOf } from './nodes.ts'

/** Blocks of a document that stand one behind the other and were parsed at once: some of the children of an arena's root. */
interface Part {
  arena: Arena
  first: number
  end: number
}

/** A heading of the document's own that begins its line: what comes after it is read alike whatever comes before it. */
interface Cut {
  /** Index of its part, and of it among the root's children there. */
  part: number
  child: number
  offset: number
  line: number
}

const root = 0
const kinds = { heading: 2, yaml: 25, toml: 26 }
/** What links and footnotes refer to counts wherever in a document it stands; a box is no link unless that is defined. */
const mayDefine = /\]:/
const mayRefer = /\[(?![ xX]\][ \t])/
const definedBox = /\[\s*[xX]\s*\]:/
const fence = /^(?:---|\+\+\+)/

/** Parses a document again and again as it changes: of the next text only what is between the headings around the change. */
export class Reparser {
  private text = ''
  private parts: Part[] | undefined
  private readonly arenaOf: (text: string, offset: number, lines: number) => Arena

  /** @param arenaOf parses a part of a document, before which there are some characters and lines. */
  constructor(arenaOf: Reparser['arenaOf']) {
    this.arenaOf = arenaOf
  }

  parse(text: string): Root {
    const parts = (this.parts && this.changed(this.parts, text)) ?? [whole(this.arenaOf(text, 0, 0))]
    this.parts = parts
    this.text = text
    return rootOf(parts)
  }

  /** The parts of the text that the document is now; `undefined` where a change may reach further than to the next heading. */
  private changed(parts: Part[], text: string): Part[] | undefined {
    const { head, tail, moved } = differenceOf(this.text, text)
    const cuts = cutsIn(parts, this.text)
    const before = cuts.findLast(({ offset }) => offset < head && lineEnd(this.text, offset) < head)
    const after = cuts.find(({ offset }) => offset > tail - moved)
    if (fence.test(text) && !(before && hasFrontMatter(parts))) return undefined
    const from = before?.offset ?? 0
    const to = after && after.offset + moved
    const changed = copyOf(text.slice(from, to && lineEnd(text, to)))
    if (isTied(changed, text) || isTied(this.text.slice(from, after?.offset), this.text)) return undefined
    const between = whole(this.arenaOf(changed, from, before ? before.line - 1 : 0))
    const unchanged = before ? ahead(before, parts) : []
    if (!after) return [...unchanged, between]
    const last = { ...between, first: between.end - 1 }
    const [cut] = cutsIn([last], text)
    if (!cut || cut.offset !== to) return undefined
    const moving = behind(after, parts).map(({ arena, ...which }) => ({ arena: arena.moved(moved, cut.line - after.line), ...which }))
    return [...unchanged, { ...between, end: last.first }, ...moving]
  }
}

/** Whether a piece of a text may define what is referred to elsewhere in it, or refer to what is defined there. */
function isTied(piece: string, text: string): boolean {
  return mayDefine.test(text) && (mayRefer.test(piece) || definedBox.test(text))
}

function whole(arena: Arena): Part {
  return { arena, first: 0, end: arena.countChildren(root) }
}

function rootOf(parts: readonly Part[]): Root {
  const children: RootContent[] = []
  for (const { arena, first, end } of parts)
    for (let index = first; index < end; index++) children.push(nodeOf(arena, arena.child(root, index)) as RootContent)
  const last = parts[parts.length - 1]?.arena.position(root)
  return { type: 'root', children, ...(last && { position: { start: { line: 1, column: 1, offset: 0 }, end: last.end } }) }
}

/** The headings of some parts of a text before and behind which it can be cut. */
function cutsIn(parts: readonly Part[], text: string): Cut[] {
  const cuts: Cut[] = []
  for (const [part, { arena, first, end }] of parts.entries())
    for (let child = first; child < end; child++) {
      const node = arena.child(root, child)
      const start = arena.kind(node) === kinds.heading ? arena.position(node)?.start : undefined
      if (start && start.column === 1 && text[start.offset ?? 0] === '#')
        cuts.push({ part, child, offset: start.offset ?? 0, line: start.line })
    }
  return cuts
}

/** What stands ahead of a cut, and what begins with it. */
function ahead({ part, child }: Cut, parts: readonly Part[]): Part[] {
  const [own, ...others] = parts.slice(0, part + 1).reverse() as [Part, ...Part[]]
  return [...others.reverse(), { ...own, end: child }].filter(({ first, end }) => first < end)
}

function behind({ part, child }: Cut, parts: readonly Part[]): Part[] {
  const [own, ...others] = parts.slice(part) as [Part, ...Part[]]
  return [{ ...own, first: child }, ...others]
}

function hasFrontMatter([first]: readonly Part[]): boolean {
  const kind = first && first.first === 0 && first.end > 0 ? first.arena.kind(first.arena.child(root, 0)) : undefined
  return kind === kinds.yaml || kind === kinds.toml
}

/** Where the line ends that an offset is on. */
function lineEnd(text: string, offset: number): number {
  const end = /[\r\n]/g
  end.lastIndex = offset
  return end.exec(text)?.index ?? text.length
}
