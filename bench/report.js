/** @typedef {import('./measure.js').Run} Run */
/** @typedef {Run & { name: string }} Row what was measured of one program */

/**
 * The number in the middle; of an even count, the mean of the two there.
 *
 * @param {number[]} numbers
 */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return ((sorted.at((sorted.length - 1) >> 1) ?? Number.NaN) + (sorted.at(sorted.length >> 1) ?? Number.NaN)) / 2
}

/**
 * A row for each program: the median of each figure by itself.
 *
 * @param {{ name: string, runs: Run[] }[]} measured
 * @returns {Row[]}
 */
export function mediansOf(measured) {
  return measured.map(({ name, runs }) => ({
    name,
    wall: median(runs.map(({ wall }) => wall)),
    cpu: median(runs.map(({ cpu }) => cpu)),
    memory: median(runs.map(({ memory }) => memory))
  }))
}

/**
 * How many times one figure is another.
 *
 * @param {number} figure
 * @param {number} base
 */
export function times(figure, base) {
  return (figure / base).toFixed(figure / base < 10 ? 2 : 1)
}

/**
 * A Markdown table of rows, with how many times the figures of the first each takes.
 *
 * @param {string} what what the rows are about
 * @param {Row[]} rows
 */
export function table(what, rows) {
  const [base] = rows
  if (!base) return ''
  return markdown([
    [what, 'seconds', '×', 'CPU seconds', '×', 'peak MB', '×'],
    ...rows.map(({ name, wall, cpu, memory }) => [
      name,
      wall.toFixed(wall < 1 ? 3 : 2),
      times(wall, base.wall),
      cpu.toFixed(2),
      times(cpu, base.cpu),
      memory.toFixed(0),
      times(memory, base.memory)
    ])
  ])
}

/** @param {string[][]} rows the first is the head, the first column the names */
function markdown(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  const padded = rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
  )
  return padded
    .toSpliced(1, 0, rule)
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/**
 * A text with other content between `<!-- name -->` and `<!-- /name -->`.
 *
 * @param {string} text
 * @param {string} name
 * @param {string} content
 */
export function withPart(text, name, content) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`no ${start} … ${end}`)
  return `${text.slice(0, from)}${start}\n${content}\n${text.slice(to)}`
}
