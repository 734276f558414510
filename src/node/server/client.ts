import type { InitializeParams } from 'vscode-languageserver/node'

/** What a client can do, of what makes a difference here. */
export interface Client {
  /** It asks for diagnostics; to one that does not they are sent. */
  pulls: boolean
  /** It can be told to ask again. */
  refreshes: boolean
  /** It answers questions for its user's settings. */
  answers: boolean
  /** It wants to be asked to report changes of settings. */
  reportsSettings: boolean
  /** It can be asked to watch files. */
  watches: boolean
  /** It tells of folders that are added and removed. */
  tellsFolders: boolean
  /** Its edits name the version that they are for. */
  versions: boolean
  related: boolean
  tags: boolean
  descriptions: boolean
  /** Its symbols can hold others. */
  nests: boolean
  /** It shows Markdown in a hover. */
  markdown: boolean
}

/** Read what a client says of itself. */
export function clientOf({ capabilities: { workspace = {}, textDocument = {} } }: InitializeParams): Client {
  const { diagnostic, publishDiagnostics, documentSymbol, hover } = textDocument
  const details = { ...publishDiagnostics, ...diagnostic }
  return {
    pulls: diagnostic !== undefined,
    refreshes: workspace.diagnostics?.refreshSupport === true,
    answers: workspace.configuration === true,
    reportsSettings: workspace.didChangeConfiguration?.dynamicRegistration === true,
    watches: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolders: workspace.workspaceFolders === true,
    versions: workspace.workspaceEdit?.documentChanges === true,
    related: details.relatedInformation === true,
    tags: details.tagSupport !== undefined,
    descriptions: details.codeDescriptionSupport === true,
    nests: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdown: hover?.contentFormat?.includes('markdown') === true
  }
}
