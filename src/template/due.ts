import type { StatusValue } from '../plan/index.ts'
import type { Due } from './types.ts'

/** Whether what is due then is due under a status. */
export function isReached(due: Due, status: StatusValue | undefined): boolean {
  if (due === 'now') return true
  return status === 'done' ? due !== 'never' : due === 'doing' && status === 'doing'
}
