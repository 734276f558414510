/** Names that differ in nothing but their last number. */
export interface Family {
  least: number
  most: number
  size: number
}

/** Count a name in, if it has a number. */
export function addMember(families: Map<string, Family>, name: string): void {
  const member = memberOf(name)
  if (!member) return
  const family = families.get(member.family)
  if (!family) families.set(member.family, { least: member.number, most: member.number, size: 1 })
  else {
    family.least = Math.min(family.least, member.number)
    family.most = Math.max(family.most, member.number)
    family.size++
  }
}

/** The families of ids with a prefix of two letters or more: what a single letter stands for, only a task says. */
export function familiesOf(ids: Iterable<string>): Map<string, Family> {
  const families = new Map<string, Family>()
  for (const id of ids) if (/^[A-Z]{2}/.test(id)) addMember(families, ` ${id}`)
  return families
}

/** The family of a name, and its own number in it; none for what ends with a letter. */
export function memberOf(name: string): { family: string; number: number } | undefined {
  const digits = /\d+$/.exec(name)
  return digits ? { family: name.slice(0, digits.index), number: Number(digits[0]) } : undefined
}
