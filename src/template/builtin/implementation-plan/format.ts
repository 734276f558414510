import type { Format } from '../../format.ts'

export const format: Format = {
  about: 'The plan of phases with status, tasks and sign-off that planlint itself proposes.',
  paths: {},
  signs: [],
  byTemplate: true
}
