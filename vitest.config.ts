import { defineConfig } from 'vitest/config'
import { markdown } from './build/markdown.js'

export default defineConfig({
  plugins: [markdown()],
  resolve: { tsconfigPaths: true },
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000 }
})
