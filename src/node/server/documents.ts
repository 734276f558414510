import type { TextDocument } from 'vscode-languageserver-textdocument'
import { DocumentMemory } from './memory.ts'
import type { Linted, Projects } from './projects.ts'
import { pathOf } from './uris.ts'

/** An open document as planlint reads it. */
export interface Reading extends Linted {
  uri: string
  version: number
  /** No two readings have the same. */
  number: number
  /** Read another text in its place. */
  again(text: string): Promise<Linted>
  /** Its text with everything mended that can be. */
  mended(): Promise<string>
}

/** Readings of open documents: made when first asked for, forgotten when the document changes or closes. */
export class Documents {
  private readonly byUri = new Map<string, { version: number; reading: Promise<Reading | undefined> }>()
  private readonly memories = new Map<string, DocumentMemory>()
  private readonly projects: Projects
  private count = 0

  constructor(projects: Projects) {
    this.projects = projects
  }

  /** The reading of a document as it is now; `undefined` where it is no plan. */
  of(document: TextDocument): Promise<Reading | undefined> {
    const { uri, version } = document
    const known = this.byUri.get(uri)
    if (known?.version === version) return known.reading
    const reading = this.read(document)
    this.byUri.set(uri, { version, reading })
    return reading
  }

  forget(uri: string): void {
    this.byUri.delete(uri)
  }

  close(uri: string): void {
    this.forget(uri)
    this.memories.delete(uri)
  }

  forgetAll(): void {
    this.byUri.clear()
  }

  private async read(document: TextDocument): Promise<Reading | undefined> {
    const { uri, version } = document
    const path = pathOf(uri)
    if (path === undefined) return undefined
    const text = document.getText()
    const project = this.projects.of(path)
    const memory = this.memories.get(uri) ?? new DocumentMemory()
    this.memories.set(uri, memory)
    const linted = await project.lint(path, text, memory)
    return (
      linted && {
        ...linted,
        uri,
        version,
        number: ++this.count,
        again: (other) => project.lintAnyway(path, other),
        mended: () => project.mend(path, text)
      }
    )
  }
}
