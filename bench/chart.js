/** @typedef {import('./report.js').Row} Row */

const width = 760
const bar = { height: 18, left: 390, longest: 300, step: 30 }

const style = `text { font: 13px system-ui, sans-serif; fill: #1f2328 } rect { fill: #8c959f } .own { fill: #1a7f37 }
@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } rect { fill: #656c76 } .own { fill: #3fb950 } }`

/**
 * Bars as long as the seconds that each took, as SVG that is readable on a light page and on a dark one.
 *
 * @param {string} title
 * @param {Row[]} rows
 */
export function chart(title, rows) {
  const most = Math.max(...rows.map(({ wall }) => wall))
  const bars = rows.map(({ name, wall }, index) => {
    const y = 44 + index * bar.step
    const length = Math.max(1, (wall / most) * bar.longest)
    return `<text x="${bar.left - 10}" y="${y + 14}" text-anchor="end">${escaped(name)}</text>
<rect x="${bar.left}" y="${y}" width="${length.toFixed(1)}" height="${bar.height}" rx="2"${name.startsWith('planlint') ? ' class="own"' : ''}/>
<text x="${(bar.left + length + 8).toFixed(1)}" y="${y + 14}">${wall.toFixed(2)} s</text>`
  })
  const height = 44 + rows.length * bar.step
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escaped(title)}</title>
<style>${style}</style>
<text x="${width / 2}" y="22" text-anchor="middle">${escaped(title)}</text>
${bars.join('\n')}
</svg>
`
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
