import process from 'node:process'
import { Cache, isCacheable } from './cache.ts'
import type { Candidate } from './discover.ts'
import { reasonOf, shownPath, statsOf } from './files.ts'
import { contentOf, Linter, type Outcome } from './linter.ts'
import { Refusal } from './refusal.ts'
import { failed, type Result } from './result.ts'
import type { Report, WorkerData } from './worker.ts'

/** Bytes of work that pay for another thread: below, warming up once more costs what is won (measured on two cores). */
const worthAThread = 800_000

export interface RunOptions {
  /** Threads at most; absent: the cores, as far as the work pays for them. */
  jobs?: number | undefined
  /** Told how many of how many files are done. */
  progress?(done: number, all: number): void
}

/** Lint files; what turns out to be no plan is left out. The result is the same with any number of threads, and with a cache. */
export async function run(candidates: readonly Candidate[], linter: Linter, options: RunOptions = {}): Promise<Result[]> {
  return linter.assignment.fix === 'write' ? mend(candidates, linter, options) : lint(candidates, linter, options)
}

/** Write the fixes of all, then say what is left: what one plan says of another may be true only now. */
async function mend(candidates: readonly Candidate[], linter: Linter, { jobs, progress }: RunOptions): Promise<Result[]> {
  const outcomes = new Map<Candidate, Outcome>()
  await lintAll(candidates, linter, jobs, (candidate, outcome) => {
    outcomes.set(candidate, outcome)
    progress?.(outcomes.size, candidates.length)
  })
  const now = new Map<Candidate, Result | undefined>(Array.from(outcomes, ([candidate, { result }]) => [candidate, result]))
  if (Array.from(outcomes.values()).some(({ isMended }) => isMended))
    await lintAll(candidates, new Linter({ ...linter.assignment, fix: 'no', cache: undefined }), jobs, (candidate, { result }) => {
      const { mended, refused } = outcomes.get(candidate)?.result ?? {}
      now.set(candidate, result && { ...result, ...(mended && { mended }), ...(refused !== undefined && { refused }) })
    })
  return candidates.flatMap((candidate) => now.get(candidate) ?? [])
}

async function lint(candidates: readonly Candidate[], linter: Linter, { jobs, progress }: RunOptions): Promise<Result[]> {
  const { cache: file, fix } = linter.assignment
  const cache = file !== undefined && fix === 'no' ? new Cache(file, linter.assignment.parser) : undefined
  const results = new Map<Candidate, Result | undefined>()
  let done = 0
  const settle = (candidate: Candidate, result: Result | undefined) => {
    results.set(candidate, result)
    progress?.(++done, candidates.length)
  }
  for (const candidate of cache ? candidates : []) {
    const known = await recall(candidate, cache as Cache, linter)
    if (known) settle(candidate, known.result ?? undefined)
  }
  const open = candidates.filter((candidate) => !results.has(candidate))
  const keep: [Candidate, Outcome][] = []
  await lintAll(open, linter, jobs, (candidate, outcome) => {
    settle(candidate, outcome.result)
    keep.push([candidate, outcome])
  })
  if (cache && keep.length > 0) {
    for (const [candidate, { result, content, answers }] of keep) {
      const { settings } = await linter.reading(candidate.path, '')
      if (content !== undefined && answers && isCacheable(settings))
        cache.set(shownPath(linter.assignment.cwd, candidate.path), content, { settings, isPlan: candidate.isPlan }, answers, result)
    }
    await cache.save(linter.assignment.cwd)
  }
  return candidates.flatMap((candidate) => results.get(candidate) ?? [])
}

/** What the cache knows of a file as it is now. */
async function recall(candidate: Candidate, cache: Cache, linter: Linter): Promise<{ result: Result | null } | undefined> {
  const content = contentOf(candidate.path)
  if (content === undefined) return undefined
  const { settings } = await linter.reading(candidate.path, '')
  if (!isCacheable(settings)) return undefined
  const { path, isPlan } = candidate
  return cache.get(shownPath(linter.assignment.cwd, path), content, { settings, isPlan }, (answer) =>
    linter.isAnswer(path, settings, answer)
  )
}

type Settle = (candidate: Candidate, outcome: Outcome) => void

