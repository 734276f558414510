/** Inline content as one string whose every character knows its place in the source. */
export interface Run {
  /** What a reader sees, code included, comments and images left out; `\n` is a line break of any kind. */
  text: string
  /** The same, with code, links and HTML masked by U+FFFC: what was said in the author's own words. */
  prose: string
  pieces: Piece[]
}

export interface Piece {
  /** Offset in the run's text. */
  at: number
  length: number
  /** Offsets in the source. */
  from: number
  to: number
  strong: boolean
  struck: boolean
  code: boolean
  /** Source offset of each character and of the end, where they are not one to one. */
  map?: number[]
}

/** A run of text that stands in the source as it is, from an offset on. */
export function plainRun(text: string, from: number): Run {
  return {
    text,
    prose: text,
    pieces: [{ at: 0, length: text.length, from, to: from + text.length, strong: false, struck: false, code: false }]
  }
}

/** Part of a run, as `String.prototype.slice`. */
export function sliceRun(run: Run, start: number, end: number = run.text.length): Run {
  const pieces = []
  for (const piece of run.pieces) {
    const low = Math.max(piece.at, start)
    const high = Math.min(piece.at + piece.length, end)
    if (low > high || (low === high && piece.length > 0)) continue
    const map = piece.map?.slice(low - piece.at, high - piece.at + 1)
    pieces.push({
      ...piece,
      at: low - start,
      length: high - low,
      from: toSource(piece, low),
      to: toSource(piece, high),
      ...(map && { map })
    })
  }
  return { text: run.text.slice(start, end), prose: run.prose.slice(start, end), pieces }
}

/** A run without the white space around it. */
export function trimRun(run: Run): Run {
  const start = run.text.length - run.text.trimStart().length
  const end = run.text.trimEnd().length
  return start === 0 && end === run.text.length ? run : sliceRun(run, start, Math.max(start, end))
}

/** The source range of a range of a run's text; `undefined` for a run without pieces. */
export function rangeOf(run: Run, start = 0, end = run.text.length): [from: number, to: number] | undefined {
  let from: number | undefined
  let to: number | undefined
  for (const piece of run.pieces) {
    if (from === undefined && (start < piece.at + piece.length || piece === run.pieces[run.pieces.length - 1]))
      from = toSource(piece, Math.max(start, piece.at))
    if (from !== undefined && end <= piece.at + piece.length) {
      to = toSource(piece, Math.max(end, piece.at))
      break
    }
    to = piece.to
  }
  return from === undefined || to === undefined ? undefined : [from, Math.max(from, to)]
}

/** Whether every character of a run that is not white space has a style. */
export function isAll(run: Run, style: 'strong' | 'struck' | 'code'): boolean {
  return (
    run.pieces.length > 0 && run.pieces.every((piece) => piece[style] || run.text.slice(piece.at, piece.at + piece.length).trim() === '')
  )
}

/** Where the character at `offset` of the run's text has a style. */
export function hasStyle(run: Run, offset: number, style: 'strong' | 'struck' | 'code'): boolean {
  return run.pieces.some((piece) => piece.at <= offset && offset < piece.at + piece.length && piece[style])
}

function toSource(piece: Piece, offset: number): number {
  const index = Math.min(Math.max(offset - piece.at, 0), piece.length)
  if (piece.map) return piece.map[index] as number
  return index === piece.length ? piece.to : piece.from + index
}
