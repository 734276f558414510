import type { Parse } from '../parse/index.ts'

/** `native` is a compiled parser, `remark` the reference; `auto` is native where its binding loads. */
export type ParserName = 'auto' | 'remark' | 'native'

export const parserNames: ParserName[] = ['auto', 'remark', 'native']

/**
 * What the native parser reads otherwise than the reference: a box with nothing behind it, on the line below its marker or with a tab or a
 * line end in it, and front matter that is not closed by the fence that opens it. Such a text is given to remark.
 */
const bareBox = /(?<=(?:^|[\r\n\-*+.)>])[ \t]*\[[ xX]\])[ \t]*(?:[\r\n]|$)/
const boxBelowMarker = /(?<=(?:^|[\r\n])[ \t>*+\-\d.)]*[-*+.)][ \t]*(?:\r\n?|\n)[ \t>]*\[[ xX]\])/
const oddBox = new RegExp(`\\[(?:[ xX]\\](?:${bareBox.source}|${boxBelowMarker.source})|(?:\\t|\\r\\n?|\\n)\\])`)
const openFence = /^\ufeff?(---|\+\+\+)[ \t]*[\r\n](?!(?:.*[\r\n])?\1[ \t]*(?:[\r\n]|$))/s

function isRare(text: string): boolean {
  return oddBox.test(text) || openFence.test(text)
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
    return (await import('./native.ts')).parse
  } catch (error) {
    if (isWanted) throw error
    return undefined
  }
}
