import {
  commands,
  type ExtensionContext,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  type LogOutputChannel,
  languages,
  window,
  workspace
} from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { openConfiguration } from './configuration.ts'
import { findServer } from './server.ts'

const documents = [{ scheme: 'file', language: 'markdown' }]

let client: LanguageClient | undefined

/** Start the server, and again when what decides which one has changed. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('planlint', { log: true })
  const status = languages.createLanguageStatusItem('planlint', documents)
  status.name = 'planlint'
  const restart = () => start(context, output, status)
  context.subscriptions.push(
    output,
    status,
    commands.registerCommand('planlint.fixAll', () =>
      commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.planlint', apply: 'first' })
    ),
    commands.registerCommand('planlint.openConfig', openConfiguration),
    commands.registerCommand('planlint.restart', restart),
    commands.registerCommand('planlint.showOutput', () => output.show()),
    workspace.onDidGrantWorkspaceTrust(restart),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('planlint.path')) void restart()
    })
  )
  await restart()
}

/** Stop the server. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}

async function start({ extensionPath }: ExtensionContext, output: LogOutputChannel, status: LanguageStatusItem): Promise<void> {
  await client?.stop().catch(() => undefined)
  const trusted = workspace.isTrusted
  const server = findServer({
    path: workspace.getConfiguration('planlint').get<string>('path'),
    folders: (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath),
    trusted,
    extension: extensionPath
  })
  output.info(`planlint ${server.version} of the ${server.origin}: ${server.cli}`)
  status.text = `planlint ${server.version}`
  status.detail = `of the ${server.origin}`
  status.command = { command: 'planlint.showOutput', title: 'Show output' }
  client = new LanguageClient(
    'planlint',
    'planlint',
    { module: server.cli, args: ['lsp'], transport: TransportKind.stdio },
    { documentSelector: documents, initializationOptions: { trusted }, outputChannel: output }
  )
  try {
    await client.start()
    status.severity = LanguageStatusSeverity.Information
  } catch (error) {
    status.severity = LanguageStatusSeverity.Error
    output.error(`the server does not start: ${error instanceof Error ? error.message : String(error)}`)
  }
}
