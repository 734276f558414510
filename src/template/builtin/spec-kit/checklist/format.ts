import type { Format } from '../../../format.ts'

export const format: Format = {
  about: "What a reviewer asks of a specification, as spec-kit's checklist command writes it.",
  paths: { 'specs/**/[0-9]*/checklists/*.md': 3 },
  signs: [
    { says: 'task ids such as CHK001', points: 3, tasks: /^CHK\d{3}\b/ },
    {
      says: 'sections of the checklist of requirements',
      points: 3,
      sections: ['content quality', 'requirement completeness', 'feature readiness']
    }
  ],
  labels: /^\[[^\]]*\]$/,
  fields: []
}
