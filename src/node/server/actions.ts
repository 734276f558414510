import { type CodeAction, type CodeActionContext, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver/node'
import type { Edit, Message } from '../../rule.ts'
import type { Client } from './client.ts'
import { diagnosticOf, placeOf } from './diagnostics.ts'
import type { Reading } from './documents.ts'
import { mendingOf } from './mending.ts'
import { rangeOf, textEdit, touch } from './ranges.ts'
import { disablingFile, disablingLine } from './suppressions.ts'

/** Mends all that can be mended in a document. */
export const fixAll = `${CodeActionKind.SourceFixAll}.planlint`

/** More problems than this in a range are a selection of much, for which nobody reads through ways to silence each. */
const few = 10

/** What can be done about the problems in a range. They are found by where they stand: not every client hands back what it was sent. */
export async function actionsFor(reading: Reading, range: Range, { only }: CodeActionContext, client: Client): Promise<CodeAction[]> {
  const asks = (kind: string) => only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`))
  const here = reading.messages.filter((message) => touch(rangeOf(placeOf(message), reading.text), range))
  const make = (title: string, kind: string, edits: TextEdit[]): CodeAction => ({
    title,
    kind,
    edit: client.versions
      ? { documentChanges: [{ textDocument: { uri: reading.uri, version: reading.version }, edits }] }
      : { changes: { [reading.uri]: edits } }
  })
  const actions: CodeAction[] = []
  if (asks(CodeActionKind.QuickFix)) {
    for (const message of here) {
      const about = { diagnostics: [diagnosticOf(message, reading, client)] }
      const { fix, suggestions = [] } = message
      const quickFix = (title: string, edits: Edit[]) => ({
        ...make(
          title,
          CodeActionKind.QuickFix,
          edits.map((edit) => textEdit(edit, reading.text))
        ),
        ...about
      })
      if (fix) actions.push({ ...quickFix(titleOf(message, fix), fix), isPreferred: true })
      for (const { title, edits } of suggestions) actions.push(quickFix(title, edits))
    }
    if (here.length <= few)
      for (const { title, edits, message } of await silencers(here, reading))
        actions.push({
          ...make(
            title,
            CodeActionKind.QuickFix,
            edits.map((edit) => textEdit(edit, reading.text))
          ),
          diagnostics: [diagnosticOf(message, reading, client)]
        })
  }
  if (asks(fixAll) && (only === undefined ? here : reading.messages).some(({ fix }) => fix)) {
    const edits = await mendingOf(reading)
    if (edits.length > 0) actions.push(make('Fix all planlint problems', fixAll, edits))
  }
  return actions
}

/** Comments that silence messages: once for a rule on a line, once for a rule in the file. */
async function silencers(messages: Message[], reading: Reading): Promise<{ title: string; edits: Edit[]; message: Message }[]> {
  const found = []
  const seen = new Set<string>()
  for (const message of messages) {
    const { line, ruleId } = message
    if (seen.has(`${ruleId} ${line}`)) continue
    seen.add(`${ruleId} ${line}`)
    const edits = await disablingLine(message, reading)
    if (edits) found.push({ title: `Disable ${ruleId} for this line`, edits, message })
  }
  for (const message of messages) {
    const { ruleId = '' } = message
    if (seen.has(ruleId)) continue
    seen.add(ruleId)
    const edits = await disablingFile(message, reading)
    if (edits) found.push({ title: `Disable ${ruleId} for this file`, edits, message })
  }
  return found
}

function titleOf({ ruleId }: Message, fix: Edit[]): string {
  const [edit] = fix
  if (fix.every(({ text }) => text === '')) return `Remove it (${ruleId})`
  return fix.length === 1 && edit && edit.text.length < 40 && !/[\r\n]/.test(edit.text)
    ? `Change to ${edit.text.trim()} (${ruleId})`
    : `Fix this problem (${ruleId})`
}
