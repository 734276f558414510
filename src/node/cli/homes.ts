import { readdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

/** Where plans of a built-in template are kept by custom; `{number}` counts on from what is there. */
const homes = new Map(
  Object.entries({
    'adr/madr': 'docs/decisions/{0000}-{topic}.md',
    'adr/nygard': 'docs/adr/{0000}-{topic}.md',
    kep: 'keps/{0000}-{topic}/README.md',
    'kiro/design': '.kiro/specs/{topic}/design.md',
    'kiro/requirements': '.kiro/specs/{topic}/requirements.md',
    'kiro/tasks': '.kiro/specs/{topic}/tasks.md',
    'openspec/design': 'openspec/changes/{topic}/design.md',
    'openspec/proposal': 'openspec/changes/{topic}/proposal.md',
    'openspec/spec-delta': 'openspec/changes/{topic}/specs/{topic}/spec.md',
    'openspec/tasks': 'openspec/changes/{topic}/tasks.md',
    prd: 'docs/prds/{topic}.md',
    'spec-kit/checklist': 'specs/{000}-{topic}/checklists/requirements.md',
    'spec-kit/plan': 'specs/{000}-{topic}/plan.md',
    'spec-kit/spec': 'specs/{000}-{topic}/spec.md',
    'spec-kit/tasks': 'specs/{000}-{topic}/tasks.md',
    'superpowers/plan': 'docs/superpowers/plans/{date}-{topic}.md'
  })
)
const elsewhere = 'docs/plans/{topic}.md'

/** A path for a new plan. */
export function homeOf(template: string, topic: string, date: string, cwd: string): string {
  const home = homes.get(template) ?? elsewhere
  return home.replace(/\{(\w+)\}/g, (_, what: string, at: number) => {
    if (what === 'topic') return topic
    return what === 'date' ? date : numberIn(join(cwd, dirname(home.slice(0, at + 1))), topic, what.length)
  })
}

/** The number that this topic has in a folder, else the one after the highest. */
function numberIn(folder: string, topic: string, width: number): string {
  const names = namesIn(folder).map((name) => /^(\d+)-(.*?)(?:\.md)?$/.exec(name))
  const own = names.find((match) => match?.[2] === topic)?.[1]
  return own ?? String(Math.max(0, ...names.map((match) => Number(match?.[1] ?? 0))) + 1).padStart(width, '0')
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** What a plan is called that nobody has named. */
export const untitled = 'untitled'

/** Names that say what a file is and not what it is about. */
const generic = /^(?:plan|spec|tasks?|design|proposal|requirements|checklist|checklists|readme|index|specs)$/i

/** What a file is about, by its name or the nearest folder that has one of its own: `specs/012-retry-queue/tasks.md` is about `Retry queue`. */
export function subjectOf(path: string): { title: string; number?: string } {
  let name = basename(path, extname(path))
  for (let above = dirname(path); generic.test(name) && basename(above) !== ''; above = dirname(above)) name = basename(above)
  const [, number, words = name] = /^(\d{4}-\d{2}-\d{2}|\d+)[-_ ]+(.+)$/.exec(name) ?? []
  const spoken = words.replace(/[-_]+/g, ' ').trim()
  const title = words === untitled ? '' : `${spoken[0]?.toUpperCase() ?? ''}${spoken.slice(1)}`
  return number === undefined || number.includes('-') ? { title } : { title, number }
}
