import {
  CodeActionKind,
  type Connection,
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Sink } from '../cli/world.ts'
import { manifest } from '../pages.ts'
import { actionsFor, fixAll } from './actions.ts'
import type { Client } from './client.ts'
import { completionsAt } from './completion.ts'
import type { Reading } from './documents.ts'
import { hoverAt } from './hover.ts'
import { withoutMark } from './ranges.ts'
import { Session } from './session.ts'
import { lensesOf, symbolsOf } from './symbols.ts'

/** What decides how plans are read or found, and the plans that others link to. */
const watched = ['**/*planlint*', '**/package.json', '**/.gitignore', '**/*.{md,markdown}']

/** Editors add their own process, so that the server can go when they are gone. */
const known = /^--(?:stdio|clientProcessId(?:=\d+)?)$|^\d+$/

/** Serve an editor on standard input and output, until it says `exit` or is gone. Returns an exit status where it does not. */
export function serve(argv: readonly string[], stderr: Sink): number | undefined {
  const strange = argv.find((one) => !known.test(one))
  if (strange !== undefined || !argv.includes('--stdio')) {
    stderr.write(`planlint: ${strange === undefined ? 'lsp needs' : `lsp knows no ${strange}, only`} --stdio\n`)
    return 2
  }
  const connection = createConnection()
  const documents = new TextDocuments(TextDocument)
  connection.onInitialize((params) => {
    const session = new Session(connection, documents, params)
    follow(connection, documents, session)
    answer(connection, documents, session)
    return { serverInfo: { name: 'planlint', version: manifest().version }, ...capabilitiesFor(session.client) }
  })
  documents.listen(connection)
  connection.listen()
  return undefined
}

function capabilitiesFor(client: Client): InitializeResult {
  return {
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      ...(client.pulls && { diagnosticProvider: { identifier: 'planlint', interFileDependencies: true, workspaceDiagnostics: false } }),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAll] },
      hoverProvider: true,
      documentSymbolProvider: { label: 'planlint' },
      codeLensProvider: {},
      completionProvider: { triggerCharacters: [' '] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } }
    }
  }
}

/** Follow what happens to documents, files and settings. */
function follow(connection: Connection, documents: TextDocuments<TextDocument>, session: Session): void {
  const { client } = session
  documents.onDidChangeContent(({ document }) => session.changed(document))
  documents.onDidSave(({ document }) => session.saved(document))
  documents.onDidClose(({ document }) => session.closed(document))
  connection.onInitialized(async () => {
    // A client that refuses to report changes after all can be served: files are looked at again at each save.
    const without = () => undefined
    if (client.reportsSettings)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'planlint' }).catch(without)
    if (client.watches)
      void connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: watched.map((globPattern) => ({ globPattern })) })
        .catch(without)
    if (client.tellsFolders)
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const folders = await connection.workspace.getWorkspaceFolders().catch(without)
        if (folders !== undefined) session.setFolders((folders ?? []).map(({ uri }) => uri))
      })
    await session.start()
  })
  connection.onDidChangeConfiguration(({ settings }) => session.setPreferences(settings))
  connection.onDidChangeWatchedFiles(() => session.filesChanged())
}

/** Answer what is asked about a document. */
function answer(connection: Connection, documents: TextDocuments<TextDocument>, session: Session): void {
  const { client } = session
  const about = async <T>(uri: string, say: (reading: Reading) => T | Promise<T>): Promise<T | null> => {
    const document = documents.get(uri)
    const reading = document && (await session.reading(document))
    return reading ? say(reading) : null
  }
  const at = <T>(uri: string, position: { line: number; character: number }, say: (reading: Reading, offset: number) => T) => {
    const offset = documents.get(uri)?.offsetAt(position) ?? 0
    return about(uri, (reading) => say(reading, withoutMark(offset, reading.text)))
  }
  if (client.pulls)
    connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }): Promise<DocumentDiagnosticReport> => {
      const document = documents.get(uri)
      const report = document && (await session.report(document))
      if (report === 'as before' && previousResultId !== undefined) return { kind: 'unchanged', resultId: previousResultId }
      if (!report || report === 'as before') return { kind: 'full', items: [] }
      const resultId = String(report.number)
      return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: report.diagnostics }
    })
  connection.onCodeAction(({ textDocument: { uri }, range, context }) =>
    about(uri, (reading) => actionsFor(reading, range, context, client))
  )
  connection.onHover(({ textDocument: { uri }, position }) => at(uri, position, (reading, offset) => hoverAt(reading, offset, client)))
  connection.onDocumentSymbol(({ textDocument: { uri } }) => about(uri, (reading) => symbolsOf(reading, client)))
  connection.onCodeLens(async ({ textDocument: { uri } }) => ((await session.preferences).codeLens ? about(uri, lensesOf) : null))
  connection.onCompletion(({ textDocument: { uri }, position, context }) =>
    at(uri, position, (reading, offset) => completionsAt(reading, offset, context?.triggerKind !== 2))
  )
}
