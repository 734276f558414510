import type { TextEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { applyEdits, fixesOf } from '../../messages/fix.ts'
import type { Reading } from './documents.ts'
import { textEdit } from './ranges.ts'

/** The edits that mend all that can be mended: the fixes themselves, or what becomes of them where one leads to the next. */
export async function mendingOf({ text, messages, mended }: Reading): Promise<TextEdit[]> {
  const fixes = fixesOf(messages)
  const after = await mended()
  if (after === text) return []
  return after === applyEdits(text, fixes) ? fixes.map((fix) => textEdit(fix, text)) : [changeOf(text, after)]
}

/** What makes one text of another, between the lines that they have in common at their beginnings and at their ends. */
function changeOf(before: string, after: string): TextEdit {
  const old = before.split(/(?<=\n)/)
  const made = after.split(/(?<=\n)/)
  const most = Math.min(old.length, made.length)
  let above = 0
  while (above < most && old[above] === made[above]) above++
  let below = 0
  while (below < most - above && old.at(-1 - below) === made.at(-1 - below)) below++
  const document = TextDocument.create('', '', 0, before)
  const at = (line: number) => document.positionAt(old.slice(0, line).join('').length)
  return {
    range: { start: at(above), end: at(old.length - below) },
    newText: made.slice(above, made.length - below).join('')
  }
}
