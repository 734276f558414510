import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const cli = join(here, '..', 'dist', 'cli.cjs')
const installed = (/** @type {string[]} */ ...path) => join(here, 'node_modules', ...path)
const versioned = (/** @type {string} */ name) => `${name} ${JSON.parse(readFileSync(installed(name, 'package.json'), 'utf8')).version}`

/** @typedef {import('./measure.js').Contender} Contender */

/**
 * planlint with every rule.
 *
 * @param {string} name
 * @param {string} cwd
 * @param {number} files how many plans there are
 * @param {string[]} args options, and which of the plans: all, whether they look like plans or not
 * @returns {Contender}
 */
export function planlint(name, cwd, files, args = ['**/*.md']) {
  return { name, cwd, args: [cli, '--format', 'json', ...args], fault: unlessItRead(files, /"summary":\s*\{\s*"files":\s*(\d+)/) }
}

/**
 * The linters and bare parsers that planlint is held against, each reading the same Markdown, without a cache,
 * and printing all that it finds.
 *
 * @param {string} cwd
 * @param {string[]} files
 * @returns {Contender[]}
 */
export function peers(cwd, files) {
  const parsed = unlessItRead(files.length, /^(\d+) files/)
  return [
    {
      name: versioned('rumdl'),
      cwd,
      // The binary itself, without the script that npm puts before it.
      program: installed('@rumdl', readdirSync(installed('@rumdl'))[0] ?? '', 'rumdl'),
      args: ['check', '--no-cache', '.'],
      fault: unlessItRead(files.length, /issues? (?:found )?in (?:\d+\/)?(\d+) files?/)
    },
    {
      name: versioned('markdownlint-cli2'),
      cwd,
      args: [installed('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), '**/*.md'],
      fault: unlessItRead(files.length, /^Linting: (\d+) file.*^Summary: \d+ error/ms)
    },
    {
      name: `${versioned('remark-cli')}, preset-lint-recommended`,
      cwd,
      args: [
        installed('remark-cli', 'cli.js'),
        '--no-color',
        ...uses('remark-gfm', 'remark-frontmatter', 'remark-preset-lint-recommended'),
        '.'
      ],
      fault: unlessNamed(files)
    },
    { name: `${versioned('satteri')}, only parsing`, cwd, args: [join(here, 'parse.js'), 'satteri'], fault: parsed },
    { name: `${versioned('remark-parse')}, only parsing`, cwd, args: [join(here, 'parse.js'), 'remark'], fault: parsed }
  ]
}

/**
 * Node doing nothing.
 *
 * @type {Contender}
 */
export const nothing = { name: 'node -e 0', cwd: here, args: ['-e', '0'], fault: (output) => output || undefined }

/** @param {string[]} plugins */
function uses(...plugins) {
  return plugins.flatMap((name) => ['--use', installed(name, 'index.js')])
}

/**
 * A check that the number a program prints at its end is that of all files.
 *
 * @param {number} files
 * @param {RegExp} count
 * @returns {Contender['fault']}
 */
function unlessItRead(files, count) {
  return (output) => {
    const read = count.exec(output)?.[1]
    return Number(read) === files ? undefined : `it read ${read ?? 'none'} of ${files} files`
  }
}

/**
 * A check that remark reports on every file, and not that it could not read one.
 *
 * @param {string[]} files
 * @returns {Contender['fault']}
 */
function unlessNamed(files) {
  return (output) => {
    const lines = new Set(output.split('\n').map((line) => line.replace(/: no issues found$/, '').trim()))
    const missed = files.filter((file) => !lines.has(file))
    return missed.length > 0 || lines.has('error Cannot process file') ? `it did not process ${missed[0] ?? 'a file'}` : undefined
  }
}
