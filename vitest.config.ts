import { defineConfig } from 'vitest/config'
import { markdown } from './build/markdown.ts'

export default defineConfig({
  plugins: [markdown()],
  resolve: { tsconfigPaths: true },
  test: { include: ['tests/**/*.test.ts'] }
})
