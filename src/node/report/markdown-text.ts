/**
 * Text as Markdown shows it, on one line and in a table's cell too: nothing of it is markup, a link or a mention of somebody.
 * Between `@` and a name stands a space without width, since no escape keeps GitHub from telling the person.
 */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_~[\]<>#|&]|:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/@(?=\w)/g, '@\u200B')
}

/** A link, or just its text where there is no address. */
export function linked(markup: string, address: string | undefined): string {
  return address === undefined ? markup : `[${markup}](<${address}>)`
}

/** Of lines of Markdown, with the headings that they need, those for which there is room; the most serious are taken first. */
export function fitting<T extends { text: string; rank: number; heading?: string }>(lines: readonly T[], room: number): Set<T> {
  const taken = new Set<T>()
  const headings = new Set<string>()
  let left = room
  for (const line of lines.toSorted((a, b) => a.rank - b.rank)) {
    const heading = line.heading ?? ''
    left -= line.text.length + (headings.has(heading) ? 0 : heading.length) + 2
    if (left < 0) break
    headings.add(heading)
    taken.add(line)
  }
  return taken
}
