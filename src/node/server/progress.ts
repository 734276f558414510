import { type Phase, type Plan, type Section, tally } from '../../rule.ts'
import { countTasks } from '../result.ts'

/** How far a section is, in a few words: `🚧 In Progress · 3/8`. */
export function progressOf(section: Section, plan: Plan): string {
  const isWhole = section === plan.title || section === plan.root
  const status = isWhole ? (plan.status?.derived ? undefined : plan.status) : section.status
  const { done, all } = isWhole ? countTasks(plan) : countsOf(section)
  return [status?.menu ? undefined : status?.text, all > 0 ? `${done}/${all}` : undefined].filter((part) => part !== undefined).join(' · ')
}

/** The same at length, with the tasks that are next; `undefined` where nothing is known. */
export function progressText(section: Section, plan: Plan): string | undefined {
  const summary = progressOf(section, plan)
  if (summary === '') return undefined
  const lines = [`**${section.title}** — ${summary}`]
  if (section === plan.title && plan.phases.length > 0)
    lines.push(
      plan.phases
        .filter(isOutermost)
        .map((phase) => item(phase, plan))
        .join('\n')
    )
  else {
    const { open } = tally(section)
    const shown = open.slice(0, 5).map(({ text, line }) => `- [ ] ${text.split('\n')[0]} (line ${line})`)
    if (open.length > shown.length) shown.push(`- ${open.length - shown.length} more`)
    if (shown.length > 0) lines.push(shown.join('\n'))
  }
  return lines.join('\n\n')
}

/** Whether a phase is a part of no other. */
export function isOutermost({ within }: Phase): boolean {
  return within === undefined
}

function item(phase: Phase, plan: Plan): string {
  const progress = progressOf(phase, plan)
  return `- ${phase.title}${progress === '' ? '' : ` — ${progress}`}`
}

function countsOf(section: Section): { done: number; all: number } {
  const { done, all } = tally(section)
  return { done: done.length, all: all.length }
}
