import { spawnSync } from 'node:child_process'
import { execPath } from 'node:process'

/**
 * A program to measure.
 *
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} [program] Node, if absent
 * @property {string[]} args
 * @property {string} cwd
 * @property {(output: string) => string | undefined} fault what its output says about work not done
 */

/** @typedef {{ wall: number, cpu: number, memory: number }} Run seconds, seconds, megabytes at the peak */

/**
 * Run each in turn, so many times: what else the machine does meets all alike.
 *
 * @param {Contender[]} contenders
 * @param {number} rounds
 */
export function inTurn(contenders, rounds) {
  const measured = contenders.map((contender) => ({ contender, name: contender.name, runs: /** @type {Run[]} */ ([]) }))
  for (let round = 1; round <= rounds; round++)
    for (const { contender, runs } of measured) {
      console.error(`${round}/${rounds} ${contender.name}`)
      runs.push(run(contender))
    }
  return measured
}

/**
 * Run one whole process under GNU time, which knows what a child took. A linter exits with 1 when it finds something
 * and when it crashes, so that only its output tells whether it did its work.
 *
 * @param {Contender} contender
 * @returns {Run}
 */
export function run({ name, program = execPath, args, cwd, fault }) {
  const start = performance.now()
  const { error, status, signal, stdout, stderr } = spawnSync('/usr/bin/time', ['--quiet', '--format', '\n%U %S %M', program, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: Number.POSITIVE_INFINITY
  })
  const wall = (performance.now() - start) / 1000
  if (error) throw new Error(`GNU time measures processes, and cannot be run (${error.message}); Debian has it as the package time`)
  const [, printed = '', user, system, kilobytes] = /^(.*)\n([\d.]+) ([\d.]+) (\d+)\n$/s.exec(`${stdout}${stderr}`) ?? []
  const wrong = status === 0 || status === 1 ? fault(printed) : `it ended with ${status ?? signal}`
  if (wrong) throw new Error(`${name} did not do its work: ${wrong}\n${printed.slice(0, 500)}`)
  return { wall, cpu: Number(user) + Number(system), memory: Number(kilobytes) / 1000 }
}
