import type { Format } from '../../../format.ts'

export const format: Format = {
  about: 'The steps of a feature, in a spec of Kiro.',
  paths: { '.kiro/specs/**/tasks.md': 4, '*tasks.md': 1 },
  signs: [
    { says: 'title Implementation Plan', points: 1, title: /Implementation Plan$/i },
    { says: 'numbers of requirements under tasks', points: 3, text: /^ +- _[^_\n:]{3,40}: *\d+(?:\.\d+)?(?:, *\d+(?:\.\d+)?)*_/m }
  ],
  fields: []
}
