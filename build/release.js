// Tags a commit that can be used from git as it is: the package as npm would publish it, and what pre-commit and GitHub look for.
// Only git's objects and refs are written; the working tree stays as it is. The tag is merged into main without its files,
// since `pre-commit autoupdate` takes the newest tag that main descends from.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

const { version } = json('package.json')
const tag = `v${version}`

const obstacle = findObstacle()
if (obstacle !== undefined) {
  process.stderr.write(`release:tag: ${obstacle}\n`)
  process.exit(1)
}
execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
const temporary = mkdtempSync(join(tmpdir(), 'planlint-release-'))
try {
  const commit = git('commit-tree', treeOf(packageIn(temporary)), '-p', 'HEAD', '-m', `Build ${tag}`)
  const merge = git('commit-tree', 'HEAD^{tree}', '-p', 'HEAD', '-p', commit, '-m', `Merge ${tag} without its files`)
  git('tag', '--annotate', '--message', `planlint ${version}`, tag, commit)
  git('update-ref', '-m', `release:tag ${tag}`, 'refs/heads/main', merge, 'HEAD')
  process.stdout.write(`${tag} is tagged, and main descends from it; publish both: git push --atomic origin main ${tag}\n`)
} finally {
  rmSync(temporary, { recursive: true })
}

/** Why there can be no release now. */
function findObstacle() {
  if (git('branch', '--show-current') !== 'main') return 'a release is made from main; git switch main'
  if (git('status', '--porcelain') !== '') return 'there are changes that are not committed; commit or stash them'
  if (git('tag', '--list', tag) !== '') return `the tag ${tag} exists; raise the version in package.json`
  try {
    git('var', 'GIT_COMMITTER_IDENT')
  } catch {
    return 'git does not know who commits; set user.name and user.email'
  }
}

/**
 * Unpacks what npm would publish, less what is for development, and adds what is looked for in a repository.
 *
 * @param {string} folder
 */
function packageIn(folder) {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder])
  const [tarball = ''] = readdirSync(folder)
  execFileSync('tar', ['-xf', join(folder, tarball), '-C', folder])
  const root = join(folder, 'package')
  for (const name of ['action.yml', '.pre-commit-hooks.yaml']) copyFileSync(name, join(root, name))
  const { scripts, devDependencies, ...manifest } = json('package.json')
  writeJson(join(root, 'package.json'), manifest)
  writeJson(join(root, 'package-lock.json'), productionOf(json('package-lock.json')))
  return root
}

/** @param {{ packages: Record<string, { dev?: boolean, devDependencies?: unknown }> }} lock */
function productionOf({ packages: { '': root, ...packages }, ...lock }) {
  const { devDependencies, ...production } = root ?? {}
  return { ...lock, packages: { '': production, ...Object.fromEntries(Object.entries(packages).filter(([, { dev }]) => !dev)) } }
}

/** @param {string} folder */
function treeOf(folder) {
  const env = { ...process.env, GIT_DIR: git('rev-parse', '--absolute-git-dir'), GIT_WORK_TREE: folder, GIT_INDEX_FILE: `${folder}.index` }
  execFileSync('git', ['-c', 'core.autocrlf=false', 'add', '--all', '--force', '.'], { cwd: folder, env })
  return execFileSync('git', ['write-tree'], { env, encoding: 'utf8' }).trim()
}

/** @param {string[]} args */
function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}

/** @param {string} file */
function json(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** @param {string} file @param {unknown} value */
function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}
