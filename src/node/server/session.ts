import { setTimeout } from 'node:timers'
import {
  type Connection,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
  type TextDocuments
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { Refusal } from '../refusal.ts'
import { type Client, clientOf } from './client.ts'
import { Documents, type Reading } from './documents.ts'
import { type Preferences, preferencesOf } from './preferences.ts'
import { Projects } from './projects.ts'
import { type Report, Reports } from './reports.ts'
import { pathOf } from './uris.ts'

/** Milliseconds without a keystroke after which problems are sent. */
const pause = 80

/** What one client and the server have to do with each other from `initialize` to `exit`. */
export class Session {
  readonly client: Client
  private readonly connection: Connection
  private readonly open: TextDocuments<TextDocument>
  private readonly documents: Documents
  private readonly reports: Reports
  private readonly projects: Projects
  private readonly timers = new Map<string, NodeJS.Timeout>()
  preferences: Promise<Preferences>
  private begin: (preferences: Preferences) => void = () => {}
  /** The client has said what the settings are, unasked. */
  private isTold = false
  private complaint = ''

  constructor(connection: Connection, open: TextDocuments<TextDocument>, params: InitializeParams) {
    const roots = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : [])
    this.connection = connection
    this.open = open
    this.client = clientOf(params)
    this.projects = new Projects(
      roots.flatMap((uri) => pathOf(uri) ?? []),
      preferencesOf(undefined),
      { open: (path) => textAt(path, open.all()), mayRunCode: params.initializationOptions?.trusted !== false }
    )
    this.documents = new Documents(this.projects)
    this.reports = new Reports(this.documents, this.client)
    this.preferences = new Promise((resolve) => {
      this.begin = resolve
    })
  }

  /** The client is ready to be asked: nothing is read before it has said how. */
  async start(): Promise<void> {
    const preferences = await this.ask()
    if (this.isTold) return
    this.projects.restart({ preferences })
    this.begin(preferences)
  }

  /** The user's settings have changed; clients that cannot be asked say what they are. */
  async setPreferences(said: unknown): Promise<void> {
    const preferences = this.client.answers ? await this.ask() : preferencesOf((said as Record<string, unknown> | null)?.planlint)
    this.isTold = true
    this.begin(preferences)
    this.preferences = Promise.resolve(preferences)
    this.beginAnew({ preferences })
  }

  setFolders(uris: string[]): void {
    this.beginAnew({ roots: uris.flatMap((uri) => pathOf(uri) ?? []) })
  }

  /** Files have changed on disk: begin anew where they decide how plans are read, else look at what is there now. */
  filesChanged(): void {
    if (this.projects.areOld()) this.beginAnew({})
    else {
      this.projects.lookAgain()
      this.showAll()
    }
  }

  /** The plan that a document holds; `undefined` where it holds none, or nothing may be said. */
  async reading(document: TextDocument): Promise<Reading | undefined> {
    return this.attempt(async () => ((await this.preferences).enable ? await this.documents.of(document) : undefined), undefined)
  }

  /** What to show of a document; `'as before'` where the server itself fails, and what is shown is the best that is known. */
  async report(document: TextDocument): Promise<Report | 'as before' | undefined> {
    const { enable, run } = await this.preferences
    return enable ? this.attempt(() => this.reports.of(document, run), 'as before') : undefined
  }

  changed(document: TextDocument): void {
    const { uri } = document
    this.documents.forget(uri)
    this.send(document, this.timers.has(uri) ? pause : 0)
  }

  saved({ uri }: TextDocument): void {
    this.reports.forget(uri)
    this.filesChanged()
  }

  closed({ uri }: TextDocument): void {
    this.documents.close(uri)
    this.reports.forget(uri)
    clearTimeout(this.timers.get(uri))
    this.timers.delete(uri)
    if (!this.client.pulls) void this.connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  private beginAnew(changes: Parameters<Projects['restart']>[0]): void {
    this.projects.restart(changes)
    this.reports.forgetAll()
    this.showAll()
  }

  private showAll(): void {
    this.documents.forgetAll()
    if (this.client.pulls && this.client.refreshes) void this.connection.languages.diagnostics.refresh().catch(() => undefined)
    for (const document of this.open.all()) this.send(document, 0)
  }

  private send(document: TextDocument, delay: number): void {
    const { uri } = document
    clearTimeout(this.timers.get(uri))
    this.timers.set(
      uri,
      setTimeout(() => void this.sendNow(document), delay)
    )
  }

  private async sendNow(document: TextDocument): Promise<void> {
    const { uri, version } = document
    if (this.client.pulls) return
    const report = await this.report(document)
    const isCurrent = this.open.get(uri) === document && document.version === version
    if (isCurrent && report !== 'as before') await this.connection.sendDiagnostics({ uri, version, diagnostics: report?.diagnostics ?? [] })
  }

  private async ask(): Promise<Preferences> {
    const section = this.client.answers ? await this.connection.workspace.getConfiguration('planlint').catch(() => null) : null
    return preferencesOf(section)
  }

  /** A configuration that cannot be used is said once to the user, and nothing about the plans. So is a fault, which comes to `failed`. */
  private async attempt<T, F>(work: () => Promise<T>, failed: F): Promise<T | F | undefined> {
    try {
      const done = await work()
      this.complaint = ''
      return done
    } catch (error) {
      const complaint =
        error instanceof Refusal
          ? error.message
          : `an internal fault, please report it: ${error instanceof Error ? error.message : String(error)}`
      if (complaint !== this.complaint)
        void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: `planlint: ${complaint}` })
      this.complaint = complaint
      return error instanceof Refusal ? undefined : failed
    }
  }
}

function textAt(path: string, documents: TextDocument[]): string | undefined {
  return documents.find(({ uri }) => pathOf(uri) === path)?.getText()
}
