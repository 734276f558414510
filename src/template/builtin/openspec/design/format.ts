import type { Format } from '../../../format.ts'

export const format: Format = {
  about: 'How a change is to be made, in a folder of OpenSpec.',
  paths: { 'openspec/changes/**/design.md': 3, '*design.md': 1 },
  signs: [
    { says: 'section Goals / Non-Goals', points: 1, sections: ['goals non goals'] },
    { says: 'section Risks / Trade-offs', points: 1, sections: ['risks trade offs'] },
    { says: 'sections Context and Decisions', points: 1, sections: ['context', 'decisions'] }
  ],
  labels: /^\[Risk\]$/i,
  archive: 'openspec/changes/archive/**/design.md',
  fields: []
}
