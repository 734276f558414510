import type { Format } from '../../../format.ts'

export const format: Format = {
  about: 'Why something is to change, in a folder of OpenSpec.',
  paths: { 'openspec/changes/**/proposal.md': 3, '*proposal.md': 1 },
  signs: [
    { says: 'sections Why and What Changes', points: 2, sections: ['why', 'what changes'] },
    { says: 'section Impact', points: 1, sections: ['impact'] }
  ],
  archive: 'openspec/changes/archive/**/proposal.md',
  fields: []
}
