import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** What editors of today say they can. */
export const able: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true }
  },
  textDocument: {
    diagnostic: { relatedDocumentSupport: true },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown'] }
  }
}

/** The same, but for pulling. */
export const pushed: ClientCapabilities = { ...able, textDocument: { ...able.textDocument, diagnostic: undefined } }

/** Vim and old Emacs: nearly nothing. */
export const plain: ClientCapabilities = {}

/** An editor that speaks to the built server over its standard input and output. */
export class Client {
  readonly server: ChildProcess
  readonly connection: MessageConnection
  /** What the server has sent unasked: `publishDiagnostics`, `refresh`, `register`, `showMessage`. */
  readonly heard: { method: string; params: unknown }[] = []
  readonly exited: Promise<number | null>
  /** The user's settings, as the editor answers them. */
  settings: unknown = null
  /** A request of the server's to which the editor answers with an error. */
  refuses: string | undefined
  private readonly root: string
  private readonly texts = new Map<string, TextDocument>()

  /** @param node options for the server's process. */
  constructor(root: string, node: string[] = []) {
    this.root = root
    this.server = spawn(process.execPath, [...node, 'dist/cli.cjs', 'lsp', '--stdio'])
    this.exited = new Promise((resolve) => this.server.on('exit', resolve))
    const { stdin, stdout } = this.server
    if (!stdin || !stdout) throw new Error('the server has no pipes')
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
    this.connection.onRequest((method, params) => {
      this.heard.push({ method, params })
      if (method === this.refuses) throw new Error(`no ${method} here`)
      return method === 'workspace/configuration' ? [this.settings] : null
    })
    this.connection.onNotification((method, params) => {
      this.heard.push({ method, params })
    })
    this.connection.listen()
  }

  async start(...how: Parameters<Client['initialize']>): Promise<InitializeResult> {
    const result = await this.initialize(...how)
    await this.notify('initialized', {})
    return result
  }

  /** Begin to start: the server knows the editor, and must not ask it for anything yet. */
  initialize(capabilities: ClientCapabilities = able, more: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const rootUri = pathToFileURL(this.root).href
    return this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'work' }],
      capabilities,
      ...more
    })
  }

  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown')
    await this.notify('exit')
    return this.exited
  }

  uri(path: string): string {
    return pathToFileURL(join(this.root, path)).href
  }

  notify(method: string, params?: unknown): Promise<void> {
    return this.connection.sendNotification(method, params)
  }

  ask<T>(method: string, path: string, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri(path) }, ...more })
  }

  async open(path: string, text: string): Promise<void> {
    const document = TextDocument.create(this.uri(path), 'markdown', 1, text)
    this.texts.set(path, document)
    await this.notify('textDocument/didOpen', { textDocument: { uri: document.uri, languageId: 'markdown', version: 1, text } })
  }

  /** Change a range of an open document, as typing does. */
  async change(path: string, range: Range, text: string): Promise<void> {
    const document = this.document(path)
    const version = document.version + 1
    TextDocument.update(document, [{ range, text }], version)
    await this.notify('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges: [{ range, text }] })
  }

  /** Put a text in place of an open document's. */
  async replace(path: string, text: string): Promise<void> {
    const document = this.document(path)
    await this.change(path, { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) }, text)
  }

  save(path: string): Promise<void> {
    return this.notify('textDocument/didSave', { textDocument: { uri: this.uri(path) } })
  }

  close(path: string): Promise<void> {
    this.texts.delete(path)
    return this.notify('textDocument/didClose', { textDocument: { uri: this.uri(path) } })
  }

  async pull(path: string): Promise<Diagnostic[]> {
    const report = await this.ask<DocumentDiagnosticReport>('textDocument/diagnostic', path)
    return report.kind === 'full' ? report.items : []
  }

  /** The next diagnostics that are sent for a document, or those already sent since `from` messages were heard. */
  async pushed(path: string, from = 0): Promise<Diagnostic[]> {
    const sent = await this.until(
      'textDocument/publishDiagnostics',
      (params: PublishDiagnosticsParams) => params.uri === this.uri(path),
      from
    )
    return sent.diagnostics
  }

  /** Wait until something is heard. */
  async until<T>(method: string, isIt: (params: T) => boolean = () => true, from = 0): Promise<T> {
    for (let waited = 0; waited < 10_000; waited += 10) {
      const found = this.heard.slice(from).findLast((one) => one.method === method && isIt(one.params as T))
      if (found) return found.params as T
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`${method} was not heard; only ${this.heard.map((one) => one.method).join(', ')}`)
  }

  /** A document's text with an edit applied. */
  edited(path: string, { changes, documentChanges }: WorkspaceEdit): string {
    const uri = this.uri(path)
    const [change] = documentChanges ?? []
    const edits = change && 'edits' in change ? (change.edits as TextEdit[]) : (changes?.[uri] ?? [])
    return TextDocument.applyEdits(this.document(path), edits)
  }

  document(path: string): TextDocument {
    const document = this.texts.get(path)
    if (!document) throw new Error(`${path} is not open`)
    return document
  }
}
