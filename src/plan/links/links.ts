import type { Definition, Image, Link as LinkNode } from 'mdast'
import { visit } from 'unist-util-visit'
import { extent, textAt } from '../parts/texts.ts'
import type { Place, Plan } from '../types.ts'

/** Where a link, an image or a definition leads within the repository. */
export interface Target {
  /** The path as written, decoded; `''` where only a place in this file is named. */
  path: string
  pathPlace: Place
  /** What follows `#`, decoded; absent where nothing does. */
  anchor?: string
  anchorPlace: Place
  /** It stands in a task that is open: what it leads to may be what is to be done. */
  isAwaited: boolean
}

type Leading = LinkNode | Image | Definition

const elsewhere = /^(?:[a-z][a-z\d+.-]*:|\/\/|[?]|www\.)/i
/** What stands for something else: placeholders, patterns, variables, the usual sample. */
const pattern = /[{}<>*$…|[\]]|\.{3}|\b(?:path\/to|example)\//

/** The links, images and definitions that lead to a path or an anchor; addresses, patterns and placeholders aside. */
export function* targetsOf(plan: Plan): Generator<Target> {
  for (const { node, from, to } of plan.links) {
    if (node.type !== 'link' && node.type !== 'linkReference' && node.type !== 'image' && node.type !== 'definition') continue
    if (node.type !== 'linkReference') yield* targetOf(node, plan)
    if (!('children' in node) || !plan.source.text.slice(from, to).includes('![')) continue
    const images: Image[] = []
    visit(node, 'image', (image) => {
      images.push(image)
    })
    for (const image of images) yield* targetOf(image, plan)
  }
}

function* targetOf(node: Leading, plan: Plan): Generator<Target> {
  const { source } = plan
  if (node.url === '' || elsewhere.test(node.url) || pattern.test(node.url) || !node.position) return
  const [from, to] = destinationOf(node, source.text)
  const raw = source.text.slice(from, to)
  const hash = raw.indexOf('#')
  const end = raw.search(/[?#]/)
  const [path = '', ...rest] = node.url.split('#')
  yield {
    path: decoded(path.replace(/\?.*$/s, '')),
    pathPlace: source.place(from, end < 0 ? to : from + end),
    ...(rest.length > 0 && { anchor: decoded(rest.join('#')) }),
    anchorPlace: source.place(hash < 0 ? from : from + hash, to),
    isAwaited: textAt(plan, from)?.task?.state === 'open'
  }
}

/** Characters of source that may stand for few of a destination, as `&NotSquareSuperset;` does for one. */
const longestReference = 200

/** Source offsets of the destination, without angle brackets; of the whole node where it has none (`<a@b.c>`). */
function destinationOf(node: Leading, source: string): [number, number] {
  const [from, to] = extent(node)
  const children = 'children' in node ? node.children : []
  const last = children[children.length - 1]?.position?.end.offset ?? from
  const opening = node.type === 'definition' ? ']:' : ']('
  for (let at = source.indexOf(opening, last); at >= 0 && at < to; at = source.indexOf(opening, at + 1)) {
    let start = at + 2
    while (start < to && /[\s>]/.test(source[start] as string)) start++
    const isBracketed = source[start] === '<'
    if (isBracketed) start++
    const end = Math.min(to, start + 2 * node.url.length + longestReference)
    const length = source.slice(start, end).search(isBracketed ? /(?<!\\)>/ : node.type === 'definition' ? /\s|$/ : /\s|\)$|\)(?=\s)/)
    if (length > 0 && isSpelling(source.slice(start, start + length), node.url)) return [start, start + length]
  }
  return [from, to]
}

/** Whether the source's spelling begins as the destination does, escapes and references aside. */
function isSpelling(raw: string, url: string): boolean {
  return raw === url || /[\\&%]/.test(raw + url)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
