import type { Past } from '../../lint.ts'
import type { Parse } from '../../parse/index.ts'
import { Memory } from '../../plan/index.ts'

/** What is kept of an open document from one keystroke to the next, so that only what was typed is parsed and read. */
export class DocumentMemory {
  private readonly memory = new Memory()
  private parse: Parse | undefined
  private again: Parse | undefined

  /** What is known where the document is parsed with this parser: one text may need another than the next. */
  with(parse: Parse): Past {
    if (this.parse !== parse) this.again = parse.again?.()
    this.parse = parse
    return { memory: this.memory, parse: this.again ?? parse }
  }
}
