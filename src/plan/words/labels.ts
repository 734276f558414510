import { fact } from '../facts.ts'
import type { Plan, Table, Text } from '../types.ts'
import type { FieldName } from './conventions.ts'

/** The texts under a label that names a field: the items under `**Depends on:**`. */
export function textsUnder(name: FieldName, plan: Plan): readonly Text[] {
  return byName(plan).get(name) ?? []
}

/** One look at each label: it is the same for all that stands under it. */
const byName = fact(({ texts, conventions }) => {
  const found = new Map<FieldName, Text[]>()
  let label: string | undefined
  let under: Text[] | undefined
  for (const text of texts) {
    if (text.label !== label) {
      label = text.label
      const name = label === undefined ? undefined : conventions.field(label)
      under = name && (found.get(name) ?? [])
      if (name && under) found.set(name, under)
    }
    if (label !== undefined) under?.push(text)
  }
  return found
})

/** What the heads of a table's columns mean: looked up once, for every rule that reads tables asks. */
export function columnsOf(table: Table, { conventions }: Pick<Plan, 'conventions'>): readonly (FieldName | undefined)[] {
  table.columns ??= table.header.map(({ run }) => conventions.field(run.text))
  return table.columns
}
