import type { Template } from './types.ts'

/** Built-in templates as they are read, by name and without their plans. The build fills it in; without it each is read when it is asked for. */
export const compiled: Record<string, () => Omit<Template, 'plan'>> = {}
