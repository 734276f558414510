import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Candidate } from './discover.ts'
import { reasonOf, shownPath } from './files.ts'
import type { Linter } from './linter.ts'
import { Refusal } from './refusal.ts'
import { failed, type Result } from './result.ts'
import type { Report, WorkerData } from './worker.ts'

/** Bytes of work that pay for starting another thread: about 50 ms of linting. */
const worthAThread = 1_000_000
/** Megabytes for young objects in a worker: trees live briefly, and should never grow old. */
const youngGeneration = 64

export interface RunOptions {
  /** Threads at most; absent: the cores, as far as the work pays for them. */
  jobs?: number | undefined
  /** Told how many of how many files are done. */
  progress?(done: number, all: number): void
}

/** Lint files; what turns out to be no plan is left out. The result is the same with any number of threads. */
export async function run(candidates: readonly Candidate[], linter: Linter, { jobs, progress }: RunOptions = {}): Promise<Result[]> {
  const results: (Result | undefined | 'open')[] = new Array(candidates.length).fill('open')
  let done = 0
  const settle = (index: number, result: Result | undefined) => {
    results[index] = result
    progress?.(++done, candidates.length)
  }
  const next = new Int32Array(new SharedArrayBuffer(4))
  const workers = Array.from({ length: Math.min(jobs ?? worthwhile(candidates), candidates.length) - 1 }, () =>
    work({ assignment: linter.assignment, candidates: [...candidates], next }, settle)
  )
  for (let index = Atomics.add(next, 0, 1); index < candidates.length; index = Atomics.add(next, 0, 1))
    settle(index, await linter.file(candidates[index] as Candidate))
  const crashes = await Promise.all(workers)
  for (const [index, candidate] of candidates.entries()) {
    if (results[index] !== 'open') continue
    const crash = crashes.find((one) => one?.at === index)
    const fault = crash && `planlint itself failed on this file (${crash.reason}); please report this with the file`
    settle(index, fault ? failed(shownPath(linter.assignment.cwd, candidate.path), fault, 'internal-fault') : await linter.file(candidate))
  }
  return results.filter((result) => result !== undefined && result !== 'open')
}

/** How many threads the work pays for. */
function worthwhile(candidates: readonly Candidate[]): number {
  let bytes = 0
  const most = availableParallelism()
  for (const { path } of candidates) {
    bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0
    if (bytes >= most * worthAThread) return most
  }
  return Math.max(1, Math.floor(bytes / worthAThread))
}

/** Start a worker; resolves, if it crashes, with the index of the file that it was at and why. */
function work(
  data: Omit<WorkerData, 'at'>,
  settle: (index: number, result: Result | undefined) => void
): Promise<{ at: number; reason: string } | undefined> {
  const at = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { ...data, at },
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration }
    })
    let reason = 'its thread ended'
    worker.on('message', (report: Report) => {
      if ('refusal' in report) reject(new Refusal(report.refusal))
      else for (const [index, result] of report.results) settle(index, result)
    })
    worker.on('error', (error) => {
      reason = reasonOf(error)
    })
    worker.on('exit', (code) => resolve(code === 0 ? undefined : { at: Atomics.load(at, 0), reason }))
  })
}
