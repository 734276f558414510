import { existsSync, realpathSync } from 'node:fs'

const home = require.resolve
  .paths('satteri')
  ?.map((folder) => `${folder}/satteri`)
  .find(existsSync)
if (!home) throw new Error('satteri is not installed')
const paths = [realpathSync(home)]

/**
 * Requires what satteri requires. A `createRequire` of its own would take as long as parsing a plan.
 *
 * @param {string} id
 */
export default (id) => require(require.resolve(id, { paths }))
