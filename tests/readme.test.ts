import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { rules } from '../src/index.ts'
import { help } from '../src/node/cli/help.ts'
import { formats } from '../src/template/index.ts'
import { planlint } from './cli/world.ts'
import { formatTable, ruleTable } from './table.ts'

const fenced = (text: string) => `\`\`\`\n${text.trimEnd()}\n\`\`\``

/** What stands between `<!-- name -->` and `<!-- /name -->` in the README, made from what it is about. */
const parts: Record<string, () => string | Promise<string>> = {
  start: async () => fenced((await planlint(process.cwd(), ['--fail-on', 'never', 'fixtures/examples'])).stdout),
  rules: () => ruleTable(rules),
  formats: () => formatTable(formats),
  help: () => fenced(help)
}

describe('the README shows what is so (UPDATE_README=1 npx vitest readme writes it)', () => {
  it.each(Object.keys(parts))('%s', async (name) => {
    const readme = readFileSync('README.md', 'utf8')
    const now = `<!-- ${name} -->\n${await parts[name]?.()}\n<!-- /${name} -->`
    if (process.env.UPDATE_README)
      writeFileSync(
        'README.md',
        readme.replace(new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`), () => now)
      )
    else expect(readme).toContain(now)
  })
})
