import { emojiPattern, wordCharacters } from './characters.ts'
import type { StatusValue } from './types.ts'

/** What a field is about, whatever its key is called. */
export type FieldName =
  | 'status'
  | 'progress'
  | 'start'
  | 'end'
  | 'period'
  | 'date'
  | 'duration'
  | 'owner'
  | 'branch'
  | 'feature'
  | 'depends'
  | 'files'
  | 'draft'
  | 'template'

/** Words that a team adds to those planlint knows. */
export interface ConventionSettings {
  /** Words and emoji by what they mean. */
  statuses?: Partial<Record<StatusValue, string[]>>
  /** Words that name a step of a plan: `Tranche`. */
  phases?: string[]
}

/** Words and emoji, compiled for looking up. */
export interface Conventions {
  word(text: string): StatusValue | undefined
  /** What an emoji means, and whether it means that to everybody. */
  emoji(text: string): { value: StatusValue; sure: boolean } | undefined
  words: string[]
  field(key: string): FieldName | undefined
  /** Matches `Phase 1` at the start of a title: groups `word` and `number`. */
  phase: RegExp
  phaseWords: string[]
}

const statusWords: Record<StatusValue, string> = {
  todo: 'not started, to do, todo, pending, planned, proposed, draft, open, queued, upcoming, ready, ready now, not yet started, geplant, pendiente, planejado, 待機中, 計画中',
  doing:
    'doing, in progress, ongoing, started, active, wip, work in progress, partial, partially complete, underway, in review, en progreso, em desenvolvimento, in arbeit, 進行中, 进行中',
  done: 'complete, completed, done, finished, implemented, shipped, merged, closed, delivered, verified, abgeschlossen, erledigt, fertig, completado, concluído, 完了, 已完成, 完成, 완료',
  blocked: 'blocked, on hold, paused, waiting, stuck, blockiert',
  dropped: "cancelled, canceled, dropped, deferred, skipped, superseded, won't do, wont do, obsolete, n/a"
}

/** Emoji that mean one thing to everybody, then those that teams use for different things. */
const statusEmoji: Record<StatusValue, [sure: string, unsure: string]> = {
  todo: ['⬜ 🔲 🔜 ○ ☐', '📋 ⏳ ⏸'],
  doing: ['🚧 🔄 🏗 ◐', '🟡 ▶'],
  done: ['✅ ☑ ✔ ✓ 🎉', '🟢'],
  blocked: ['⛔ 🛑', '🔴'],
  dropped: ['🚫 ⏭', '❌']
}

