import type { AlignType, Nodes } from 'mdast'
import type { Position } from 'unist'
import type { Arena } from './arena.ts'

/** A node with others in it. They are made when somebody asks: most paragraphs hold nothing that anybody looks for. */
class Branch {
  readonly type: string
  readonly position: Position | undefined
  readonly #arena: Arena
  readonly #number: number
  #children: Nodes[] | undefined

  constructor(type: string, arena: Arena, number: number) {
    this.type = type
    this.position = arena.position(number)
    this.#arena = arena
    this.#number = number
  }

  get children(): Nodes[] {
    this.#children ??= childrenOf(this.#arena, this.#number)
    return this.#children
  }
}

class Heading extends Branch {
  readonly depth: number

  constructor(arena: Arena, number: number) {
    super('heading', arena, number)
    this.depth = arena.byte(number, 0)
  }
}

class List extends Branch {
  readonly ordered: boolean
  readonly start: number | null
  readonly spread: boolean

  constructor(arena: Arena, number: number) {
    super('list', arena, number)
    this.ordered = arena.byte(number, 4) !== 0
    this.start = this.ordered ? arena.number(number, 0) : null
    this.spread = arena.byte(number, 5) !== 0
  }
}

class Item extends Branch {
  readonly checked: boolean | null
  readonly spread: boolean

  constructor(arena: Arena, number: number) {
    super('listItem', arena, number)
    this.checked = isChecked(arena, number)
    this.spread = arena.byte(number, 1) !== 0
  }
}

/** A block of code, decoded when somebody asks. */
class Code {
  readonly type = 'code'
  readonly position: Position | undefined
  readonly #arena: Arena
  readonly #number: number

  constructor(arena: Arena, number: number) {
    this.position = arena.position(number)
    this.#arena = arena
    this.#number = number
  }

  get lang(): string | null {
    return this.#arena.text(this.#number, 0) || null
  }

  get meta(): string | null {
    return this.#arena.text(this.#number, 8) || null
  }

  get value(): string {
    return this.#arena.text(this.#number, 16)
  }
}

function childrenOf(arena: Arena, parent: number): Nodes[] {
  const count = arena.countChildren(parent)
  const children = new Array<Nodes>(count)
  for (let index = 0; index < count; index++) children[index] = nodeOf(arena, arena.child(parent, index))
  if (count > 0 && arena.kind(parent) === item && isChecked(arena, parent) !== null)
    startBehindBox(arena, arena.child(parent, 0), children[0] as Nodes)
  return children
}

const item = 6
const noBox = 2

function isChecked(arena: Arena, number: number): boolean | null {
  const checked = arena.byte(number, 0, noBox)
  return checked === noBox ? null : checked === 1
}

/** Moves the start of a task's paragraph behind its box, where remark has it. */
function startBehindBox(arena: Arena, number: number, paragraph: Nodes): void {
  if (paragraph.type !== 'paragraph' || !paragraph.position) return
  const text = arena.countChildren(number) > 0 ? arena.position(arena.child(number, 0)) : undefined
  if (text) paragraph.position.start = text.start
}

const referenceTypes = ['shortcut', 'collapsed', 'full'] as const
const alignments: AlignType[] = [null, 'left', 'right', 'center']

/** A node by its kind, its particulars where satteri lays them out; `tests/parsers.test.ts` holds every kind against remark's. */
export function nodeOf(arena: Arena, number: number): Nodes {
  return read(arena, number, arena.kind(number)) as Nodes
}

function read(arena: Arena, number: number, kind: number): object {
  switch (kind) {
    case 0:
      return new Branch('root', arena, number)
    case 1:
      return new Branch('paragraph', arena, number)
    case 2:
      return new Heading(arena, number)
    case 4:
      return new Branch('blockquote', arena, number)
    case 5:
      return new List(arena, number)
    case item:
      return new Item(arena, number)
    case 8:
      return new Code(arena, number)
    case 10:
      return { type: 'text', value: arena.content(number), position: arena.position(number) }
    case 11:
      return new Branch('emphasis', arena, number)
    case 12:
      return new Branch('strong', arena, number)
    case 13:
      return { type: 'inlineCode', value: arena.text(number, 0), position: arena.position(number) }
    case 15:
      return Object.assign(new Branch('link', arena, number), { url: arena.text(number, 0), title: arena.text(number, 8) || null })
    case 17:
      return Object.assign(new Branch('linkReference', arena, number), reference(arena, number), {
        referenceType: referenceType(arena, number)
      })
    case 19:
      return Object.assign(new Branch('footnoteDefinition', arena, number), reference(arena, number))
    case 21: {
      const align = Array.from({ length: arena.number(number, 0) }, (_, column) => alignments[arena.byte(number, 4 + column)] ?? null)
      return Object.assign(new Branch('table', arena, number), { align })
    }
    case 22:
      return new Branch('tableRow', arena, number)
    case 23:
      return new Branch('tableCell', arena, number)
    case 24:
      return new Branch('delete', arena, number)
    default:
      return { ...leaf(arena, number, kind), position: arena.position(number) }
  }
}

function leaf(arena: Arena, number: number, kind: number): object {
  switch (kind) {
    case 3:
      return { type: 'thematicBreak' }
    case 7:
      return { type: 'html', value: arena.text(number, 0) }
    case 9:
      return {
        type: 'definition',
        url: arena.text(number, 0),
        title: arena.text(number, 8) || null,
        identifier: arena.text(number, 16),
        label: arena.text(number, 24)
      }
    case 14:
      return { type: 'break' }
    case 16:
      return { type: 'image', url: arena.text(number, 0), alt: arena.text(number, 8), title: arena.text(number, 16) || null }
    case 18:
      return {
        type: 'imageReference',
        ...reference(arena, number),
        referenceType: referenceType(arena, number),
        alt: arena.text(number, 20)
      }
    case 20:
      return { type: 'footnoteReference', ...reference(arena, number) }
    case 25:
      return { type: 'yaml', value: arena.text(number, 0) }
    case 26:
      return { type: 'toml', value: arena.text(number, 0) }
    default:
      throw new Error(`satteri makes a node of the kind ${kind}, for which nobody asked`)
  }
}

function reference(arena: Arena, number: number): { identifier: string; label: string } {
  return { identifier: arena.text(number, 0), label: arena.text(number, 8) }
}

function referenceType(arena: Arena, number: number): (typeof referenceTypes)[number] {
  return referenceTypes[arena.byte(number, 16)] ?? 'full'
}
