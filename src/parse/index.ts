import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { tame } from './tame.ts'

/** A parser of Markdown: text without a byte order mark to mdast with positions. */
export interface Parse {
  (text: string): Root
  /** A parser of one document, which is given each text that it becomes and parses what has changed. */
  again?(): Parse
}

/** What plans are written in beyond CommonMark: GFM, and front matter in YAML or TOML. A remark plugin. */
export function syntax(this: Processor): void {
  this.use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml'])
}

const pipeline = unified().use(remarkParse).use(syntax).freeze()

/** Parse with remark. */
export const parse: Parse = (text) => pipeline.parse(tame(text))
