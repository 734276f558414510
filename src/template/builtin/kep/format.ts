import type { Format } from '../../format.ts'

/** A Kubernetes enhancement proposal. */
export const format: Format = {
  paths: { 'keps/**/README.md': 3 },
  signs: [
    { says: 'title with the number of an enhancement', points: 3, title: /^KEP-\d+/ },
    { says: 'section Release Signoff Checklist', points: 2, sections: ['release signoff checklist'] },
    { says: 'section Graduation Criteria', points: 1, sections: ['graduation criteria'] }
  ]
}
