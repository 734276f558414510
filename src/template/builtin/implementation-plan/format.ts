import type { Format } from '../../format.ts'

/** The plan of phases with status, tasks and sign-off that planlint itself proposes. */
export const format: Format = {
  paths: {},
  signs: [],
  byTemplate: true
}
