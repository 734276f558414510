// Bundles the package into dist. The library leaves its dependencies outside, so that a user's unified is the same as ours;
// the command line holds all but native code, so that it starts fast: what is imported on demand is a chunk of its own.
import { readdirSync, rmSync } from 'node:fs'
import { build } from 'rolldown'
import { markdown } from './markdown.js'

const rules = readdirSync('rules').filter((name) => name.endsWith('.ts') && name !== 'index.ts')
/** @type {import('rolldown').InputOptions} */
const shared = { platform: 'node', tsconfig: 'tsconfig.json', plugins: [markdown()] }
/** @param {string} folder */
const output = (folder) => ({ dir: 'dist', chunkFileNames: `${folder}/[name]-[hash].js`, hashCharacters: /** @type {const} */ ('hex') })

/** What of ours only some runs load. */
const onDemand =
  /\/src\/(?:parse\/|index\.ts|node\/(?:native|worker|changed|pages|server\/\w+|report\/(?!index\.|report\.)[\w-]+|cli\/(?:main|debug|new|copy|homes|template|init|mappings|recipes)|git)\.ts)/

rmSync('dist', { recursive: true, force: true })
await build({
  ...shared,
  input: {
    index: 'src/index.ts',
    rule: 'src/rule.ts',
    ...Object.fromEntries(rules.map((name) => [`rules/${name.slice(0, -3)}`, `rules/${name}`]))
  },
  external: (id) => /^[\w@]/.test(id) && !id.startsWith('planlint'),
  output: output('shared')
})
await build({
  ...shared,
  input: { cli: 'src/node/cli/main.ts', worker: 'src/node/worker.ts' },
  resolve: { mainFields: ['module', 'main'] },
  plugins: [markdown(), bindingOfSatteri()],
  external: ['jiti'],
  output: {
    ...output('cli'),
    minify: true,
    entryFileNames: ({ name }) => (name === 'worker' ? 'cli/worker.js' : '[name].js'),
    // What every run needs is one file: each costs a millisecond to load. What may not load, as compiled code, is none of it.
    codeSplitting: { groups: [{ name: 'main', test: isAlwaysNeeded }] }
  }
})
await build({ ...shared, input: { action: 'src/node/action/main.ts' }, output: { dir: 'dist', minify: true } })

/** @param {string} id */
function isAlwaysNeeded(id) {
  return /\/(?:src|rules)\/.*\.ts$/.test(id)
    ? !onDemand.test(id)
    : /\/(?:vfile|vfile-message|fastest-levenshtein|unist-util-[\w-]+|picomatch)\/|\.md$|rolldown:runtime/.test(id)
}

/**
 * Lets the bundled satteri look for its compiled part from where satteri itself is installed: package managers
 * other than npm do not put it beside us.
 *
 * @returns {import('rolldown').Plugin}
 */
function bindingOfSatteri() {
  const here = 'createRequire(import.meta.url)'
  return {
    name: 'binding-of-satteri',
    transform: {
      filter: { id: /node_modules\/satteri\/index\.js$/ },
      handler(code) {
        if (!code.includes(here)) throw new Error('satteri loads its binding in another way; see to it')
        return { code: code.replace(here, "createRequire(import.meta.resolve('satteri'))") }
      }
    }
  }
}
