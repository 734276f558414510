import type { Root } from 'mdast'
import { createMdastHandle, dropHandle, serializeHandle } from 'satteri/binding'
import * as options from 'satteri/options'
import type { Parse } from '../parse/index.ts'
import { tame } from '../parse/tame.ts'
import { Arena } from './arena.ts'
import { nodeOf } from './nodes.ts'
import { Reparser } from './reparse.ts'

const features =
  options.ENABLE_GFM |
  options.ENABLE_TABLES |
  options.ENABLE_STRIKETHROUGH |
  options.ENABLE_TASKLISTS |
  options.ENABLE_FOOTNOTES |
  options.ENABLE_YAML_STYLE_METADATA_BLOCKS |
  options.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS

/** Parse with satteri, a compiled parser, to the tree that remark makes. */
export const parse: Parse = Object.assign((text: string) => nodeOf(arenaOf(asCommonMark(text)), 0) as Root, {
  again: (): Parse => {
    const reparser = new Reparser(arenaOf)
    return (text) => reparser.parse(asCommonMark(text))
  }
})

function arenaOf(source: string, offset?: number, lines?: number): Arena {
  const handle = createMdastHandle(source, features)
  try {
    return new Arena(serializeHandle(handle), source, offset, lines)
  } finally {
    dropHandle(handle)
  }
}

/** The text with what satteri reads otherwise than CommonMark, NUL and a lone CR, as what they stand for there; as long as it was. */
function asCommonMark(document: string): string {
  const text = tame(document)
  const printed = text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text
  return text.includes('\r') ? printed.replace(/\r(?!\n)/g, '\n') : printed
}
