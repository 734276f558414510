import type { World } from './world.ts'

/** Milliseconds that a run may take without saying how far it is. */
const patience = 1000

/** Shows how far a long run is, on a terminal only; a pipe never sees it. */
export function progressOn(world: Pick<World, 'stderr'>): { show(done: number, all: number): void; clear(): void } {
  const start = Date.now()
  let last = start
  let isShown = false
  return {
    show(done, all) {
      const now = Date.now()
      if (now - start < patience || now - last < 100) return
      last = now
      if (!world.stderr.isTTY) return
      isShown = true
      world.stderr.write(`\r${done} of ${all} files`)
    },
    clear() {
      if (isShown) world.stderr.write('\r\u001b[K')
    }
  }
}
