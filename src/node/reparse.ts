import type { Root, RootContent } from 'mdast'
import { copyOf, differenceOf } from '../plan/index.ts'
import type { Arena } from './arena.ts'
import { nodeOf } from './nodes.ts'

/** Blocks of a document that stand one behind the other and were parsed at once: some of the children of an arena's root. */
interface Stretch {
  arena: Arena
  first: number
  end: number
}

/** A heading of the document's own that begins its line: what comes after it is read alike whatever comes before it. */
interface Cut {
  /** Index of its stretch, and of it among the root's children there. */
  stretch: number
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
  private stretches: Stretch[] | undefined
  private readonly arenaOf: (text: string, offset: number, lines: number) => Arena

  /** @param arenaOf parses a part of a document, before which there are some characters and lines. */
  constructor(arenaOf: Reparser['arenaOf']) {
    this.arenaOf = arenaOf
  }

  parse(text: string): Root {
    const stretches = (this.stretches && this.changed(this.stretches, text)) ?? [whole(this.arenaOf(text, 0, 0))]
    this.stretches = stretches
    this.text = text
    return rootOf(stretches)
  }

  /** The stretches of the text that the document is now; `undefined` where a change may reach further than to the next heading. */
  private changed(stretches: Stretch[], text: string): Stretch[] | undefined {
    const { head, tail, moved } = differenceOf(this.text, text)
    const cuts = cutsIn(stretches, this.text)
    const before = cuts.findLast(({ offset }) => lineEnd(this.text, offset) < head)
    const after = cuts.find(({ offset }) => offset > tail - moved)
    if (fence.test(text) && !(before && hasFrontMatter(stretches))) return undefined
    const from = before?.offset ?? 0
    const to = after && after.offset + moved
    const part = copyOf(text.slice(from, to && lineEnd(text, to)))
    if (isTied(part, text) || isTied(this.text.slice(from, after?.offset), this.text)) return undefined
    const between = whole(this.arenaOf(part, from, before ? before.line - 1 : 0))
    const unchanged = before ? ahead(before, stretches) : []
    if (!after) return [...unchanged, between]
    const last = { ...between, first: between.end - 1 }
    const [cut] = cutsIn([last], text)
    if (!cut || cut.offset !== to) return undefined
    const moving = behind(after, stretches).map(({ arena, ...which }) => ({ arena: arena.moved(moved, cut.line - after.line), ...which }))
    return [...unchanged, { ...between, end: last.first }, ...moving]
  }
}

/** Whether a part of a text may define what is referred to elsewhere in it, or refer to what is defined there. */
function isTied(part: string, text: string): boolean {
  return mayDefine.test(text) && (mayRefer.test(part) || definedBox.test(text))
}

function whole(arena: Arena): Stretch {
  return { arena, first: 0, end: arena.countChildren(root) }
}

function rootOf(stretches: readonly Stretch[]): Root {
  const children: RootContent[] = []
  for (const { arena, first, end } of stretches)
    for (let index = first; index < end; index++) children.push(nodeOf(arena, arena.child(root, index)) as RootContent)
  const last = stretches[stretches.length - 1]?.arena.position(root)
  return { type: 'root', children, ...(last && { position: { start: { line: 1, column: 1, offset: 0 }, end: last.end } }) }
}

/** The headings of some stretches of a text before and behind which it can be cut. */
function cutsIn(stretches: readonly Stretch[], text: string): Cut[] {
  const cuts: Cut[] = []
  for (const [stretch, { arena, first, end }] of stretches.entries())
    for (let child = first; child < end; child++) {
      const node = arena.child(root, child)
      const start = arena.kind(node) === kinds.heading ? arena.position(node)?.start : undefined
      if (start && start.column === 1 && text[start.offset ?? 0] === '#')
        cuts.push({ stretch, child, offset: start.offset ?? 0, line: start.line })
    }
  return cuts
}

/** What stands ahead of a cut, and what begins with it. */
function ahead({ stretch, child }: Cut, stretches: readonly Stretch[]): Stretch[] {
  const [own, ...others] = stretches.slice(0, stretch + 1).reverse() as [Stretch, ...Stretch[]]
  return [...others.reverse(), { ...own, end: child }].filter(({ first, end }) => first < end)
}

function behind({ stretch, child }: Cut, stretches: readonly Stretch[]): Stretch[] {
  const [own, ...others] = stretches.slice(stretch) as [Stretch, ...Stretch[]]
  return [{ ...own, first: child }, ...others]
}

function hasFrontMatter([first]: readonly Stretch[]): boolean {
  const kind = first && first.first === 0 && first.end > 0 ? first.arena.kind(first.arena.child(root, 0)) : undefined
  return kind === kinds.yaml || kind === kinds.toml
}

/** Where the line ends that an offset is on. */
function lineEnd(text: string, offset: number): number {
  const end = /[\r\n]/g
  end.lastIndex = offset
  return end.exec(text)?.index ?? text.length
}
