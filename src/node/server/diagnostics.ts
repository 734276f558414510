import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node'
import { type Message, type Place, severityOf } from '../../rule.ts'
import type { Client } from './client.ts'
import type { Reading } from './documents.ts'
import { rangeOf } from './ranges.ts'

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information }

/** What an editor shows of a message. */
export function diagnosticOf(message: Message, { text, uri }: Reading, client: Client): Diagnostic {
  const { reason, note, ruleId = '', url, fix } = message
  const related = client.related ? message.related : undefined
  return {
    range: rangeOf(placeOf(message), text),
    severity: severities[severityOf(message)],
    code: ruleId,
    source: 'planlint',
    message: note === undefined || related ? reason : `${reason}\n${note}`,
    ...(related && {
      relatedInformation: related.map((one) => ({ location: { uri, range: rangeOf(one.place, text) }, message: one.text }))
    }),
    ...(url !== undefined && client.descriptions && { codeDescription: { href: url } }),
    ...(client.tags && fix?.every((edit) => edit.text === '') && { tags: [DiagnosticTag.Unnecessary] })
  }
}

/** Where a message of planlint stands. */
export function placeOf({ place }: Message): Place {
  return place as Place
}
