import { foldTitle } from './fold.ts'
import type { Scale } from './types.ts'

/** Scales from low to high, by language, and after a bar the steps between and beyond that are understood as well. */
const scales: string[][] = [
  [
    'Low, Medium, High | very low, very high, critical, severe, negligible, minimal, moderate, med, mid, l, m, h, none',
    'Niedrig, Mittel, Hoch | gering, sehr gering, sehr niedrig, sehr hoch, kritisch, keine',
    'Bajo, Medio, Alto | baja, media, alta, muy bajo, muy alto, muy baja, muy alta, crítico, crítica, moderado',
    'Baixo, Médio, Alto | baixa, média, alta, muito baixo, muito alto, crítico, crítica',
    'Faible, Moyen, Élevé | moyenne, élevée, critique, fort, forte',
    'Nízké, Střední, Vysoké | nízká, vysoká, kritické, kritická',
    '低, 中, 高',
    '낮음, 중간, 높음'
  ],
  ['Minor, Major, Critical | trivial, cosmetic, moderate, blocker, severe, none'],
  ['Small, Medium, Large | s, m, l, xs, xl, xxl, tiny, huge, extra small, extra large'],
  ["Won't, Could, Should, Must | wont, must have, should have, could have, wont have, won t"],
  ['No, Yes | y, n, partial, partially, n a'],
  ['P0, P1, P2, P3 | p4, p5']
]

const read = scales.map((languages) => {
  const listed = languages.map((line) => line.split(' | ').map((words) => words.split(', ')))
  return {
    lists: listed.map(([words = []]) => words),
    known: new Set(listed.flat(2).map(foldTitle))
  }
})

/** The scale that sample values belong to; `undefined` where they are no words of one. */
export function scaleOf(samples: readonly string[]): Scale | undefined {
  const folded = samples.map(foldTitle)
  for (const { lists, known } of read) {
    if (!folded.every((word) => known.has(word))) continue
    const shared = lists.map((list) => list.filter((word) => folded.includes(foldTitle(word))).length)
    const most = Math.max(...shared)
    const words = most > 0 ? lists[shared.indexOf(most)] : undefined
    if (words) return { words, known }
  }
  return undefined
}

/** Whether a value begins with a word of a scale: `🔴 High`, `High: nobody can log in`, `Very low`, `Medium/High`. */
export function isOnScale(value: string, { known }: Scale): boolean {
  const [first = '', second = ''] = foldTitle(value).split(' ')
  return !isWholeScale(value) && (known.has(first) || known.has(`${first} ${second}`))
}

/** Whether a value is still the choice that the template gives: `High/Medium/Low`. */
export function isWholeScale(value: string): boolean {
  return value.split(/[/|]/).length > 2
}
