import type { AlignType, Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { createMdastHandle, dropHandle, serializeHandle } from 'satteri/binding'
import * as options from 'satteri/options'
import type { Position } from 'unist'
import type { Parse } from '../parse/index.ts'
import { Arena } from './arena.ts'

const features =
  options.ENABLE_GFM |
  options.ENABLE_TABLES |
  options.ENABLE_STRIKETHROUGH |
  options.ENABLE_TASKLISTS |
  options.ENABLE_FOOTNOTES |
  options.ENABLE_YAML_STYLE_METADATA_BLOCKS |
  options.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS

/** Parse with satteri, a compiled parser, to the tree that remark makes. */
export const parse: Parse = (text) => {
  const handle = createMdastHandle(asCommonMark(text), features)
  try {
    return blocksOf(new Arena(serializeHandle(handle)))
  } finally {
    dropHandle(handle)
  }
}

/** The text with what satteri reads otherwise than CommonMark, NUL and a lone CR, as what they stand for there; as long as it was. */
function asCommonMark(text: string): string {
  const printed = text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text
  return text.includes('\r') ? printed.replace(/\r(?!\n)/g, '\n') : printed
}

/** Build the tree of blocks, breadth first: quotes can be nested by the thousand. What is in a line follows when somebody asks. */
function blocksOf(arena: Arena): Root {
  const root = nodeOf(arena, 0) as Root
  const parents: Parents[] = [root]
  const numbers = [0]
  for (let index = 0; index < parents.length; index++) {
    const number = numbers[index] as number
    const children = childrenOf(arena, number)
    const parent = parents[index] as Parents
    parent.children = children as never[]
    if (parent.type === 'listItem' && typeof parent.checked === 'boolean') startBehindBox(arena, number, children[0])
    const { from } = arena.childrenOf(number)
    for (let at = 0; at < children.length; at++) {
      const child = children[at] as Nodes
      if (!('children' in child) || child instanceof Inline) continue
      parents.push(child)
      numbers.push(arena.child(from + at))
    }
  }
  return root
}

function childrenOf(arena: Arena, parent: number): Nodes[] {
  const { from, count } = arena.childrenOf(parent)
  const children = new Array<Nodes>(count)
  for (let at = 0; at < count; at++) children[at] = nodeOf(arena, arena.child(from + at))
  return children
}

/** Moves the start of a task's paragraph behind its box, where remark has it. */
function startBehindBox(arena: Arena, item: number, paragraph: Nodes | undefined): void {
  if (paragraph?.type !== 'paragraph' || !paragraph.position) return
  const { from, count } = arena.childrenOf(arena.child(arena.childrenOf(item).from))
  const text = count > 0 ? arena.position(arena.child(from)) : undefined
  if (text) paragraph.position.start = text.start
}

/** A node of inline content. Its children are built when somebody asks: most paragraphs hold nothing that anybody looks for. */
class Inline<Type extends string = string> {
  readonly type: Type
  readonly position: Position | undefined
  readonly #arena: Arena
  readonly #number: number
  #children: PhrasingContent[] | undefined

  constructor(type: Type, arena: Arena, number: number) {
    this.type = type
    this.position = arena.position(number)
    this.#arena = arena
    this.#number = number
  }

  get children(): PhrasingContent[] {
    this.#children ??= childrenOf(this.#arena, this.#number) as PhrasingContent[]
    return this.#children
  }
}

const phrasingKinds: Record<number, (arena: Arena, node: number) => Nodes> = {
  1: (arena, node) => new Inline('paragraph', arena, node),
  2: (arena, node) => Object.assign(new Inline('heading', arena, node), { depth: arena.byte(node, 0) as 1 }),
  11: (arena, node) => new Inline('emphasis', arena, node),
  12: (arena, node) => new Inline('strong', arena, node),
  15: (arena, node) => Object.assign(new Inline('link', arena, node), { url: arena.text(node, 0), title: arena.text(node, 8) || null }),
  17: (arena, node) =>
    Object.assign(new Inline('linkReference', arena, node), reference(arena, node), { referenceType: referenceType(arena, node) }),
  23: (arena, node) => new Inline('tableCell', arena, node),
  24: (arena, node) => new Inline('delete', arena, node)
}

/** What a parent's children are until they are built. */
const unbuilt: never[] = []
const referenceTypes = ['shortcut', 'collapsed', 'full'] as const
const alignments: AlignType[] = [null, 'left', 'right', 'center']

/** A node by its kind, its particulars where satteri lays them out; `tests/parsers.test.ts` holds every kind against remark's. */
function nodeOf(arena: Arena, node: number): Nodes {
  const kind = arena.kind(node)
  const phrasing = phrasingKinds[kind]
  if (phrasing) return phrasing(arena, node)
  const position = arena.position(node)
  switch (kind) {
    case 0:
      return { type: 'root', children: unbuilt, position }
    case 3:
      return { type: 'thematicBreak', position }
    case 4:
      return { type: 'blockquote', children: unbuilt, position }
    case 5: {
      const ordered = arena.byte(node, 4) !== 0
      return {
        type: 'list',
        ordered,
        start: ordered ? arena.number(node, 0) : null,
        spread: arena.byte(node, 5) !== 0,
        children: unbuilt,
        position
      }
    }
    case 6: {
      const checked = arena.byte(node, 0, 2)
      return {
        type: 'listItem',
        checked: checked === 2 ? null : checked === 1,
        spread: arena.byte(node, 1) !== 0,
        children: unbuilt,
        position
      }
    }
    case 7:
      return { type: 'html', value: arena.text(node, 0), position }
    case 8:
      return { type: 'code', lang: arena.text(node, 0) || null, meta: arena.text(node, 8) || null, value: arena.text(node, 16), position }
    case 9:
      return {
        type: 'definition',
        url: arena.text(node, 0),
        title: arena.text(node, 8) || null,
        identifier: arena.text(node, 16),
        label: arena.text(node, 24),
        position
      }
    case 10:
      return { type: 'text', value: arena.text(node, 0), position }
    case 13:
      return { type: 'inlineCode', value: arena.text(node, 0), position }
    case 14:
      return { type: 'break', position }
    case 16:
      return { type: 'image', url: arena.text(node, 0), alt: arena.text(node, 8), title: arena.text(node, 16) || null, position }
    case 18:
      return {
        type: 'imageReference',
        ...reference(arena, node),
        referenceType: referenceType(arena, node),
        alt: arena.text(node, 20),
        position
      }
    case 19:
      return { type: 'footnoteDefinition', ...reference(arena, node), children: unbuilt, position }
    case 20:
      return { type: 'footnoteReference', ...reference(arena, node), position }
    case 21: {
      const align = Array.from({ length: arena.number(node, 0) }, (_, column) => alignments[arena.byte(node, 4 + column)] ?? null)
      return { type: 'table', align, children: unbuilt, position }
    }
    case 22:
      return { type: 'tableRow', children: unbuilt, position }
    case 25:
      return { type: 'yaml', value: arena.text(node, 0), position }
    case 26:
      return { type: 'toml', value: arena.text(node, 0), position }
    default:
      throw new Error(`satteri makes a node of the kind ${kind}, for which nobody asked`)
  }
}

function reference(arena: Arena, node: number): { identifier: string; label: string } {
  return { identifier: arena.text(node, 0), label: arena.text(node, 8) }
}

function referenceType(arena: Arena, node: number): (typeof referenceTypes)[number] {
  return referenceTypes[arena.byte(node, 16)] ?? 'full'
}
