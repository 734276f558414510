import { distance } from 'fastest-levenshtein'
import { slug } from 'github-slugger'
import type { Heading, Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { fact } from '../facts.ts'
import { sign } from '../text/signs.ts'
import type { Text } from '../types.ts'

/** The anchors of a plan. */
export const anchorsOf = fact(({ tree, source, sections }) => {
  const texts = new Map<Nodes, Text | undefined>(sections.map(({ node, texts: [heading] }) => [node, heading]))
  return readAnchors(tree, source.text, (heading) => knownTitle(texts.get(heading)) ?? titleOf(heading))
})

/** The title of a heading that was flattened already, where that leaves out nothing. */
export function knownTitle(heading: Text | undefined): string | undefined {
  return heading?.has(sign.angle | sign.lineBreak) === false ? heading.run.text : undefined
}

function titleOf(heading: Heading): string {
  return textOf(heading, { includeImageAlt: false, includeHtml: false })
}

const attribute = /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
const htmlHeading = /<h[1-6](?=[\s>])[^<>]*>([^<]*)/gi
const mayBeHtml = /\s(?:id|name)\s*=|<h[1-6][\s>]/i
const ownId = /\{#([^\s{}]+)\}$/
/** What holds nothing but text, and HTML that stands in it. */
const lines = new Set<Nodes['type']>(['paragraph', 'heading', 'table'])

function readAnchors(tree: Root, text: string, title: (heading: Heading) => string): Set<string> {
  const anchors = new Set<string>()
  const counts = new Map<string, number>()
  const isInHtml = mayBeHtml.test(text)
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'heading') addHeading(anchors, counts, title(node))
    else if (node.type === 'html' && !node.value.startsWith('<!--')) addHtml(anchors, counts, node.value)
    if (!('children' in node) || (!isInHtml && lines.has(node.type))) continue
    for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index] as Nodes)
  }
  return anchors
}

function addHeading(anchors: Set<string>, counts: Map<string, number>, title: string): void {
  const id = title.includes('{#') ? ownId.exec(title.trimEnd()) : undefined
  if (id?.[1]) anchors.add(sameAnchor(id[1]))
  const whole = slugOf(title)
  const bare = (id ? title.slice(0, id.index) : title).trim()
  anchors.add(sameAnchor(numbered(whole, counts)))
  anchors.add(sameAnchor(bare === title ? whole : slugOf(bare)))
}

function addHtml(anchors: Set<string>, counts: Map<string, number>, html: string): void {
  for (const [, double, single, bare] of html.matchAll(attribute)) anchors.add(sameAnchor(double ?? single ?? bare ?? ''))
  for (const [, title = ''] of html.matchAll(htmlHeading)) anchors.add(sameAnchor(numbered(slugOf(title.trim()), counts)))
}

/** The anchor that GitHub makes of a title. For ASCII its table of all scripts is not needed, which takes a millisecond to compile. */
function slugOf(title: string): string {
  return /^[ -~]*$/.test(title)
    ? title
        .toLowerCase()
        .replace(/[^a-z0-9_ -]+/g, '')
        .replaceAll(' ', '-')
    : slug(title)
}

/** A slug with a number, where others of its title stand before it. */
function numbered(base: string, counts: Map<string, number>): string {
  let result = base
  while (counts.has(result)) {
    const count = (counts.get(base) ?? 0) + 1
    counts.set(base, count)
    result = `${base}-${count}`
  }
  counts.set(result, 0)
  return result
}

/** An anchor as it is compared: variation selectors, which nobody sees, are in some and not in others. */
export function sameAnchor(anchor: string): string {
  return anchor.includes('\ufe0f') ? anchor.replaceAll('\ufe0f', '') : anchor
}

/** The anchors of another document; `null` where no parser can read it. */
export function anchorsIn(text: string, parse: (text: string) => Root): ReadonlySet<string> | null {
  try {
    return readAnchors(parse(text), text, titleOf)
  } catch {
    return null
  }
}

/** An anchor without all that slugs differ in: case, hyphens, signs. */
function bare(anchor: string): string {
  return anchor.toLowerCase().replace(/[\s\p{P}\p{S}\ufe0f]+/gu, '')
}

const folded = new WeakMap<ReadonlySet<string>, Map<string, string>>()

/** Characters up to which an anchor may be a slip of the keyboard for another. */
const longestSlip = 200

/** The anchor that was most likely meant by one that leads nowhere. */
export function likelyAnchor(anchor: string, anchors: ReadonlySet<string>): string | undefined {
  const byBare = folded.get(anchors) ?? new Map(Array.from(anchors, (one) => [bare(one), one]))
  folded.set(anchors, byBare)
  const wanted = bare(anchor)
  const same = byBare.get(wanted)
  if (same !== undefined || wanted.length < 4 || byBare.size > 500) return same
  const all = [...byBare]
  const isClose = (one: string) => Math.abs(one.length - wanted.length) <= 3 && distance(one, wanted) <= Math.min(3, wanted.length / 5)
  const longer = all.filter(([one]) => one.length >= 4 && (one.startsWith(wanted) || wanted.startsWith(one)))
  const close = longer.length > 0 ? longer : wanted.length > longestSlip ? [] : all.filter(([one]) => isClose(one))
  return close.length === 1 ? close[0]?.[1] : undefined
}
