import { dirname } from 'node:path'
import { FileType, Uri, window, workspace } from 'vscode'

const names = ['ts', 'mts', 'mjs', 'js', 'json', 'jsonc', 'yaml', 'yml'].map((extension) => `planlint.config.${extension}`)

/** Show the configuration of the plan in the editor, the nearest above it; where there is none, begin one in the workspace's folder. */
export async function openConfiguration(): Promise<void> {
  const document = window.activeTextEditor?.document
  const root = (document && workspace.getWorkspaceFolder(document.uri)) ?? workspace.workspaceFolders?.[0]
  if (!root) {
    await window.showInformationMessage('planlint: open a folder first; its configuration belongs there.')
    return
  }
  const found = await nearest(document ? Uri.file(dirname(document.uri.fsPath)) : root.uri)
  if (found) await window.showTextDocument(found)
  else await begin(Uri.joinPath(root.uri, 'planlint.config.json'))
}

async function nearest(folder: Uri): Promise<Uri | undefined> {
  for (const name of names) {
    const file = Uri.joinPath(folder, name)
    if (await isFile(file)) return file
  }
  const parent = Uri.file(dirname(folder.fsPath))
  return parent.fsPath === folder.fsPath ? undefined : nearest(parent)
}

function isFile(uri: Uri): Thenable<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => type === FileType.File,
    () => false
  )
}

async function begin(file: Uri): Promise<void> {
  const document = await workspace.openTextDocument(file.with({ scheme: 'untitled' }))
  const editor = await window.showTextDocument(document)
  if (document.getText() === '')
    await editor.edit((edit) => edit.insert(editor.selection.start, '{\n  "files": ["docs/plans/**/*.md"],\n  "rules": {}\n}\n'))
}
