import type { Format } from '../../../format.ts'

export const format: Format = {
  about: 'How a feature is to be built, in a spec of Kiro.',
  paths: { '.kiro/specs/**/design.md': 4, '*design.md': 1 },
  signs: [
    { says: 'sections Overview and Architecture', points: 1, sections: ['overview', 'architecture'] },
    { says: 'section Components and Interfaces', points: 1, sections: ['components and interfaces'] },
    { says: 'sections Data Models and Error Handling', points: 1, sections: ['data models', 'error handling'] }
  ],
  fields: []
}
