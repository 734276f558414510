import type { AlignType, ListItem, Nodes, Parents, Root } from 'mdast'
import { createMdastHandle, dropHandle, MdastReader, serializeHandle } from 'satteri'
import type { Parse } from '../parse/index.ts'

const features = { gfm: true, frontmatter: true }

/** Parse with satteri, a compiled parser, to the tree that remark makes. */
export const parse: Parse = (text) => {
  const handle = createMdastHandle(asCommonMark(text), features)
  try {
    return treeOf(new MdastReader(serializeHandle(handle)))
  } finally {
    dropHandle(handle)
  }
}

/** The text with what satteri reads otherwise than CommonMark, NUL and a lone CR, as what they stand for there; as long as it was. */
function asCommonMark(text: string): string {
  return /\0|\r(?!\n)/.test(text) ? text.replaceAll('\0', '\ufffd').replace(/\r(?!\n)/g, '\n') : text
}

/** Build the tree, breadth first: quotes can be nested by the thousand. satteri's own way takes twice the time and memory. */
function treeOf(reader: MdastReader): Root {
  const root = nodeOf(reader, 0) as Root
  const parents: Parents[] = [root]
  const ids = [0]
  const tasks: ListItem[] = []
  const backwards: number[] = []
  for (let index = 0; index < parents.length; index++) {
    const parent = parents[index] as Parents
    backwards.length = 0
    reader.pushChildIds(ids[index] as number, backwards)
    const { length } = backwards
    const children = new Array<Nodes>(length)
    for (let at = 0; at < length; at++) {
      const id = backwards[length - 1 - at] as number
      const child = nodeOf(reader, id)
      children[at] = child
      if (!('children' in child)) continue
      parents.push(child)
      ids.push(id)
      if (child.type === 'listItem' && typeof child.checked === 'boolean') tasks.push(child)
    }
    parent.children = children as never[]
  }
  for (const task of tasks) startBehindBox(task)
  return root
}

/** What a parent's children are until they are built. */
const unbuilt: never[] = []

/** One node by its kind in satteri's arena; the offsets are those of its generated layout, which `tests/parsers.test.ts` holds against remark. */
function nodeOf(reader: MdastReader, id: number): Nodes {
  const position = reader.getPosition(id) as Nodes['position']
  const kind = reader.getNodeType(id)
  switch (kind) {
    case 0:
      return { type: 'root', children: unbuilt, position }
    case 1:
      return { type: 'paragraph', children: unbuilt, position }
    case 2:
      return { type: 'heading', depth: reader.fieldU8(id, 0, 1) as 1, children: unbuilt, position }
    case 3:
      return { type: 'thematicBreak', position }
    case 4:
      return { type: 'blockquote', children: unbuilt, position }
    case 5: {
      const { ordered, start, spread } = reader.getListData(id)
      return { type: 'list', ordered, start: ordered ? start : null, spread, children: unbuilt, position }
    }
    case 6: {
      const checked = reader.fieldU8(id, 0, 2)
      return {
        type: 'listItem',
        checked: checked === 2 ? null : checked === 1,
        spread: reader.fieldU8(id, 1, 0) === 1,
        children: unbuilt,
        position
      }
    }
    case 7:
      return { type: 'html', value: reader.getTextValue(id), position }
    case 8:
      return {
        type: 'code',
        lang: reader.fieldString(id, 0) || null,
        meta: reader.fieldString(id, 8) || null,
        value: reader.fieldString(id, 16),
        position
      }
    case 9:
      return {
        type: 'definition',
        url: reader.fieldString(id, 0),
        title: reader.fieldString(id, 8) || null,
        identifier: reader.fieldString(id, 16),
        label: reader.fieldString(id, 24),
        position
      }
    case 10:
      return { type: 'text', value: reader.getTextValue(id), position }
    case 11:
      return { type: 'emphasis', children: unbuilt, position }
    case 12:
      return { type: 'strong', children: unbuilt, position }
    case 13:
      return { type: 'inlineCode', value: reader.getTextValue(id), position }
    case 14:
      return { type: 'break', position }
    case 15:
      return { type: 'link', url: reader.fieldString(id, 0), title: reader.fieldString(id, 8) || null, children: unbuilt, position }
    case 16:
      return {
        type: 'image',
        url: reader.fieldString(id, 0),
        alt: reader.fieldString(id, 8),
        title: reader.fieldString(id, 16) || null,
        position
      }
    case 17:
      return {
        type: 'linkReference',
        identifier: reader.fieldString(id, 0),
        label: reader.fieldString(id, 8),
        referenceType: referenceTypes[reader.fieldU8(id, 16, 0)] as 'full',
        children: unbuilt,
        position
      }
    case 18:
      return {
        type: 'imageReference',
        identifier: reader.fieldString(id, 0),
        label: reader.fieldString(id, 8),
        referenceType: referenceTypes[reader.fieldU8(id, 16, 0)] as 'full',
        alt: reader.fieldString(id, 20),
        position
      }
    case 19:
      return {
        type: 'footnoteDefinition',
        identifier: reader.fieldString(id, 0),
        label: reader.fieldString(id, 8),
        children: unbuilt,
        position
      }
    case 20:
      return { type: 'footnoteReference', identifier: reader.fieldString(id, 0), label: reader.fieldString(id, 8), position }
    case 21:
      return { type: 'table', align: reader.getTableAlign(id) as AlignType[], children: unbuilt, position }
    case 22:
      return { type: 'tableRow', children: unbuilt, position }
    case 23:
      return { type: 'tableCell', children: unbuilt, position }
    case 24:
      return { type: 'delete', children: unbuilt, position }
    case 25:
      return { type: 'yaml', value: reader.getTextValue(id), position }
    case 26:
      return { type: 'toml', value: reader.getTextValue(id), position }
    default:
      throw new Error(`satteri has a node of the kind ${kind}, which the features asked for do not make`)
  }
}

const referenceTypes = ['shortcut', 'collapsed', 'full'] as const

/** Moves the start of a task's paragraph behind its box, where remark has it. */
function startBehindBox({ children: [paragraph] }: ListItem): void {
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (paragraph?.position && text?.position) paragraph.position.start = text.position.start
}
