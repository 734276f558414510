import type { Diagnostic } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Client } from './client.ts'
import { diagnosticOf } from './diagnostics.ts'
import type { Documents } from './documents.ts'

/** What is shown of a document, and of which reading it was made. */
export interface Report {
  number: number
  diagnostics: Diagnostic[]
}

/** Diagnostics of open documents; where the user wants them as of the last save, those are kept until the next. */
export class Reports {
  private readonly kept = new Map<string, Report>()
  private readonly documents: Documents
  private readonly client: Client

  constructor(documents: Documents, client: Client) {
    this.documents = documents
    this.client = client
  }

  /** What to show of a document; `undefined` where it is no plan. */
  async of(document: TextDocument, run: 'onType' | 'onSave'): Promise<Report | undefined> {
    const kept = run === 'onSave' ? this.kept.get(document.uri) : undefined
    if (kept) return kept
    const reading = await this.documents.of(document)
    if (!reading) return undefined
    const diagnostics = reading.messages.map((message) => diagnosticOf(message, reading, this.client))
    const report = { number: reading.number, diagnostics }
    if (run === 'onSave') this.kept.set(document.uri, report)
    return report
  }

  forget(uri: string): void {
    this.kept.delete(uri)
  }

  forgetAll(): void {
    this.kept.clear()
  }
}
