import type { TextEdit } from 'vscode-languageserver/node'

/** The edits, by whole lines, that make one text of another. */
export async function differences(before: string, after: string): Promise<TextEdit[]> {
  const { diffLines } = await import('diff')
  const edits: TextEdit[] = []
  let line = 0
  let last: TextEdit | undefined
  for (const { value, count = 0, added, removed } of diffLines(before, after)) {
    if (!added && !removed) {
      line += count
      last = undefined
      continue
    }
    if (!last) {
      last = { range: { start: { line, character: 0 }, end: { line, character: 0 } }, newText: '' }
      edits.push(last)
    }
    if (added) last.newText += value
    else {
      line += count
      last.range.end = { line, character: 0 }
    }
  }
  return edits
}
