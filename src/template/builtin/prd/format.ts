import type { Format } from '../../format.ts'

export const format: Format = {
  about: 'What a product or a feature of it is for: a product requirements document.',
  paths: { 'prds/**/*.md': 3, '*[pP][rR][dD].md': 2 },
  signs: [{ says: 'title Product Requirements Document', points: 3, title: /\bPRD\b|\bProduct Requirements? Document\b/i }],
  fields: []
}
