import GithubSlugger, { slug } from 'github-slugger'
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { idsDefinedIn, type Requirement, requirementsIn } from './requirements.ts'

/** What a document offers to those who refer to it. */
export interface Outline {
  /** Anchors as GitHub makes them, and those that HTML and `{#id}` give. */
  anchors: ReadonlySet<string>
  /** Ids of requirements and stories that it defines. */
  ids: ReadonlySet<string>
  /** What it asks for, by id or number. */
  requirements: ReadonlyMap<string, Requirement>
}

const known = new WeakMap<Root, Outline>()

/** The outline of a document: made once for each tree. */
export function outlineOf(tree: Root, text: string): Outline {
  const outline = known.get(tree) ?? readOutline(tree, text)
  known.set(tree, outline)
  return outline
}

function readOutline(tree: Root, text: string): Outline {
  let requirements: Outline['requirements'] | undefined
  return {
    anchors: anchorsOf(tree),
    ids: idsDefinedIn(text),
    get requirements() {
      requirements ??= requirementsIn(text)
      return requirements
    }
  }
}

const attribute = /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
const htmlHeading = /<h[1-6](?=[\s>])[^>]*>([^<]*)/gi
const ownId = /\s*\{#([^\s{}]+)\}\s*$/

function anchorsOf(tree: Root): Set<string> {
  const slugger = new GithubSlugger()
  const anchors = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'heading') {
      const text = textOf(node, { includeImageAlt: false, includeHtml: false })
      const id = ownId.exec(text)
      if (id?.[1]) anchors.add(sameAnchor(id[1]))
      anchors.add(sameAnchor(slugger.slug(text)))
      anchors.add(sameAnchor(slug((id ? text.slice(0, id.index) : text).trim())))
    } else if (node.type === 'html' && !node.value.startsWith('<!--')) {
      for (const [, double, single, bare] of node.value.matchAll(attribute)) anchors.add(sameAnchor(double ?? single ?? bare ?? ''))
      for (const [, title = ''] of node.value.matchAll(htmlHeading)) anchors.add(sameAnchor(slugger.slug(title.trim())))
    }
  })
  return anchors
}

/** An anchor as it is compared: variation selectors, which nobody sees, are in some and not in others. */
export function sameAnchor(anchor: string): string {
  return anchor.replace(/\ufe0f/g, '')
}
