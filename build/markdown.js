/**
 * Imports a Markdown file as a string: how the built-in templates get into the core.
 *
 * @returns {import('rolldown').Plugin}
 */
export function markdown() {
  return {
    name: 'markdown',
    transform: {
      filter: { id: /\.md$/ },
      handler: (text) => ({ code: `export default ${JSON.stringify(text)}`, moduleType: 'js' })
    }
  }
}
