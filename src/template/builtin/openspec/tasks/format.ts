import type { Format } from '../../../format.ts'

export const format: Format = {
  about: 'The steps of a change, in a folder of OpenSpec.',
  paths: { 'openspec/changes/**/tasks.md': 3, '*tasks.md': 1 },
  signs: [
    { says: 'numbered groups of tasks', points: 1, heading: /^1\. /m },
    { says: 'task ids such as 1.1', points: 1, tasks: /^\d+\.\d+\s/ }
  ],
  archive: 'openspec/changes/archive/**/tasks.md',
  fields: []
}
