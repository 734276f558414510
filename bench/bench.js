#!/usr/bin/env node
// Lints every Markdown file under a folder, in turn with the bare parse of the same files in the same run.
//   npm run bench -- [FOLDER]
import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { globby } from 'globby'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { lint } from '../dist/index.js'

const folder = argv[2] ?? 'fixtures'
const texts = (await globby('**/*.{md,markdown}', { cwd: folder, absolute: true })).map((file) => readFileSync(file, 'utf8'))
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
if (texts.length === 0) throw new Error(`no Markdown files under ${folder}`)

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
const work = { 'bare parse': (text) => remark.parse(text), 'planlint, all rules': (text) => lint(text) }
const seconds = Object.fromEntries(Object.keys(work).map((name) => [name, []]))
for (let round = 0; round < 3; round++)
  for (const [name, run] of Object.entries(work)) {
    const start = performance.now()
    for (const text of texts) run(text)
    seconds[name].push((performance.now() - start) / 1000)
  }

console.log(`${texts.length} files, ${megabytes.toFixed(2)} MB, Node ${process.versions.node}; best of 3 rounds in turn\n`)
const base = Math.min(...seconds['bare parse'])
for (const [name, times] of Object.entries(seconds)) {
  const best = Math.min(...times)
  console.log(
    `${name.padEnd(20)} ${(texts.length / best).toFixed(0).padStart(7)} files/s ${(megabytes / best).toFixed(2).padStart(8)} MB/s ${(best / base).toFixed(2).padStart(6)} × bare parse`
  )
}
