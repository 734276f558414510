/** What the user of an editor sets there; everything about plans is said in the configuration instead. */
export interface Preferences {
  enable: boolean
  /** When problems are shown: as one types, or as of the last save. */
  run: 'onType' | 'onSave'
  /** The configuration for every plan, in place of the nearest; from the workspace's folder. */
  configPath: string | undefined
  /** Show above each phase how far it is. */
  codeLens: boolean
}

/** Read the section `planlint` of an editor's settings; what is absent or makes no sense is as if it were not set. */
export function preferencesOf(section: unknown): Preferences {
  const { enable, run, configPath, codeLens } = (typeof section === 'object' && section !== null ? section : {}) as Record<string, unknown>
  return {
    enable: enable !== false,
    run: run === 'onSave' ? 'onSave' : 'onType',
    configPath: typeof configPath === 'string' && configPath !== '' ? configPath : undefined,
    codeLens: codeLens !== false
  }
}
