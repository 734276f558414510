import { parentPort, workerData } from 'node:worker_threads'
import type { Candidate } from './discover.ts'
import { type Assignment, Linter, type Outcome } from './linter.ts'
import { Refusal } from './refusal.ts'

/** What a worker is started with. */
export interface WorkerData {
  assignment: Assignment
  candidates: Candidate[]
  /** Shared by all threads: the index of the next file that nobody has taken. */
  next: Int32Array
  /** Shared with the main thread: the index of the file that this worker is at. */
  at: Int32Array
}

/** What a worker sends: outcomes by the index of their file, or why it cannot do what is asked. */
export type Report = { outcomes: [index: number, outcome: Outcome][] } | { refusal: string }

/** How many results go in one message. */
const batch = 32

const { assignment, candidates, next, at } = workerData as WorkerData

lintAll(new Linter(assignment)).catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  send({ refusal: error.message })
})

async function lintAll(linter: Linter): Promise<void> {
  let outcomes: [number, Outcome][] = []
  for (let index = Atomics.add(next, 0, 1); index < candidates.length; index = Atomics.add(next, 0, 1)) {
    Atomics.store(at, 0, index)
    outcomes.push([index, await linter.outcome(candidates[index] as Candidate)])
    if (outcomes.length < batch) continue
    send({ outcomes })
    outcomes = []
  }
  send({ outcomes })
}

function send(report: Report): void {
  parentPort?.postMessage(report)
}
