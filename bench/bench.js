// Measures planlint in turn with its peers and writes down what came of it.
//   npm run bench               plans made of the fixtures: their part of results.md, chart.svg and the numbers in the README
//   npm run bench -- FOLDER     the Markdown files of a folder: their part of results.md
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { chart } from './chart.js'
import { nothing, peers, planlint } from './contenders.js'
import { inTurn } from './measure.js'
import { makePlans } from './plans.js'
import { mediansOf, table, times, withPart } from './report.js'

const seed = 20
const plans = 400
const copies = 20
const rounds = { linters: 5, start: 20, copies: 3 }
const plan = resolve(import.meta.dirname, '../fixtures/plans/implementation-plan-half-way.md')

const folder = process.argv[2] && resolve(process.argv[2])
const load = loadavg()[0]?.toFixed(1)
process.chdir(resolve(import.meta.dirname, '..'))
const root = mkdtempSync(join(tmpdir(), 'planlint-bench-'))
try {
  const once = join(root, 'once')
  if (folder) copy(folder, once)
  else generate(once)
  const files = markdownIn(once)
  const megabytes = files.reduce((sum, file) => sum + statSync(join(once, file)).size, 0) / 1e6
  const what = `${files.length} ${folder ? 'files of a folder' : `plans made of the fixtures (seed ${seed})`}, ${megabytes.toFixed(2)} MB`
  console.error(what)
  publish(what, measure(once, files))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(root, { recursive: true })
}

/**
 * Copy the Markdown files of a folder, without the configurations beside them. Hidden ones are shown: not every program looks there.
 *
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  const files = markdownIn(from)
  if (files.length === 0) throw new Error(`no Markdown files in ${from}`)
  for (const file of files) cpSync(join(from, file), join(to, file.replace(/(^|\/)\.+/g, '$1')))
}

/**
 * The Markdown files in a folder and below, from there.
 *
 * @param {string} folder
 */
function markdownIn(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.md') && !/(?:^|\/)(?:node_modules|\.git)\//.test(file)).sort()
}

/** @param {string} to */
function generate(to) {
  const files = ['fixtures/examples', 'fixtures/plans'].flatMap((folder) => markdownIn(folder).map((file) => join(folder, file)))
  const texts = files.map((file) => readFileSync(file, 'utf8'))
  mkdirSync(to)
  for (const [index, text] of makePlans(texts, plans, seed).entries()) writeFileSync(join(to, `plan-${index + 1}.md`), text)
}

/**
 * @param {string} once
 * @param {string[]} files
 */
function measure(once, files) {
  const many = join(root, 'many')
  for (let index = 1; index <= copies; index++) cpSync(once, join(many, `${index}`), { recursive: true })
  const cached = planlint('planlint --cache, again', once, files.length, ['--cache', '--cache-location', join(root, 'cache'), '**/*.md'])
  inTurn([cached], 1) // fills the cache
  return {
    linters: mediansOf(inTurn([planlint('planlint', once, files.length), cached, ...peers(once, files)], rounds.linters)),
    start: mediansOf(inTurn([nothing, planlint('planlint', root, 1, [plan])], rounds.start)),
    copies: mediansOf(
      inTurn([planlint('1 copy', once, files.length), planlint(`${copies} copies`, many, copies * files.length)], rounds.copies)
    )
  }
}

/**
 * @param {string} what
 * @param {ReturnType<typeof measure>} rows
 */
function publish(what, { linters, start, copies: growth }) {
  const size = `${(statSync(plan).size / 1000).toFixed(0)} KB`
  const machine = `${cpus()[0]?.model}, ${availableParallelism()} cores, ${(totalmem() / 1e9).toFixed(0)} GB, ${process.platform} ${process.arch}, load ${load} before, Node ${process.versions.node}`
  const overview = `${what}, on ${new Date().toISOString().slice(0, 10)}: ${machine}.\n\n${table(`medians of ${rounds.linters} rounds`, linters)}`
  const details = `${table(`one plan of ${size}, ${rounds.start} rounds`, start)}\n\n${table(`all files, ${rounds.copies} rounds`, growth)}`
  console.log(`${overview}\n\n${details}`)
  rewrite('bench/results.md', folder ? 'folder' : 'fixtures', `${overview}\n\n${details}`)
  if (folder) return
  const title = `Seconds for ${what}`
  const summary = `One plan of ${size} takes ${ratio(start, 'wall')} × \`node -e 0\`. ${copies} copies of all take ${ratio(growth, 'memory')} × the memory of one copy and ${ratio(growth, 'wall')} × its time.`
  writeFileSync('bench/chart.svg', chart(title, linters))
  rewrite('README.md', 'bench', `![${title}](bench/chart.svg)\n\n${overview}\n\n${summary}`)
}

/**
 * How many times a figure of the first row is that of the second.
 *
 * @param {import('./report.js').Row[]} rows
 * @param {'wall' | 'memory'} figure
 */
function ratio([first, second], figure) {
  return times(second?.[figure] ?? Number.NaN, first?.[figure] ?? Number.NaN)
}

/**
 * @param {string} file
 * @param {string} part
 * @param {string} content
 */
function rewrite(file, part, content) {
  writeFileSync(file, withPart(readFileSync(file, 'utf8'), part, content))
}
