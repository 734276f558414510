import type { ConventionSettings } from '../plan/index.ts'
import type { Rule, Setting } from '../rule.ts'

/** What a configuration may say. Globs and paths are relative to the file that says it; a folder means everything in it. */
export interface Config {
  $schema?: string
  /** Configurations to start from, by path; later ones win, and this one over all. */
  extends?: string | string[]
  /** Globs of the plans, for runs over folders. */
  files?: string[]
  /** Globs of what is never linted. */
  ignores?: string[]
  /** A template (a path, or the name of a built-in one) for the plans that a glob matches; the first match wins. */
  templates?: Record<string, string>
  /** Severity, or severity and options, by rule. */
  rules?: Record<string, Setting>
  /** Words of the team. */
  conventions?: ConventionSettings
  /** Other settings of rules for some files; later ones win. */
  overrides?: { files: string[]; rules: Record<string, Setting> }[]
  /** Rules of the team's own. */
  use?: Rule[]
}

/** Names the type of a configuration for editors; returns it as it is. */
export function defineConfig(config: Config): Config {
  return config
}
