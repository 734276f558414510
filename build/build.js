// Bundles the package into dist. The library leaves its dependencies outside, so that a user's unified is the same as ours;
// the command line holds all but native code, so that it starts fast: what is imported on demand is a chunk of its own.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { build } from 'rolldown'
import { markdown } from './markdown.js'
import { templates } from './templates.js'

const rules = readdirSync('rules').filter((name) => name.endsWith('.ts') && name !== 'index.ts')
/** @type {import('rolldown').InputOptions} */
const shared = { platform: 'node', tsconfig: 'tsconfig.json', plugins: [markdown()] }
/** @param {string} chunk */
const output = (chunk) => ({ dir: 'dist', chunkFileNames: chunk, hashCharacters: /** @type {const} */ ('hex') })

/** What of ours only some runs load. */
const onDemand =
  /\/src\/(?:parse\/|index\.ts|node\/(?:native|reparse|worker|changed|pages|server\/\w+|report\/(?!index\.|report\.|text\.)[\w-]+|cli\/(?:main|debug|new|copy|homes|template|init|mappings|recipes)|git)\.ts)/

rmSync('dist', { recursive: true, force: true })
await build({
  ...shared,
  input: {
    index: 'src/index.ts',
    rule: 'src/rule.ts',
    ...Object.fromEntries(rules.map((name) => [`rules/${name.slice(0, -3)}`, `rules/${name}`]))
  },
  external: (id) => /^[\w@]/.test(id) && !id.startsWith('planlint'),
  output: output('shared/[name]-[hash].js')
})
const library = '../dist/index.js'
const { builtinTemplate, configSchema } = await import(library)
writeFileSync('dist/schema.json', `${JSON.stringify(configSchema(), null, 2)}\n`)
const { output: chunks } = await build({
  ...shared,
  input: { main: 'src/node/cli/main.ts', worker: 'src/node/worker.ts' },
  // Whether there is colour is for us to say, and looking for it takes as long as reporting.
  resolve: {
    mainFields: ['module', 'main'],
    alias: { 'vfile-reporter/do-not-use-color': resolve('node_modules/vfile-reporter/lib/color.js') }
  },
  plugins: [markdown(), templates(builtinTemplate), bindingOfSatteri(), quickWidths(), script()],
  external: ['jiti'],
  output: {
    ...output('cli/[name]-[hash].cjs'),
    format: 'cjs',
    minify: true,
    entryFileNames: 'cli/[name]-[hash].cjs',
    // What every run needs is one file: each costs a millisecond to load. What may not load, as compiled code, is none of it.
    codeSplitting: { groups: [{ name: 'lint', test: isAlwaysNeeded }] }
  }
})
writeFileSync('dist/THIRD-PARTY.txt', `dist/cli holds parts of these packages.\n\n${licencesIn(chunks).join(`\n${'-'.repeat(80)}\n\n`)}`)
for (const [name, file] of Object.entries({ main: 'cli.cjs', worker: 'cli/worker.cjs' })) {
  const chunk = chunks.find((one) => one.type === 'chunk' && one.isEntry && one.name === name)?.fileName ?? ''
  await build({
    ...shared,
    input: 'src/node/start.ts',
    transform: { define: { program: JSON.stringify(posix.relative(posix.dirname(file), chunk)), isMain: String(name === 'main') } },
    output: { file: `dist/${file}`, format: 'cjs', minify: true }
  })
}
await build({ ...shared, input: { action: 'src/node/action/main.ts' }, output: { dir: 'dist', minify: true } })

/**
 * The packages that are in a bundle, each with its licence.
 *
 * @param {import('rolldown').RolldownOutput['output']} chunks
 */
function licencesIn(chunks) {
  const ids = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  const folders = new Set(ids.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []))
  return Array.from(folders, (folder) => {
    const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
    const licence = file === undefined ? mitOf(manifest) : readFileSync(`${folder}/${file}`, 'utf8')
    return `${manifest.name} ${manifest.version}\n\n${licence.replaceAll('\r\n', '\n').trim()}\n`
  }).sort()
}

/**
 * The licence of a package that names it and has no file of it.
 *
 * @param {{ name: string, author?: string, license?: string, licenses?: { type: string }[] }} manifest
 */
function mitOf({ name, author, license, licenses }) {
  const [terms] = /^Permission is hereby granted[\s\S]*/m.exec(readFileSync('LICENSE', 'utf8')) ?? []
  if (!terms || !author || (license ?? licenses?.[0]?.type) !== 'MIT') throw new Error(`${name} has no licence to give with it; see to it`)
  return `MIT License\n\nCopyright (c) ${author}\n\n${terms}`
}

/** @param {string} id */
function isAlwaysNeeded(id) {
  return /\/(?:src|rules)\/.*\.ts$/.test(id)
    ? !onDemand.test(id)
    : /\/(?:vfile|vfile-message|fastest-levenshtein|jsonc-parser|unist-util-[\w-]+|picomatch)\/|\.md$|rolldown.runtime/.test(id)
}

/**
 * Lets the bundled satteri look for its compiled part from where satteri itself is installed: package managers
 * other than npm do not put it beside us.
 *
 * @returns {import('rolldown').Plugin}
 */
function bindingOfSatteri() {
  const own = 'const require = createRequire(import.meta.url)'
  return {
    name: 'binding-of-satteri',
    transform: {
      filter: { id: /node_modules\/satteri\/index\.js$/ },
      handler(code) {
        if (!code.includes(own)) throw new Error('satteri loads its binding in another way; see to it')
        return { code: code.replace(own, `import require from '${resolve('build/satteri.js')}'`) }
      }
    }
  }
}

/**
 * Has the text report's columns measured fast: ASCII is as wide as it is long, but for what something else follows, as in `1️⃣`.
 * With a segmenter and an expression of all emoji for each character, a message takes a third of a millisecond.
 *
 * @returns {import('rolldown').Plugin}
 */
function quickWidths() {
  const own = 'let width = 0;'
  return {
    name: 'quick-widths',
    transform: {
      filter: { id: /node_modules\/string-width\/index\.js$/ },
      handler(code) {
        if (!code.includes(own)) throw new Error('string-width counts in another way; see to it')
        const rest = "const rest = string.replace(/[ -~]+(?![^ -~])/g, '');"
        return { code: code.replace(own, `${rest} let width = string.length - rest.length; if (rest === '') return width; string = rest;`) }
      }
    }
  }
}

/**
 * Makes a chunk what src/node/start.ts compiles: a function of what a module is given, `dynamicImport` among it, for code that
 * V8 compiled earlier cannot import; and in ASCII, which takes half the time to load.
 *
 * @returns {import('rolldown').Plugin}
 */
function script() {
  /** @param {string} character */
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  /** @param {string} code */
  const wrapped = (code) =>
    `(function (exports, require, dynamicImport, module, __filename, __dirname) {${code
      .replace(/(?<![\w$.])import\(/g, 'dynamicImport(')
      .replace(/[\u0080-\uffff]/g, escaped)}\n})`
  return {
    name: 'script',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = wrapped(chunk.code)
    }
  }
}
