import type { Format } from '../../format.ts'

export const format: Format = {
  about: 'A Kubernetes enhancement proposal.',
  paths: { 'keps/**/README.md': 3 },
  signs: [
    { says: 'title with the number of an enhancement', points: 3, title: /^KEP-\d+/ },
    { says: 'section Release Signoff Checklist', points: 2, sections: ['release signoff checklist'] },
    { says: 'section Graduation Criteria', points: 1, sections: ['graduation criteria'] }
  ],
  fields: []
}
