import type { Format } from '../../../format.ts'

export const format: Format = {
  about: "The steps of a feature, by user story, as spec-kit's tasks command writes them.",
  paths: { 'specs/**/[0-9]*/tasks.md': 3, '*tasks.md': 1 },
  signs: [
    { says: 'task ids such as T001', points: 2, tasks: /^T\d{3}\b/ },
    { says: 'title Tasks', points: 1, title: /^Tasks\b/ },
    {
      says: 'phases as spec-kit names them',
      points: 1,
      heading: /\((?:Shared Infrastructure|Blocking Prerequisites)|User Story \d.{0,200}\(Priority: P\d\)/im
    }
  ],
  labels: /^\[(?:P|P\?|ID|Story|US\d+|(?:FR|NFR|SC)-\d+)\]$/,
  blanks: /^\[(?:FEATURE(?: NAME)?|###-feature(?:-name)?|DATE)\]$/,
  fields: []
}
