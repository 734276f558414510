import GithubSlugger, { slug } from 'github-slugger'
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { once } from './languages/index.ts'
import { idsDefinedIn, type Requirement, requirementsIn } from './requirements.ts'

/** What a document offers to those who refer to it. */
export interface Outline {
  /** Anchors as GitHub makes them, and those that HTML and `{#id}` give; absent where no parser can read it. */
  readonly anchors: ReadonlySet<string> | undefined
  /** Ids of requirements and stories that it defines. */
  readonly ids: ReadonlySet<string>
  /** What it asks for, by id or number. */
  readonly requirements: ReadonlyMap<string, Requirement>
}

/** The outline of a document, each part read when it is first asked for: few are asked for all. */
export function outlineOf(text: string, parse: (text: string) => Root): Outline {
  const anchors = once(() => [anchorsIn(text, parse)])
  const ids = once(() => idsDefinedIn(text))
  const requirements = once(() => requirementsIn(text))
  return {
    get anchors() {
      return anchors()[0]
    },
    get ids() {
      return ids()
    },
    get requirements() {
      return requirements()
    }
  }
}

function anchorsIn(text: string, parse: (text: string) => Root): ReadonlySet<string> | undefined {
  try {
    return anchorsOf(parse(text))
  } catch {
    return undefined
  }
}

const known = new WeakMap<Root, Set<string>>()

/** The anchors of a tree, gathered once. */
export function anchorsOf(tree: Root): ReadonlySet<string> {
  const anchors = known.get(tree) ?? readAnchors(tree)
  known.set(tree, anchors)
  return anchors
}

const attribute = /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
const htmlHeading = /<h[1-6](?=[\s>])[^>]*>([^<]*)/gi
const ownId = /\s*\{#([^\s{}]+)\}\s*$/

function readAnchors(tree: Root): Set<string> {
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
