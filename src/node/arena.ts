import { ARENA_MAGIC, FIELD, HEADER, KIND_MDAST } from 'satteri/arena'
import type { Point, Position } from 'unist'

const littleEndian = true

/** The nodes of a document as satteri lays them out in memory: each has a number, the root's is 0. */
export class Arena {
  private readonly view: DataView
  private readonly nodes: number
  private readonly nodeSize: number
  private readonly children: number
  private readonly data: number
  private readonly pool: string
  /** UTF-16 offsets by byte, where the pool is not all ASCII. */
  private readonly offsets: Uint32Array | undefined

  /** @param bytes what satteri's `serializeHandle` gives for mdast. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const header = (at: number) => view.getUint32(at, littleEndian)
    if (header(HEADER.magic) !== ARENA_MAGIC || header(HEADER.kind) !== KIND_MDAST) throw new Error('satteri gives no mdast')
    this.view = view
    this.nodes = header(HEADER.nodes_offset)
    this.nodeSize = header(HEADER.node_struct_size)
    this.children = header(HEADER.children_offset)
    this.data = header(HEADER.type_data_offset)
    const from = bytes.byteOffset + header(HEADER.string_pool_offset)
    const pool = Buffer.from(bytes.buffer, from, header(HEADER.string_pool_len))
    this.pool = pool.toString('utf8')
    this.offsets = this.pool.length === pool.length ? undefined : utf16Offsets(pool)
  }

  /** What a node is, as a tag of satteri's. */
  kind(node: number): number {
    return this.view.getUint8(this.nodes + node * this.nodeSize + FIELD.node_type)
  }

  /** Where a node stands; mdast's transforms give literal links and their neighbours no place. */
  position(node: number): Position | undefined {
    const at = this.nodes + node * this.nodeSize
    return this.view.getUint32(at + FIELD.start_line, littleEndian) === 0 ? undefined : new ArenaPosition(this.view, at)
  }

  /** The number of a node's first child in the list of all children, and how many follow it. */
  childrenOf(node: number): { from: number; count: number } {
    const at = this.nodes + node * this.nodeSize
    return {
      from: this.view.getUint32(at + FIELD.children_start, littleEndian),
      count: this.view.getUint32(at + FIELD.children_count, littleEndian)
    }
  }

  child(index: number): number {
    return this.view.getUint32(this.children + index * 4, littleEndian)
  }

  /** A byte of what is particular to a node; `fallback` where it has none. */
  byte(node: number, offset: number, fallback = 0): number {
    const at = this.dataOf(node, offset, 1)
    return at < 0 ? fallback : this.view.getUint8(at)
  }

  number(node: number, offset: number): number {
    const at = this.dataOf(node, offset, 4)
    return at < 0 ? 0 : this.view.getUint32(at, littleEndian)
  }

  /** A text of what is particular to a node; `''` where it has none. */
  text(node: number, offset: number): string {
    const at = this.dataOf(node, offset, 8)
    if (at < 0) return ''
    const from = this.view.getUint32(at, littleEndian)
    const to = from + this.view.getUint32(at + 4, littleEndian)
    return this.offsets ? this.pool.slice(this.offsets[from], this.offsets[to]) : this.pool.slice(from, to)
  }

  private dataOf(node: number, offset: number, length: number): number {
    const at = this.nodes + node * this.nodeSize
    if (offset + length > this.view.getUint32(at + FIELD.data_len, littleEndian)) return -1
    return this.data + this.view.getUint32(at + FIELD.data_offset, littleEndian) + offset
  }
}

function utf16Offsets(utf8: Uint8Array): Uint32Array {
  const offsets = new Uint32Array(utf8.length + 1)
  let offset = 0
  for (let at = 0; at < offsets.length; at++) {
    offsets[at] = offset
    const byte = utf8[at] ?? 0
    if (byte < 0x80 || byte >= 0xc0) offset += byte >= 0xf0 ? 2 : 1
  }
  return offsets
}

/** A place that is read when somebody asks: there are more places than nodes, and few are looked at twice. */
class ArenaPosition implements Position {
  private readonly view: DataView
  private readonly at: number
  private moved: Point | undefined

  constructor(view: DataView, at: number) {
    this.view = view
    this.at = at
    this.moved = undefined
  }

  get start(): Point {
    return this.moved ?? this.point(FIELD.start_offset, FIELD.start_line, FIELD.start_column)
  }

  set start(point: Point) {
    this.moved = point
  }

  get end(): Point {
    return this.point(FIELD.end_offset, FIELD.end_line, FIELD.end_column)
  }

  private point(offset: number, line: number, column: number): Point {
    const { view, at } = this
    return {
      line: view.getUint32(at + line, littleEndian),
      column: view.getUint32(at + column, littleEndian),
      offset: view.getUint32(at + offset, littleEndian)
    }
  }
}
