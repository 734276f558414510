import type { Format } from '../../../format.ts'

export const format: Format = {
  about: 'What a feature is to do, in a spec of Kiro.',
  paths: { '.kiro/specs/**/requirements.md': 4, '*requirements.md': 1 },
  signs: [
    { says: 'numbered requirements', points: 1, heading: /^(?:Requirement \d+|\d+\. )/m },
    { says: 'user stories', points: 1, text: /^\*\*User Story:\*\*/m },
    { says: 'what THE SYSTEM SHALL do', points: 1, text: /^[ \t]*\d+\. (?:WHEN|IF|WHILE|WHERE|THE) .*\bSHALL\b/im }
  ],
  blanks: /^\[(?:role|feature|benefit|event|condition|precondition|system|response|Requirement Name|Introduction text here)\]$/,
  fields: []
}
