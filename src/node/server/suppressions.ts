import { applyEdits } from '../../messages/fix.ts'
import type { Edit, Message, Plan } from '../../rule.ts'
import { placeOf } from './diagnostics.ts'
import type { Reading } from './documents.ts'

type Silenced = (message: Message) => boolean

/**
 * A comment that silences a rule on the line of a message: at its end, else on the line before, else around the block that holds it.
 * Each is tried, and the first is taken that silences just this and leaves the plan what it is: in code or front matter it may be none.
 */
export async function disablingLine(message: Message, reading: Reading): Promise<Edit[] | undefined> {
  const { plan } = reading
  if (!plan) return undefined
  const { ruleId } = message
  const { start } = placeOf(message)
  const line = plan.source.line(start.line)
  const lineStart = start.offset - start.column + 1
  const end = lineEndOf(plan)
  const margin = /^(?:[ \t]*>)*[ \t]*/.exec(line)?.[0] ?? ''
  const isHere: Silenced = (one) => one.line === start.line
  const ways: [Edit[], Silenced][] = [
    [[insert(plan, lineStart + line.trimEnd().length, ` <!-- planlint-disable-line ${ruleId} -->`)], isHere],
    [[insert(plan, lineStart, `${margin}<!-- planlint-disable-next-line ${ruleId} -->${end}`)], isHere]
  ]
  const block = plan.tree.children.find(({ position }) => (position?.end.offset ?? 0) > start.offset)?.position
  if (block)
    ways.push([
      [
        insert(plan, block.start.offset ?? 0, `<!-- planlint-disable ${ruleId} -->${end}`),
        insert(plan, block.end.offset ?? 0, `${end}<!-- planlint-enable ${ruleId} -->`)
      ],
      ({ line: at = 1 }) => block.start.line <= at && at <= block.end.line
    ])
  for (const [edits, isSilenced] of ways) if (await works(edits, reading, message, isSilenced)) return edits
  return undefined
}

/** A comment that silences a rule in the whole file, above its first line that is no front matter. */
export async function disablingFile(message: Message, reading: Reading): Promise<Edit[] | undefined> {
  const { plan } = reading
  if (!plan) return undefined
  const first = plan.tree.children.find(({ type }) => !['yaml', 'toml'].includes(type))?.position?.start
  const offset = first ? (first.offset ?? 0) - first.column + 1 : plan.source.text.length
  const end = lineEndOf(plan)
  const edits = [insert(plan, offset, `<!-- planlint-disable-file ${message.ruleId} -->${end}${end}`)]
  return (await works(edits, reading, message, () => true)) ? edits : undefined
}

/** Whether edits silence those messages of a message's rule, and change nothing else that planlint sees. */
async function works(edits: Edit[], reading: Reading, { ruleId }: Message, isSilenced: Silenced): Promise<boolean> {
  const heard = reading.messages.filter((one) => one.ruleId !== ruleId || !isSilenced(one))
  const { messages, plan } = await reading.again(applyEdits(reading.text, edits))
  return keyOf(messages) === keyOf(heard) && outlineOf(plan) === outlineOf(reading.plan)
}

function keyOf(messages: readonly Message[]): string {
  return JSON.stringify(messages.map(({ ruleId, reason, column }) => [ruleId, reason, column]))
}

function outlineOf(plan: Plan | undefined): string {
  return JSON.stringify(
    plan && [
      plan.sections.map(({ depth, title, status }) => [depth, title, status?.text]),
      plan.tasks.map(({ text, state }) => [text, state]),
      [plan, ...plan.sections].map(({ fields }) => fields.map(({ key, run }) => [key, run.text])),
      plan.tables.map(({ header, rows }) => [header.length, rows.length]),
      plan.asides.map(({ text }) => text)
    ]
  )
}

function insert({ source }: Plan, offset: number, text: string): Edit {
  return { place: source.place(offset, offset), text }
}

/** How the lines of a plan end. */
function lineEndOf({ source }: Plan): string {
  return /\r\n|\r|\n/.exec(source.text)?.[0] ?? '\n'
}
