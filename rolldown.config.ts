import { readdirSync } from 'node:fs'
import { defineConfig } from 'rolldown'
import { markdown } from './build/markdown.ts'

const rules = readdirSync('rules').filter((name) => name.endsWith('.ts') && name !== 'index.ts')

export default defineConfig({
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
