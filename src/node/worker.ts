import { parentPort, workerData } from 'node:worker_threads'
import type { Candidate } from './discover.ts'
import { type Assignment, Linter } from './linter.ts'
import { Refusal } from './refusal.ts'
import type { Result } from './result.ts'

/** What a worker is started with. */
export interface WorkerData {
  assignment: Assignment
  candidates: Candidate[]
  /** Shared by all threads: the index of the next file that nobody has taken. */
  next: Int32Array
  /** Shared with the main thread: the index of the file that this worker is at. */
  at: Int32Array
}

/** What a worker sends: results by the index of their file, or why it cannot do what is asked. */
export type Report = { results: [index: number, result: Result | undefined][] } | { refusal: string }

/** How many results go in one message. */
const batch = 32

const { assignment, candidates, next, at } = workerData as WorkerData

try {
  await lintAll(new Linter(assignment))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  send({ refusal: error.message })
}

async function lintAll(linter: Linter): Promise<void> {
  let results: [number, Result | undefined][] = []
  for (let index = Atomics.add(next, 0, 1); index < candidates.length; index = Atomics.add(next, 0, 1)) {
    Atomics.store(at, 0, index)
    results.push([index, await linter.file(candidates[index] as Candidate)])
    if (results.length < batch) continue
    send({ results })
    results = []
  }
  send({ results })
}

function send(report: Report): void {
  parentPort?.postMessage(report)
}
