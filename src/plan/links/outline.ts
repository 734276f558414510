import type { Root } from 'mdast'
import { idsDefinedIn, type Requirement, requirementsIn } from '../references/requirements.ts'
import { anchorsIn } from './anchors.ts'

/** What a document offers to those who refer to it. */
export interface Outline {
  /** Anchors as GitHub makes them, and those that HTML and `{#id}` give; absent where no parser can read it. */
  readonly anchors: ReadonlySet<string> | undefined
  /** Ids of requirements and stories that it defines. */
  readonly ids: ReadonlySet<string>
  /** What it asks for, by id or number. */
  readonly requirements: ReadonlyMap<string, Requirement>
}

/** The outline of a document, each part read when it is first asked for: few are asked for all. */
export function outlineOf(text: string, parse: (text: string) => Root): Outline {
  return new DocumentOutline(text, parse)
}

class DocumentOutline implements Outline {
  private readonly text: string
  private readonly parse: (text: string) => Root
  /** `null`: no parser can read it. */
  private anchorsRead: ReadonlySet<string> | null | undefined
  private idsRead: ReadonlySet<string> | undefined
  private requirementsRead: ReadonlyMap<string, Requirement> | undefined

  constructor(text: string, parse: (text: string) => Root) {
    this.text = text
    this.parse = parse
  }

  get anchors(): ReadonlySet<string> | undefined {
    if (this.anchorsRead === undefined) this.anchorsRead = anchorsIn(this.text, this.parse)
    return this.anchorsRead ?? undefined
  }

  get ids(): ReadonlySet<string> {
    this.idsRead ??= idsDefinedIn(this.text)
    return this.idsRead
  }

  get requirements(): ReadonlyMap<string, Requirement> {
    this.requirementsRead ??= requirementsIn(this.text)
    return this.requirementsRead
  }
}
