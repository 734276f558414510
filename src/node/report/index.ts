import type { Format } from './report.ts'

export type { Format, Report } from './report.ts'
export { countOf, plural } from './report.ts'

/** The formats by name, each loaded when it is asked for. */
export const formats: Record<string, () => Promise<{ default: Format }>> = {
  text: () => import('./text.ts'),
  json: () => import('./json.ts'),
  github: () => import('./github.ts'),
  sarif: () => import('./sarif.ts'),
  gitlab: () => import('./gitlab.ts'),
  junit: () => import('./junit.ts'),
  markdown: () => import('./markdown.ts'),
  rdjson: () => import('./rdjson.ts')
}
