import { lastAtOrBefore } from './order.ts'

/** Inline content as one string whose every character knows its place in the source. */
export interface Run {
  /** What a reader sees, code included, comments and images left out; `\n` is a line break of any kind. */
  text: string
  /** The same, with code, links and HTML masked by U+FFFC: what was said in the author's own words. */
  prose: string
  pieces: Piece[]
  /** Source offset from which the pieces count theirs: the same words are the same run elsewhere, but for this. */
  base: number
}

export interface Piece {
  /** Offset in the run's text. */
  at: number
  length: number
  /** Offsets in the source, from the run's base. */
  from: number
  to: number
  strong: boolean
  struck: boolean
  code: boolean
  /** Such offsets of each character and of the end, where they are not one to one. */
  map: number[] | undefined
}

/** A run of text that stands in the source as it is, from an offset on. */
export function plainRun(text: string, from: number, base = from): Run {
  return {
    text,
    prose: text,
    pieces: [
      {
        at: 0,
        length: text.length,
        from: from - base,
        to: from - base + text.length,
        strong: false,
        struck: false,
        code: false,
        map: undefined
      }
    ],
    base
  }
}

/** The same run with another base. */
export function at(run: Run, base: number): Run {
  if (run.base === base) return run
  const { text, prose, pieces } = run
  return { text, prose, pieces, base }
}

/** Part of a run, as `String.prototype.slice`. */
export function sliceRun(run: Run, start: number, end: number = run.text.length): Run {
  if (start === 0 && end === run.text.length) return run
  const { base } = run
  const text = run.text.slice(start, end)
  const prose = run.prose === run.text ? text : run.prose.slice(start, end)
  const [only] = run.pieces
  if (only && run.pieces.length === 1 && !only.map && text !== '')
    return { text, prose, pieces: [pieceOf(only, start, start + text.length)], base }
  const pieces: Piece[] = []
  for (let index = Math.max(0, pieceAt(run, start)); index < run.pieces.length; index++) {
    const piece = run.pieces[index] as Piece
    if (piece.at > end) break
    const low = Math.max(piece.at, start)
    const high = Math.min(piece.at + piece.length, end)
    if (low > high || (low === high && piece.length > 0)) continue
    pieces.push({ ...pieceOf(piece, low, high), at: low - start })
  }
  return { text, prose, pieces, base }
}

/** A part of a piece, as the first of its run. */
function pieceOf(piece: Piece, start: number, end: number): Piece {
  const { strong, struck, code } = piece
  const map = piece.map?.slice(start - piece.at, end - piece.at + 1)
  return { at: 0, length: end - start, from: toSource(piece, start), to: toSource(piece, end), strong, struck, code, map }
}

/** A run without the white space around it. */
export function trimRun(run: Run): Run {
  const start = run.text.length - run.text.trimStart().length
  const end = run.text.trimEnd().length
  return start === 0 && end === run.text.length ? run : sliceRun(run, start, Math.max(start, end))
}

/** The source range of a range of a run's text; `undefined` for a run without pieces. */
export function rangeOf(run: Run, start = 0, end = run.text.length): [from: number, to: number] | undefined {
  const { pieces, base } = run
  let index = Math.max(0, pieceAt(run, start))
  while (index + 1 < pieces.length && start >= pieceEnd(pieces[index])) index++
  const first = pieces[index]
  if (!first) return undefined
  const from = base + toSource(first, Math.max(start, first.at))
  while (index + 1 < pieces.length && end > pieceEnd(pieces[index])) index++
  const last = pieces[index] as Piece
  return [from, Math.max(from, base + toSource(last, Math.max(end, last.at)))]
}

/** Whether every character of a run, or of a range of its text, that is not white space has a style. */
export function isAll(run: Run, style: 'strong' | 'struck' | 'code', start = 0, end = run.text.length): boolean {
  let some = false
  for (let index = Math.max(0, pieceAt(run, start)); index < run.pieces.length; index++) {
    const piece = run.pieces[index] as Piece
    if (piece.at >= end) break
    if (piece[style]) some = true
    else if (run.text.slice(Math.max(start, piece.at), Math.min(end, pieceEnd(piece))).trim() !== '') return false
  }
  return some
}

/** Whether the character at `offset` of the run's text has a style. */
export function hasStyle(run: Run, offset: number, style: 'strong' | 'struck' | 'code'): boolean {
  const piece = run.pieces[pieceAt(run, offset)]
  return piece !== undefined && offset < pieceEnd(piece) && piece[style]
}

/** Index of the last piece that begins at or before an offset of the text and is not behind it; -1 where there is none. */
function pieceAt({ pieces }: Run, offset: number): number {
  let index = lastAtOrBefore(pieces.length, (at) => pieces[at]?.at ?? 0, offset)
  while (index > 0 && pieces[index]?.at === offset && pieceEnd(pieces[index - 1]) === offset && pieces[index]?.length === 0) index--
  return index
}

function pieceEnd(piece: Piece | undefined): number {
  return piece ? piece.at + piece.length : 0
}

function toSource(piece: Piece, offset: number): number {
  const index = Math.min(Math.max(offset - piece.at, 0), piece.length)
  if (piece.map) return piece.map[index] as number
  return index === piece.length ? piece.to : piece.from + index
}
