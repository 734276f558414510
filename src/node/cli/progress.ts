import type { Sink } from './world.ts'

/** Milliseconds that a run may take without saying how far it is. */
const patience = 1000

/** Shows how far a long run is, on a terminal only; a pipe never sees it. */
export function progressOn(sink: Sink): { show(done: number, all: number): void; clear(): void } {
  const start = performance.now()
  let last = start
  let isShown = false
  return {
    show(done, all) {
      const now = performance.now()
      if (!sink.isTTY || now - start < patience || now - last < 100) return
      last = now
      isShown = true
      sink.write(`\r${done} of ${all} files`)
    },
    clear() {
      if (isShown) sink.write('\r\u001b[K')
    }
  }
}
