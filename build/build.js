// Bundles the package into dist: the core, each rule, and the command line; what is imported on demand stays apart.
import { readdirSync } from 'node:fs'
import { build } from 'rolldown'
import { markdown } from './markdown.js'

const rules = readdirSync('rules').filter((name) => name.endsWith('.ts') && name !== 'index.ts')

await build({
  input: {
    index: 'src/index.ts',
    rule: 'src/rule.ts',
    cli: 'src/node/cli/main.ts',
    ...Object.fromEntries(rules.map((name) => [`rules/${name.slice(0, -3)}`, `rules/${name}`]))
  },
  platform: 'node',
  external: (id) => /^[\w@]/.test(id) && !id.startsWith('planlint'),
  tsconfig: 'tsconfig.json',
  plugins: [markdown()],
  output: { dir: 'dist', cleanDir: true, chunkFileNames: 'chunks/[name]-[hash].js', hashCharacters: 'hex' }
})
