import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** A parser of Markdown: text without a byte order mark to mdast with positions. */
export type Parse = (text: string) => Root

const pipeline = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

/** Parse with remark: CommonMark, GFM, and front matter in YAML or TOML. */
export const parse: Parse = (text) => pipeline.parse(text)
