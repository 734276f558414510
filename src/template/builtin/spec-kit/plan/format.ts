import type { Format } from '../../../format.ts'

export const format: Format = {
  about: "How a feature is to be built, as spec-kit's plan command writes it.",
  paths: { 'specs/**/[0-9]*/plan.md': 3, '*plan.md': 1 },
  signs: [
    { says: 'section Constitution Check', points: 2, sections: ['constitution check'] },
    { says: 'section Technical Context', points: 1, sections: ['technical context'] },
    { says: 'section Complexity Tracking', points: 1, sections: ['complexity tracking'] },
    { says: 'fields Branch, Date and Spec', points: 1, opening: /^\*\*Branch\*\*: .*\*\*Spec\*\*:/m }
  ],
  labels: /^\[(?:P|US\d+|(?:FR|NFR|SC)-\d+)\]$/,
  blanks:
    /^\[(?:FEATURE(?: NAME)?|###-feature(?:-name)?|DATE|current need|specific problem|REMOVE IF UNUSED|Gates determined [^\]]*|Extract from [^\]]*|(?:e\.g\.,|domain-specific,|if applicable,) [^\]]*)\]$/,
  fields: []
}
