import type { Clock } from '../contracts/ports'
import type { CoilDatabase } from '../storage/database'
import { purge } from '../storage/purge'

const LOCK = 'coil-open-tabs'
/** Without knowledge of other tabs, a deletion can be undone for this long, ms. */
const UNDO_ELSEWHERE = 24 * 60 * 60 * 1000

/** The part of `LockManager` that is used here; missing outside secure contexts. */
export interface TabLocks {
  request<T>(
    name: string,
    options: { mode: 'shared' | 'exclusive'; ifAvailable?: boolean },
    work: (lock: unknown) => Promise<T>,
  ): Promise<T>
}

/**
 * Clears away deleted datasets and whatever has no owner. Every tab holds a shared lock for as long
 * as it lives, so an exclusive one is granted to the only tab alone: then nobody else can still undo
 * a deletion.
 */
export async function purgeAtStart(
  db: CoilDatabase,
  clock: Clock,
  locks: TabLocks | undefined,
): Promise<void> {
  if (!locks) return purge(db, clock.now() - UNDO_ELSEWHERE)
  try {
    await locks.request(LOCK, { mode: 'exclusive', ifAvailable: true }, async (lock) => {
      await purge(db, lock ? clock.now() : clock.now() - UNDO_ELSEWHERE)
    })
  } finally {
    void locks.request(LOCK, { mode: 'shared' }, () => new Promise(() => {}))
  }
}