/** Lint files, in such a way as pays for so many. */
async function lintAll(candidates: readonly Candidate[], linter: Linter, jobs: number | undefined, settle: Settle): Promise<void> {
  if (candidates.length < many) return lintOnThreads(candidates, linter, jobs, settle)
  await linter.load()
  setBudget(budgets.long)
  try {
    await lintOnThreads(candidates, linter, jobs, settle)
  } finally {
    setBudget(budgets.usual)
  }
}

/**
 * Lint files on this thread and others; a file at which a thread crashes gets a message, and what else that thread had is done again.
 * Where one cannot do what is asked, no other takes a further file.
 */
async function lintOnThreads(candidates: readonly Candidate[], linter: Linter, jobs: number | undefined, settle: Settle): Promise<void> {
  const isOpen = new Array<boolean>(candidates.length).fill(true)
  const close = (index: number, outcome: Outcome) => {
    isOpen[index] = false
    settle(candidates[index] as Candidate, outcome)
  }
  const next = new Int32Array(new SharedArrayBuffer(4))
  const errors: unknown[] = []
  const stop = (error: unknown) => {
    errors.push(error)
    Atomics.store(next, 0, candidates.length)
  }
  const workers = Array.from({ length: Math.max(0, Math.min(jobs ?? worthwhile(candidates), candidates.length) - 1) }, () =>
    work({ assignment: linter.assignment, candidates: [...candidates], next }, close, stop)
  )
  try {
    for (let index = Atomics.add(next, 0, 1); index < candidates.length; index = Atomics.add(next, 0, 1))
      close(index, await linter.outcome(candidates[index] as Candidate))
  } catch (error) {
    stop(error)
  }
  const crashes = await Promise.all(workers)
  if (errors.length > 0) throw errors[0]
  for (const [index, candidate] of candidates.entries()) {
    if (!isOpen[index]) continue
    const crash = crashes.find((one) => one?.at === index)
    const fault = crash && `planlint itself failed on this file (${crash.reason}); please report this with the file`
    close(
      index,
      fault
        ? { result: failed(shownPath(linter.assignment.cwd, candidate.path), fault, 'internal-fault') }
        : await linter.outcome(candidate)
    )
  }
}

/** Files from which a run takes long enough for its code to be optimized. */
const many = 16

/**
 * V8 optimizes what is called often, on threads beside the one that runs. In a run of a second it does so for code that will soon be
 * done, and takes the processor from the thread that lints: a third of the work. On Node 20 it is told to wait six times as long;
 * later ones have a quicker compiler in between, and no such flag. It is set back at the end, for compiled code is kept with the flags
 * that it is good for.
 */
const budgets = { usual: 67_584, long: 400_000 }

function setBudget(budget: number): void {
  if (process.versions.v8.startsWith('11.')) process.getBuiltinModule('node:v8').setFlagsFromString(`--interrupt-budget=${budget}`)
}

/** How many threads the work pays for. */
function worthwhile(candidates: readonly Candidate[]): number {
  let bytes = 0
  const most = process.getBuiltinModule('node:os').availableParallelism()
  for (const { path } of candidates) {
    bytes += statsOf(path)?.size ?? 0
    if (bytes >= most * worthAThread) return most
  }
  return Math.max(1, Math.floor(bytes / worthAThread))
}

/** Start a worker; resolves, if it crashes, with the index of the file that it was at and why. */
function work(
  data: Omit<WorkerData, 'at'>,
  close: (index: number, outcome: Outcome) => void,
  stop: (error: Refusal) => void
): Promise<{ at: number; reason: string } | undefined> {
  const at = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
  return new Promise((resolve) => {
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const worker = new Worker(new URL('./worker.cjs', import.meta.url), { workerData: { ...data, at } })
    let reason = 'its thread ended'
    worker.on('message', (report: Report) => {
      if ('refusal' in report) stop(new Refusal(report.refusal))
      else for (const [index, outcome] of report.outcomes) close(index, outcome)
    })
    worker.on('error', (error) => {
      reason = reasonOf(error)
    })
    worker.on('exit', (code) => resolve(code === 0 ? undefined : { at: Atomics.load(at, 0), reason }))
  })
}
