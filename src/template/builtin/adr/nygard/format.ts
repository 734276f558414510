import type { Format } from '../../../format.ts'

export const format: Format = {
  about: "A decision in Michael Nygard's form: context, decision, consequences.",
  paths: { '{adr,adrs,decisions}/**/*.md': 1 },
  signs: [
    { says: 'title with the number of a decision', points: 1, title: /^(?:[A-Z]+-)?ADR[- ]?\d+|^Decision:/ },
    {
      says: 'sections Context, Decision and Consequences',
      points: 3,
      sections: [
        'context|kontext|contexte|contexto|contesto|背景',
        'decision|entscheidung|décision|decisión|decisão|decisione|决策|決定',
        'consequences|konsequenzen|folgen|conséquences|consecuencias|consequências|conseguenze|后果|影響'
      ]
    }
  ],
  fields: []
}
