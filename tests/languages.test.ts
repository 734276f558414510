import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint } from '../src/index.ts'
import { type Language, languages } from '../src/plan/languages/index.ts'
import { dependenciesIn } from '../src/plan/references/dependencies.ts'
import { fold } from '../src/plan/text/fold.ts'
import { defaultConventions } from '../src/plan/words/conventions.ts'
import { fixturesIn, lintFixture } from './fixtures.ts'
import { withMarks, withoutMarks } from './marks.ts'

describe('plans in other languages', () => {
  it.each(fixturesIn('fixtures/languages'))('says of %s what its marks say', (path) => {
    const marked = readFileSync(path, 'utf8')
    const text = withoutMarks(marked)
    expect(withMarks(text, lintFixture(text, path).messages)).toBe(marked)
  })
})

describe('words', () => {
  const lists = (language: Language): string[] => {
    const { blanks, months, statuses, fields, ...others } = language
    return [...Object.values(statuses), ...Object.values(fields), ...Object.values(others)]
  }

  it.each(languages.map((language) => [language.phases, language]))('are written as they are compared: %s', (_, language) => {
    const words = lists(language).flatMap((list) => list.split(', '))
    expect(words.filter((word) => word !== fold(word) || word === '')).toEqual([])
  })

  it('mean one thing in one language', () => {
    for (const { statuses, drafts } of languages) {
      const words = [...Object.values(statuses), drafts].join(', ').split(', ')
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
    }
  })

  it('never contradict each other across languages', () => {
    for (const { statuses } of languages)
      for (const [value, list] of Object.entries(statuses))
        expect(list.split(', ').filter((word) => defaultConventions.word(word) !== value)).toEqual([])
  })
})

describe('phases', () => {
  const numbers = (...titles: string[]) =>
    lint(titles.map((title) => `## ${title}\n\nText.\n`).join('\n')).data.planlint?.plan.phases.map(
      ({ word, number }) => `${word} ${number}`
    )

  it.each([
    ['Phase 1: Setup', 'Phase 1'],
    ['第1阶段：准备', '阶段 1'],
    ['第十二阶段', '阶段 12'],
    ['阶段一：准备', '阶段 1'],
    ['阶段二十、收尾', '阶段 20'],
    ['1단계: 준비', '단계 1'],
    ['단계 2 - 설계', '단계 2'],
    ['フェーズ1：準備', 'フェーズ 1'],
    ['フェーズ２', 'フェーズ 2'],
    ['第2フェーズ', 'フェーズ 2'],
    ['Фаза 1. Опись', 'Фаза 1'],
    ['3-й этап: Обкатка', 'этап 3'],
    ['Etapa 2: Riego', 'Etapa 2'],
    ['Fáze 3 – Klenba', 'Fáze 3'],
    ['1. Phase: Aufbau', 'Phase 1'],
    ['2ª fase: Praça', 'fase 2'],
    ['Woche 2', 'Woche 2'],
    ['Kamień milowy 4: Koniec', 'Kamień milowy 4'],
    ['🚀 3. **Phase 3: Go live**', 'Phase 3']
  ])('%s', (title, phase) => expect(numbers(title)).toEqual([phase]))

  it.each([
    '周一：开会',
    '3周',
    '阶段一的总结',
    '1단계의 목표',
    'Paso a paso',
    '2. Phasen',
    '3 шага к цели',
    '第一次尝试',
    'Part of phase 2'
  ])('are not defined by %s', (title) => expect(numbers(title)).toEqual([]))
})

describe('words in sentences and in other languages', () => {
  it.each([
    '## Fase 1: Migrar las cuentas (todo)\n\n- [x] Unas\n- [x] Otras\n',
    '## Phase 1: Suche\n\nFertig ist sie erst mit den Treffern.\n\n- [ ] Fertig machen\n- [ ] Erledigt melden\n',
    '## Fase 1: Listo para probar\n\n- [ ] Todo\n- [ ] Nada\n',
    '# Plan\n\n**Estado:** Parcial\n\n- [ ] Uno\n',
    '# Plan\n\n**Status:** ✅ Läuft\n\n- [ ] Eins\n',
    '# Plan\n\n**状态：** 计划完成，待实施\n\n- [ ] 一\n'
  ])('accuse nobody: %j', (text) => expect(lint(text).messages.map(String)).toEqual([]))
})

