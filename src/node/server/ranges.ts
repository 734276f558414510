import type { Position, Range, TextEdit } from 'vscode-languageserver/node'
import type { Edit, Place, Spot } from '../../rule.ts'

/** Places of a text as an editor counts them: from 0, and with a byte order mark, which planlint does not count. */
export function rangeOf({ start, end }: Place, text: string): Range {
  return { start: positionOf(start, text), end: positionOf(end, text) }
}

/** An edit of a text as an editor makes it. */
export function textEdit({ place, text }: Edit, source: string): TextEdit {
  return { range: rangeOf(place, source), newText: text }
}

/** An editor's offset in a text, as planlint counts it. */
export function withoutMark(offset: number, text: string): number {
  return text.charCodeAt(0) === 0xfeff ? Math.max(0, offset - 1) : offset
}

/** Whether two ranges have a point in common, their ends included. */
export function touch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

function positionOf({ line, column }: Spot, text: string): Position {
  return { line: line - 1, character: column - 1 + (line === 1 && text.charCodeAt(0) === 0xfeff ? 1 : 0) }
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}
