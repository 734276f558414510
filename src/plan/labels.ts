import type { FieldName } from './conventions.ts'
import type { Plan, Table, Text } from './types.ts'

const known = new WeakMap<Plan, Map<FieldName, Text[]>>()

/** The texts under a label that names a field: the items under `**Depends on:**`. */
export function textsUnder(name: FieldName, plan: Plan): readonly Text[] {
  const byName = known.get(plan) ?? readLabels(plan)
  known.set(plan, byName)
  return byName.get(name) ?? []
}

/** One look at each label: it is the same for all that stands under it. */
function readLabels({ texts, conventions }: Plan): Map<FieldName, Text[]> {
  const byName = new Map<FieldName, Text[]>()
  let label: string | undefined
  let under: Text[] | undefined
  for (const text of texts) {
    if (text.label !== label) {
      label = text.label
      const name = label === undefined ? undefined : conventions.field(label)
      under = name && (byName.get(name) ?? [])
      if (name && under) byName.set(name, under)
    }
    if (label !== undefined) under?.push(text)
  }
  return byName
}

const columns = new WeakMap<Table, readonly (FieldName | undefined)[]>()

/** What the heads of a table's columns mean: looked up once, for every rule that reads tables asks. */
export function columnsOf(table: Table, { conventions }: Pick<Plan, 'conventions'>): readonly (FieldName | undefined)[] {
  const names = columns.get(table) ?? table.header.map(({ run }) => conventions.field(run.text))
  columns.set(table, names)
  return names
}
