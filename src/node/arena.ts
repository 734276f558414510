import { ARENA_MAGIC, FIELD, HEADER, KIND_MDAST } from 'satteri/arena'
import type { Point, Position } from 'unist'

/** Bytes of a number: what satteri lays out for others to read is aligned to them, but for what is particular to a node. */
const size = 4
const littleEndian = true
const nodeType = FIELD.node_type / size
const startOffset = FIELD.start_offset / size
const endOffset = FIELD.end_offset / size
const startLine = FIELD.start_line / size
const endLine = FIELD.end_line / size
const childrenStart = FIELD.children_start / size
const childrenCount = FIELD.children_count / size
const dataOffset = FIELD.data_offset / size
const dataLength = FIELD.data_len / size

/** The nodes of a document as satteri lays them out in memory: each has a number, the root's is 0. */
export class Arena {
  private readonly source: string
  private readonly bytes: Buffer
  private readonly view: DataView
  private readonly words: Uint32Array
  private readonly nodes: number
  private readonly nodeSize: number
  private readonly children: number
  private readonly data: number
  private readonly pool: number
  /** Where in its document the source begins: what stands before its first line, in characters and lines. */
  readonly offset: number
  readonly lines: number
  /** Where in the pool the source ends, with which it begins; what follows is not in the source as it is. */
  private readonly verbatim: number

  /**
   * @param bytes what satteri's `serializeHandle` gives for mdast.
   * @param source the text that was parsed.
   * @param offset how many characters stand before it in the document that it is from.
   * @param lines how many lines.
   * @param verbatim the source's length in UTF-8.
   */
  constructor(bytes: Uint8Array, source: string, offset = 0, lines = 0, verbatim = Buffer.byteLength(source)) {
    const { buffer, byteOffset, byteLength } = bytes.byteOffset % size === 0 ? bytes : bytes.slice()
    const words = new Uint32Array(buffer, byteOffset, Math.floor(byteLength / size))
    const header = (at: number) => words[at / size] as number
    if (header(HEADER.magic) !== ARENA_MAGIC || header(HEADER.kind) !== KIND_MDAST) throw new Error('satteri gives no mdast')
    this.source = source
    this.bytes = Buffer.from(buffer, byteOffset, byteLength)
    this.view = new DataView(buffer, byteOffset, byteLength)
    this.words = words
    this.nodes = header(HEADER.nodes_offset) / size
    this.nodeSize = header(HEADER.node_struct_size) / size
    this.children = header(HEADER.children_offset) / size
    this.data = header(HEADER.type_data_offset)
    this.pool = header(HEADER.string_pool_offset)
    this.verbatim = verbatim
    this.offset = offset
    this.lines = lines
  }

  /** The same nodes where more stands before them, or less. */
  moved(characters: number, lines: number): Arena {
    if (characters === 0 && lines === 0) return this
    return new Arena(this.bytes, this.source, this.offset + characters, this.lines + lines, this.verbatim)
  }

  /** What a node is, as a tag of satteri's. */
  kind(node: number): number {
    return this.word(node, nodeType) & 0xff
  }

  /** Where a node stands; mdast's transforms give literal links and their neighbours no place. */
  position(node: number): Position | undefined {
    return this.word(node, startLine) === 0 ? undefined : new ArenaPosition(this, this.words, this.nodes + node * this.nodeSize)
  }

  countChildren(node: number): number {
    return this.word(node, childrenCount)
  }

  child(node: number, index: number): number {
    return this.words[this.children + this.word(node, childrenStart) + index] as number
  }

  /** A byte of what is particular to a node; `fallback` where it has none. */
  byte(node: number, offset: number, fallback = 0): number {
    const at = this.dataOf(node, offset, 1)
    return at < 0 ? fallback : (this.bytes[at] as number)
  }

  number(node: number, offset: number): number {
    const at = this.dataOf(node, offset, size)
    return at < 0 ? 0 : this.view.getUint32(at, littleEndian)
  }

  /** A text of what is particular to a node; `''` where it has none. */
  text(node: number, offset: number): string {
    const at = this.dataOf(node, offset, 2 * size)
    if (at < 0) return ''
    const from = this.pool + this.view.getUint32(at, littleEndian)
    return this.bytes.toString('utf8', from, from + this.view.getUint32(at + size, littleEndian))
  }

  /** The text of a text node, not decoded where it stands in the source as it is. */
  content(node: number): string {
    const at = this.dataOf(node, 0, 2 * size)
    return at >= 0 && this.view.getUint32(at, littleEndian) < this.verbatim && this.word(node, startLine) !== 0
      ? this.source.slice(this.word(node, startOffset), this.word(node, endOffset))
      : this.text(node, 0)
  }

  private word(node: number, field: number): number {
    return this.words[this.nodes + node * this.nodeSize + field] as number
  }

  private dataOf(node: number, offset: number, length: number): number {
    return offset + length > this.word(node, dataLength) ? -1 : this.data + this.word(node, dataOffset) + offset
  }
}

/** A place that is read when somebody asks: there are more places than nodes, and few are looked at twice. */
class ArenaPosition implements Position {
  private readonly arena: Arena
  private readonly words: Uint32Array
  private readonly at: number
  private moved: Point | undefined

  constructor(arena: Arena, words: Uint32Array, at: number) {
    this.arena = arena
    this.words = words
    this.at = at
    this.moved = undefined
  }

  get start(): Point {
    return this.moved ?? this.point(startOffset, startLine)
  }

  set start(point: Point) {
    this.moved = point
  }

  get end(): Point {
    return this.point(endOffset, endLine)
  }

  /** A column follows its line. */
  private point(offset: number, line: number): Point {
    const { arena, words, at } = this
    return {
      line: (words[at + line] as number) + arena.lines,
      column: words[at + line + 1] as number,
      offset: (words[at + offset] as number) + arena.offset
    }
  }
}
