import type { ListItem, Nodes, Root } from 'mdast'
import type { Parse } from '../parse/index.ts'

/** `native` is a compiled parser, `remark` the reference; `auto` is native where its binding loads. */
export type ParserName = 'auto' | 'remark' | 'native'

export const parserNames: ParserName[] = ['auto', 'remark', 'native']

/**
 * What the native parser reads otherwise than the reference: NUL, a lone CR, a box with nothing behind it,
 * and front matter that is not closed.
 * Such a text is given to remark.
 */
const rare = /\0|\r(?!\n)/
const boxAtLineEnd = /\[[ xX]\][ \t]*(?:\r?\n|$)/
const bareBox = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t]*$/m
const fence = /^(?:---|\+\+\+)[ \t]*\r?\n/

function isRare(text: string): boolean {
  return (
    rare.test(text) ||
    (boxAtLineEnd.test(text) && bareBox.test(text.replaceAll('\r\n', '\n'))) ||
    (fence.test(text) && !/\n(?:---|\+\+\+)[ \t]*(?:\r?\n|$)/.test(text))
  )
}

/** Parsers, loaded when a text needs them. */
export class Parsers {
  private remark: Parse | undefined
  private native: Parse | undefined
  private readonly name: ParserName

  constructor(name: ParserName = 'auto') {
    this.name = name
  }

  /** The parser for a text. */
  async for(text: string): Promise<Parse> {
    if (this.name !== 'remark' && (this.name === 'native' || !isRare(text))) {
      this.native ??= await loadNative(this.name === 'native')
      if (this.native) return this.native
    }
    this.remark ??= (await import('../parse/index.ts')).parse
    return this.remark
  }
}

/** @param isWanted whether to throw where the binding does not load. */
async function loadNative(isWanted: boolean): Promise<Parse | undefined> {
  try {
    const { markdownToMdast } = await import('satteri')
    return (text) => likeRemark(markdownToMdast(text, { features: { gfm: true, frontmatter: true } }) as Root)
  } catch (error) {
    if (isWanted) throw error
    return undefined
  }
}

/** Moves the start of a task's paragraph behind its box, where remark has it. */
function likeRemark(tree: Root): Root {
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'listItem') startBehindBox(node)
    if ('children' in node && node.type !== 'paragraph') stack.push(...node.children)
  }
  return tree
}

function startBehindBox({ checked, children: [paragraph] }: ListItem): void {
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (typeof checked === 'boolean' && paragraph?.position && text?.position) paragraph.position.start = text.position.start
}
