import type { Format } from '../../../format.ts'

export const format: Format = {
  about: 'A plan for agents, task by task, as the skill writing-plans of superpowers writes it.',
  paths: { 'docs/superpowers/plans/*.md': 3 },
  signs: [
    { says: 'the skill that executes it', points: 3, opening: /superpowers:(?:executing-plans|subagent-driven-development)/ },
    { says: 'field Architecture', points: 1, opening: /^\*\*Architecture:\*\*/m },
    { says: 'field Tech Stack', points: 1, opening: /^\*\*Tech Stack:\*\*/m },
    { says: 'steps as boxes', points: 1, tasks: /^Step \d+:/ },
    { says: 'tasks as headings', points: 1, heading: /^Task \d+:/m }
  ],
  fields: ['Goal', 'Architecture']
}
