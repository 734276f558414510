import type { Format } from '../../../format.ts'

export const format: Format = {
  about: 'What a change adds to and takes from a specification, in a folder of OpenSpec.',
  paths: { 'openspec/changes/**/specs/**/*.md': 3, '*spec.md': 1 },
  signs: [{ says: 'sections of added or changed requirements', points: 3, heading: /^(?:ADDED|MODIFIED|REMOVED|RENAMED) Requirements$/m }],
  archive: 'openspec/changes/archive/**/specs/**/*.md',
  fields: []
}
