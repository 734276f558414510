// Parses every Markdown file below the working directory and visits every node: what reading alone costs.
//   node parse.js remark|satteri
import { readdirSync, readFileSync } from 'node:fs'
import { argv } from 'node:process'

/** @type {Record<string, () => Promise<(text: string) => any>>} */
const parsers = {
  async remark() {
    const [{ unified }, parse, gfm, frontmatter] = await Promise.all(
      ['unified', 'remark-parse', 'remark-gfm', 'remark-frontmatter'].map((name) => import(name))
    )
    const pipeline = unified().use(parse.default).use(gfm.default).use(frontmatter.default, ['yaml', 'toml']).freeze()
    return (text) => pipeline.parse(text)
  },
  async satteri() {
    const { markdownToMdast } = await import('satteri')
    return (text) => markdownToMdast(text, { features: { gfm: true, frontmatter: true } })
  }
}

const parse = await parsers[argv[2] ?? '']?.()
if (!parse) throw new Error(`no parser ${argv[2]}`)
const files = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
let nodes = 0
for (const file of files) {
  const stack = [parse(readFileSync(file, 'utf8'))]
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes++
    if (node.children) stack.push(...node.children)
  }
}
console.log(`${files.length} files, ${nodes} nodes`)
