import { dirname, resolve, sep } from 'node:path'
import type { Message, Plan } from '../../rule.ts'
import { candidateAt, isShapedLikePlan } from '../discover.ts'
import { shownPath } from '../files.ts'
import { Disk } from '../host.ts'
import { Linter, lintQuickly, lintText } from '../linter.ts'
import { isMarkdownIn, rootOf } from '../search.ts'
import type { DocumentMemory } from './memory.ts'
import type { Preferences } from './preferences.ts'
import { Stamps } from './stamps.ts'

/** A text as planlint sees it. */
export interface Linted {
  text: string
  messages: Message[]
  /** Absent where the parser gave up. */
  plan?: Plan
}

/** What a project needs to know of the editor. */
export interface Surroundings {
  /** The text of a document that is open. */
  open(path: string): string | undefined
  /** Whether configurations that are code may be run. */
  mayRunCode: boolean
}

/** A folder in which plans are linted as the command line does when it is run there. */
export class Project {
  private readonly root: string
  private readonly linter: Linter
  private readonly disk: Disk
  private readonly stamps = new Stamps()
  private readonly found = new Map<string, boolean>()

  constructor(root: string, { configPath }: Preferences, { open, mayRunCode }: Surroundings) {
    this.root = root
    this.disk = new Disk(root, open)
    const config = configPath === undefined ? undefined : resolve(root, configPath)
    const code = mayRunCode ? 'anew' : 'refused'
    this.linter = new Linter({ cwd: root, config, overrides: { rules: {} }, parser: 'auto', fix: 'no', code }, this.disk)
  }

  /** Lint the text of a file, with the memory of what it was before; `undefined` where a run over the folder would not. */
  async lint(path: string, text: string, memory: DocumentMemory): Promise<Linted | undefined> {
    try {
      const candidate = this.isFound(path) && (await candidateAt(path, this.linter.configs, rootOf(this.root), false))
      if (!candidate) return undefined
      const linted = await this.lintAnyway(path, text, memory)
      return candidate.isPlan || (linted.plan && isShapedLikePlan(linted.plan)) ? linted : undefined
    } finally {
      this.stamps.note(this.linter.sources())
    }
  }

  /** Lint a text as that of a file, plan or not. */
  async lintAnyway(path: string, text: string, memory?: DocumentMemory): Promise<Linted> {
    const { parse, settings } = await this.linter.reading(path, text)
    const file = lintQuickly(parse, text, shownPath(this.root, path), settings, memory?.with(parse))
    const plan = file.data.planlint?.plan
    return { text, messages: file.messages, ...(plan && { plan }) }
  }

  /** The text of a file with everything mended that can be. */
  async mend(path: string, text: string): Promise<string> {
    const { parse, settings } = await this.linter.reading(path, text)
    return lintText(text, shownPath(this.root, path), settings, parse, true).text
  }

  /** Whether a configuration or a template is not any more what it was when it was read. */
  isOld(): boolean {
    return this.stamps.areOld()
  }

  /** Look again which files there are, and what they say. */
  lookAgain(): void {
    this.found.clear()
    this.disk.forget()
  }

  private isFound(path: string): boolean {
    const known = this.found.get(path) ?? isMarkdownIn(path, this.root)
    this.found.set(path, known)
    return known
  }
}

/** The workspace's folders as projects; a file outside of them belongs to its own folder. */
export class Projects {
  private roots: string[]
  private readonly byRoot = new Map<string, Project>()
  private preferences: Preferences
  private readonly surroundings: Surroundings

  constructor(roots: string[], preferences: Preferences, surroundings: Surroundings) {
    this.roots = roots
    this.preferences = preferences
    this.surroundings = surroundings
  }

  of(path: string): Project {
    const root = this.roots.filter((one) => path.startsWith(one + sep)).sort((a, b) => b.length - a.length)[0] ?? dirname(path)
    const project = this.byRoot.get(root) ?? new Project(root, this.preferences, this.surroundings)
    this.byRoot.set(root, project)
    return project
  }

  lookAgain(): void {
    for (const project of this.byRoot.values()) project.lookAgain()
  }

  areOld(): boolean {
    return [...this.byRoot.values()].some((project) => project.isOld())
  }

  /** Begin anew, with what has changed. */
  restart({ roots = this.roots, preferences = this.preferences }: { roots?: string[]; preferences?: Preferences }): void {
    this.roots = roots
    this.preferences = preferences
    this.byRoot.clear()
  }
}
