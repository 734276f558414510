import type { Format } from '../../../format.ts'

export const format: Format = {
  about: 'A decision with the options that were considered (Markdown Any Decision Records).',
  paths: { '{adr,adrs,decisions}/**/*.md': 1 },
  signs: [
    { says: 'section Context and Problem Statement', points: 2, sections: ['context and problem statement'] },
    { says: 'section Decision Outcome', points: 2, sections: ['decision outcome'] },
    { says: 'section Considered Options', points: 1, sections: ['considered options'] }
  ],
  blanks:
    /^\{(?:short title|title of|describe|decision driver|justification|argument|example|positive|negative|list everyone|YYYY-MM-DD|you might|proposed)\b[^{}]*\}$/i,
  fields: []
}