describe('small words', () => {
  const rulesOn = (text: string) => lint(text).messages.map(({ ruleId }) => ruleId)
  const done = (status: string, ...rest: string[]) => `# P\n\n## Phase 1: A\n\n**Status:** ${status}\n\n- [ ] a\n${rest.join('\n')}`

  it.each([
    'Abgeschlossen am 5. Januar 2026',
    'Terminé le 5 janvier 2026',
    'Terminado el 5 de enero 2026',
    'Zakończone dnia 5 stycznia',
    'Done 5 Jan 2026'
  ])('before a day end a marker: %s', (status) => expect(rulesOn(done(status))).toEqual(['unfinished-task']))

  it.each(['Done 5 items early', 'Abgeschlossen ab 5 Leuten'])('before a number end none: %s', (status) =>
    expect(rulesOn(done(status))).toEqual([])
  )

  it.each([
    ['Geplanter Beginn: 2026-03-10\nTatsächliches Ende: 2026-03-05', []],
    ['Début prévu : 2026-03-10\nFin réelle : 2026-03-05', []],
    ['Geplanter Beginn: 2026-03-10\nGeplantes Ende: 2026-03-05', ['date-order']]
  ])('tell what was planned from what was: %s', (text, rules) => expect(rulesOn(`# P\n\n## Phase 1: A\n\n${text}\n`)).toEqual(rules))

  const phases = '# P\n\n## Phase 1: A\n\na\n\n## Phase 2: B\n\nb\n\n## Phase 3: C\n\n'

  it.each([
    ['Wie in Phase 4 beschrieben', ['broken-reference']],
    ['Wie in Phase 4 des Abrechnungsplans', []],
    ['Comme la phase 4 du plan de facturation', []],
    ['Como en la phase 4 del plan de facturación', []],
    ['Es gibt keine Phase 4', []],
    ['Das folgt in der künftigen Phase 4', []],
    ['Phase 3 bis 4 Wochen', []],
    ['Phase 3 à 4 semaines', []]
  ])('tell whose a phase is, and whether there is one: %s', (text, rules) => expect(rulesOn(`${phases}${text}.\n`)).toEqual(rules))

  it.each([
    ['**Hängt ab von:** Phase 3', ['broken-reference']],
    ['**Hängt ab von:** blockiert Phase 3', []],
    ['**Dépend de :** aucune ; en parallèle de la phase 3', []],
    ['**Depende de:** ninguna', []]
  ])('say what is not needed first: %s', (text, rules) => expect(rulesOn(`${phases}${text}\n`)).toEqual(rules))

  it('tell an actual end in a table', () => {
    const table = '| Phase | Status | Tatsächliches Ende |\n|---|---|---|\n| Phase 1 | Fertig | |\n| Phase 2 | Offen | |\n'
    expect(rulesOn(`${table}\n## Phase 1: A\n\n**Status:** Fertig\n\n## Phase 2: B\n\n**Status:** Offen\n`)).toEqual(['summary-mismatch'])
  })

  it('name tasks by a number, and count boxes', () => {
    const tasks = '- [x] Aufgabe 1.1: a\n- [ ] Aufgabe 1.1: b\n- [ ] Aufgabe 1.3: c\n'
    expect(rulesOn(`# P\n\n## Phase 1: A (2 von 3)\n\n${tasks}`)).toEqual(['wrong-count', 'duplicate-task-id'])
  })
})

it.each(['Phases 1 to 3', 'Phasen 1 bis 3', 'Fases 1 hasta 3', 'Phases 1–3', 'Phases 1, 2 and 3'])('%s are three', (said) => {
  const { plan } = lint(`# P\n\n## Phase 4: D\n\n**Depends on:** ${said}\n\nx\n`).data.planlint ?? {}
  expect(
    plan &&
      dependenciesIn(plan)[0]
        ?.on.map(({ name }) => name)
        .toSorted()
  ).toEqual(['phase 1', 'phase 2', 'phase 3'].map((name) => name.replace('phase', said.startsWith('Fases') ? 'fase' : 'phase')))
})
