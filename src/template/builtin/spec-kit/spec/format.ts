import type { Format } from '../../../format.ts'

export const format: Format = {
  about: "What a feature is to do, as spec-kit's specify command writes it.",
  paths: { 'specs/**/[0-9]*/spec.md': 3, '*spec.md': 1 },
  signs: [
    { says: 'title Feature Specification', points: 2, title: /^Feature Specification\b/ },
    { says: 'section User Scenarios & Testing', points: 2, sections: ['user scenarios and testing'] },
    { says: 'user stories with a priority', points: 2, heading: /^User Story \d+ [-–—] .*\(Priority: P\d\)/m },
    { says: 'requirements such as FR-001', points: 1, text: /^[ \t]*[-*] \*\*FR-\d{3}\*\*/m }
  ],
  labels: /^\[(?:P|US\d+|(?:FR|NFR|SC)-\d+)\]$/,
  blanks: /^\[(?:FEATURE(?: NAME)?|###-feature(?:-name)?|DATE|Brief Title|Entity \d)\]$/,
  fields: []
}
