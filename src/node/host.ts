import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Parse } from '../parse/index.ts'
import { type Outline, outlineOf } from '../plan/index.ts'
import type { Host } from '../rule.ts'
import { type Answer, digestOf, type Question } from './answers.ts'
import { readText } from './files.ts'
import { ignored, type Listing, listingOf } from './git.ts'

/** What rules ask of the disk. Everything is read once; who keeps a disk while files change calls `forget`. */
export class Disk {
  private readonly cwd: string
  private readonly open: (path: string) => string | undefined
  private readonly roots = new Map<string, string>()
  private readonly gitRoots = new Map<string, string | undefined>()
  private readonly texts = new Map<string, string | undefined>()
  private readonly outlines = new Map<string, Outline | undefined>()
  private readonly listings = new Map<string, Listing>()
  /** By root and path. */
  private readonly isAbsent = new Map<string, Map<string, boolean>>()

  /** @param open the text of a document that somebody has open, which goes before what the disk holds. */
  constructor(cwd: string, open: (path: string) => string | undefined = () => undefined) {
    this.cwd = cwd
    this.open = open
  }

  /** What the rules may ask that check the plan at a path. What they asked is added to `answers`. */
  host(path: string, parse: Parse, answers?: Answer[]): Host {
    const root = this.root(path)
    const asked = new Set<string>()
    const note = (question: Exclude<Question, 'template'>, about = '') => {
      if (!answers || asked.has(`${question} ${about}`)) return
      asked.add(`${question} ${about}`)
      answers.push([question, about, this.answer(path, question, about)])
    }
    return {
      today: () => {
        note('today')
        return today()
      },
      path: () => {
        note('path')
        return placeIn(root, path)
      },
      absent: (paths) => {
        note('absent', paths.join(separator))
        return new Set(this.absent(root, paths))
      },
      outline: (other) => {
        note('outline', other)
        return this.outline(join(root, other), parse)
      },
      files: () => {
        note('files')
        return this.listing(root).files
      }
    }
  }

  /** What a question of the plan at a path is answered with now, as a digest. */
  answer(path: string, question: Exclude<Question, 'template'>, about: string): string | null {
    const root = this.root(path)
    switch (question) {
      case 'today':
        return today()
      case 'path':
        return placeIn(root, path)
      case 'absent':
        return this.absent(root, about.split(separator)).join(separator)
      case 'outline': {
        const text = this.text(join(root, about))
        return text === undefined ? null : digestOf(text)
      }
      case 'files':
        return digestOf(this.listing(root).files.join('\n'))
    }
  }

  /** Read everything anew from here on. */
  forget(): void {
    for (const memory of [this.roots, this.gitRoots, this.texts, this.outlines, this.listings, this.isAbsent]) memory.clear()
  }

  /** The repository's root. Outside of any, the working directory stands for it, or the plan's own folder. */
  private root(path: string): string {
    const folder = dirname(path)
    const root = this.roots.get(folder) ?? this.gitRoot(folder) ?? (/^\.\.(?:[\\/]|$)/.test(relative(this.cwd, folder)) ? folder : this.cwd)
    this.roots.set(folder, root)
    return root
  }

  private gitRoot(folder: string): string | undefined {
    if (this.gitRoots.has(folder)) return this.gitRoots.get(folder)
    const above = dirname(folder)
    const root = existsSync(join(folder, '.git')) ? folder : above === folder ? undefined : this.gitRoot(above)
    this.gitRoots.set(folder, root)
    return root
  }

  private text(file: string): string | undefined {
    if (this.texts.has(file)) return this.texts.get(file)
    const text = this.open(file) ?? savedText(file)
    this.texts.set(file, text)
    return text
  }

  private outline(file: string, parse: Parse): Outline | undefined {
    if (this.outlines.has(file)) return this.outlines.get(file)
    const outline = outlineIn(this.text(file), parse)
    this.outlines.set(file, outline)
    return outline
  }

  private absent(root: string, paths: readonly string[]): string[] {
    const known = this.isAbsent.get(root) ?? new Map<string, boolean>()
    this.isAbsent.set(root, known)
    const isThere = (file: string) => this.open(file) !== undefined || existsSync(file)
    const unknown = paths.filter((path) => !known.has(path))
    const missing = unknown.filter((path) => !isThere(join(root, path)))
    for (const path of unknown) known.set(path, false)
    if (missing.length > 0) {
      const { isInSubmodule } = this.listing(root)
      const own = missing.filter((path) => !isInSubmodule(path))
      const spared = new Set(ignored(own, root))
      for (const path of own) known.set(path, !spared.has(path))
    }
    return paths.filter((path) => known.get(path))
  }

  private listing(root: string): Listing {
    const listing = this.listings.get(root) ?? listingOf(root)
    this.listings.set(root, listing)
    return listing
  }
}

/** No path holds one. */
const separator = '\0'

function placeIn(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}

function savedText(file: string): string | undefined {
  // Most of what is looked for beside a plan is not there, and to be told so by an error takes ten times as long.
  if (!existsSync(file)) return undefined
  const content = readText(file)
  return 'text' in content ? content.text : undefined
}

function outlineIn(text: string | undefined, parse: Parse): Outline | undefined {
  return text === undefined ? undefined : outlineOf(text.replace(/^\ufeff/, ''), parse)
}

/** Today where the machine stands, as `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
