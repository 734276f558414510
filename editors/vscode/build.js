// Bundles the extension into dist, and puts the built planlint of this repository beside it in server.
const { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { build } = require('rolldown')

const root = '../..'
if (!existsSync(`${root}/dist/cli.cjs`))
  throw new Error('there is no built planlint to put in: run `npm run build` in the root of the repository')

rmSync('dist', { recursive: true, force: true })
rmSync('server', { recursive: true, force: true })

mkdirSync('server/rules', { recursive: true })
cpSync(`${root}/dist/cli.cjs`, 'server/dist/cli.cjs')
for (const name of ['THIRD-PARTY.txt', 'schema.json']) cpSync(`${root}/dist/${name}`, `server/dist/${name}`)
cpSync(`${root}/dist/cli`, 'server/dist/cli', { recursive: true })
for (const name of readdirSync(`${root}/rules`)) if (name.endsWith('.md')) cpSync(`${root}/rules/${name}`, `server/rules/${name}`)
const { name, version, type, license, engines } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
writeFileSync('server/package.json', JSON.stringify({ name, version, type, license, engines }))
// Configurations in TypeScript; the native parser is left out, for it is another one on each system.
for (const part of ['package.json', 'LICENSE', 'lib', 'dist'])
  cpSync(`${root}/node_modules/jiti/${part}`, `server/node_modules/jiti/${part}`, { recursive: true })

build({
  input: 'src/extension.ts',
  platform: 'node',
  external: ['vscode'],
  resolve: { conditionNames: ['node', 'require'] },
  output: { file: 'dist/extension.js', format: 'cjs', minify: true }
})