const fieldKeys: Record<FieldName, string> = {
  status:
    'status, current status, plan status, overall status, implementation status, project status, phase status, state, 状态, 狀態, 状態, ステータス, estado, stav, статус, 상태',
  progress: 'progress, overall progress, completion, tasks completed, fortschritt, progreso, 进度, 進捗',
  start:
    'start, starts, start date, startdate, started, started on, begin, begins, begin date, planned start, planned start date, target start, estimated start, actual start, actual start date, beginn, start am, gestartet, startdatum, inicio, fecha de inicio, início, data de início, début, date de début, začátek, начало, 開始, 開始日, 开始日期, 开始时间, 시작일',
  end: 'end, ends, end date, enddate, ended, due, due date, due by, deadline, target, target date, target end, target completion, target completion date, estimated completion, estimated completion date, estimated end, expected completion, finish, finish date, finished, finished on, planned end, planned end date, planned completion, planned finish, actual end, actual end date, actual finish, completed, completed on, actual completion, completion date, ende, enddatum, zieldatum, zieltermin, fällig, fällig am, fin, fecha de fin, fecha límite, fim, data de término, prazo, échéance, date de fin, termín, konec, срок, дедлайн, 期限, 終了日, 完了日, 完了予定日, 结束日期, 结束时间, 完成日期, 截止日期, 종료일, 완료일, 마감일',
  period: 'dates, period, window, timeframe, time frame, timeline, schedule, zeitraum, período, période, 期間, 期间, 기간',
  date: 'date, created on, created at, created date, date created, creation date, updated, updated on, updated at, last updated, last update, updated date, last modified, last reviewed, reviewed on, review date, approved on, approval date, release date, launch date, datum, erstellt, erstellt am, aktualisiert, aktualisiert am, letzte aktualisierung, letztes update, fecha, creado, actualizado, data, criado em, atualizado em, última atualização, vytvořeno, дата, 日付, 作成日, 更新日, 最終更新, 最終更新日, 日期, 创建日期, 创建时间, 更新日期, 更新时间, 最后更新, 날짜, 작성일, 수정일',
  duration:
    'duration, estimated duration, implementation time, estimate, time estimate, estimated time, effort, estimated effort, timeline estimate, dauer, geschätzte dauer, aufwand, duración, duração, durée, 期間見積, 工期, 预计时间, 预计工期',
  owner:
    'owner, owners, assignee, assignees, assigned to, responsible, lead, developer, team, verantwortlich, zuständig, responsable, responsável, 担当, 担当者, 负责人, 담당자',
  branch: 'branch, feature branch, git branch, branch name',
  feature: 'feature, feature proposal, feature request, proposal, feature link',
  depends:
    'depends on, depends, dependencies, dependency, blocked by, requires, after, prerequisite, prerequisites, hängt ab von, abhängig von, dépend de, depende de, 依存, 依赖',
  files:
    'file, files, file path, create, created, creates, modify, modified, modifies, test, tests, test file, test files, new file, new files, files to create, files to modify, files to update, files created, files modified, created files, modified files, changed files, files changed, datei, dateien, archivo, archivos, fichier, fichiers, ファイル, 文件',
  draft: 'draft',
  template: 'template'
}

const phaseWords = [
  'Phase',
  'Stage',
  'Milestone',
  'Step',
  'Sprint',
  'Iteration',
  'Part',
  'Wave',
  'Week',
  'Workstream',
  'Fase',
  'Étape',
  'Etapa',
  'Schritt'
]

/** What folding would only write small. */
const plain = /^[A-Za-z]+(?: [A-Za-z]+)*$/

/** A word or emoji, as it is compared: without case, variation selectors, and with hyphens as spaces. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text
    .replace(/\ufe0f/g, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/[.!:;’'"“”*]+/g, '')
    .trim()
}

const pictograph = new RegExp(`^${emojiPattern}`, 'u')

/** Compile planlint's own words and a team's. */
export function conventionsOf({ statuses = {}, phases = [] }: ConventionSettings = {}): Conventions {
  const words = new Map<string, StatusValue>()
  const emoji = new Map<string, { value: StatusValue; sure: boolean }>()
  const values = Object.keys(statusWords) as StatusValue[]
  for (const value of values) {
    for (const word of statusWords[value].split(', ')) words.set(fold(word), value)
    for (const [index, list] of statusEmoji[value].entries())
      for (const sign of list.split(' ')) emoji.set(sign, { value, sure: index === 0 })
  }
  for (const value of values)
    for (const own of statuses[value] ?? []) {
      if (pictograph.test(own)) emoji.set(fold(own), { value, sure: true })
      else words.set(fold(own), value)
    }
  const keys = new Map<string, FieldName>()
  for (const [name, list] of Object.entries(fieldKeys)) for (const key of list.split(', ')) keys.set(key, name as FieldName)
  const longestKey = Math.max(...Array.from(keys.keys(), ({ length }) => length)) + 8
  const allPhases = [...phaseWords, ...phases]
  return {
    word: (text) => words.get(fold(text)),
    emoji: (text) => emoji.get(text.replace(/\ufe0f/g, '')),
    words: [...words.keys()],
    field: (key) => (key.length > longestKey ? undefined : keys.get(fold(key))),
    phase: new RegExp(
      `^(?<word>${allPhases.map(literal).join('|')})\\s+#?(?<number>\\d{1,4}(?:[.–-]\\d{1,4}){0,3}[A-Za-z]?|[IVX]{1,5}|[A-Z])(?![${wordCharacters}])`,
      'iu'
    ),
    phaseWords: allPhases
  }
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

/** The words that planlint knows without any configuration. */
export const defaultConventions: Conventions = conventionsOf()
