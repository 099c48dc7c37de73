import type { ProgressEvent } from '../contracts/job'

const PREFIX = 'coil.run.'

/** A run that began in some tab of this browser. */
export interface RunNote {
  readonly id: string
  readonly datasetId: string
  /** What was asked, as it was stored: to be checked before it is used. */
  readonly spec: unknown
  /** ISO date and time in UTC at which it began. */
  readonly since: string
  /** The last stage that was told, and its share that was done. */
  readonly stage: string
  readonly share: number
}

/** What a running run tells of itself. */
export interface RunMark {
  readonly reached: (progress: Pick<ProgressEvent, 'stage' | 'done' | 'total'>) => void
  /** It is over in whatever way, and was told of: nothing is left to say. */
  readonly end: () => void
}

/** The part of `LockManager` that is used here; missing outside secure contexts. */
export interface RunLocks {
  request(name: string, work: () => Promise<void> | void): Promise<unknown>
}

export interface RunNotes {
  /** Notes a run before it is computed; the tab holds a lock of its own for as long as it goes on. */
  readonly begin: (run: Pick<RunNote, 'datasetId' | 'spec'>) => RunMark
  readonly dismiss: (id: string) => void
  /** Forgets every note. */
  readonly clear: () => void
  /** For `useSyncExternalStore`: runs whose tab was closed or reloaded, oldest first. */
  readonly subscribe: (listener: () => void) => () => void
  readonly interrupted: () => readonly RunNote[]
  /** Looks for runs that were interrupted, from now on; asked for once. */
  readonly follow: () => void
}

function parseNote(text: string | null): RunNote | null {
  try {
    const note = JSON.parse(text ?? '') as Partial<RunNote> | null
    const words = [note?.id, note?.datasetId, note?.since, note?.stage]
    return words.every((word) => typeof word === 'string') && typeof note?.share === 'number'
      ? (note as RunNote)
      : null
  } catch {
    return null
  }
}

interface Surroundings {
  /** Null where the browser refuses it. */
  readonly storage: Storage | null
  readonly locks: RunLocks | undefined
  /** Tells of what another tab stores; null for all of it. */
  readonly onStored: (listener: (key: string | null) => void) => void
}

/**
 * Notes of runs, in `localStorage` for every tab. A run computes in its tab and ends with it: a note whose lock nobody
 * holds any more tells of one that was cut short. Without locks nothing is noted, since it could not be told whether
 * another tab still computes.
 */
export function createRunNotes({ storage, locks, onStored }: Surroundings): RunNotes {
  const listeners = new Set<() => void>()
  const watched = new Set<string>()
  let found: readonly RunNote[] = []
  const show = (next: readonly RunNote[]): void => {
    found = next
    for (const listener of listeners) listener()
  }
  const read = (id: string): RunNote | null => parseNote(storage?.getItem(PREFIX + id) ?? null)
  const write = (note: RunNote): void => {
    try {
      storage?.setItem(PREFIX + note.id, JSON.stringify(note))
    } catch {
      // Storage is full or refused: the run goes on without a note.
    }
  }
  const forget = (id: string): void => {
    storage?.removeItem(PREFIX + id)
    if (found.some((note) => note.id === id)) show(found.filter((note) => note.id !== id))
  }
  /** The lock is granted once the tab that runs it is gone, or the run over. */
  const watch = (id: string): void => {
    if (watched.has(id)) return
    watched.add(id)
    void locks?.request(PREFIX + id, () => {
      const note = read(id)
      if (note) show([...found, note].toSorted((a, b) => (a.since < b.since ? -1 : 1)))
    })
  }
  const ids = (): readonly string[] => {
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key(i) ?? '')
    return keys.flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []))
  }

  return {
    begin(run) {
      const id = crypto.randomUUID()
      let note: RunNote = { ...run, id, since: new Date().toISOString(), stage: '', share: 0 }
      let isOver = false
      let release = (): void => {}
      watched.add(id)
      void locks?.request(PREFIX + id, () => {
        if (isOver) return
        write(note)
        return new Promise<void>((resolve) => {
          release = resolve
        })
      })
      return {
        reached({ stage, done, total }) {
          const share = total > 0 ? Math.floor((10 * done) / total) / 10 : 0
          if (isOver || (stage === note.stage && share === note.share)) return
          note = { ...note, stage, share }
          if (read(id)) write(note)
        },
        end() {
          isOver = true
          forget(id)
          release()
        },
      }
    },
    dismiss: forget,
    clear() {
      for (const id of ids()) forget(id)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    interrupted: () => found,
    follow() {
      for (const id of ids()) watch(id)
      onStored((key) => {
        if (key === null) show([])
        if (!key?.startsWith(PREFIX)) return
        const id = key.slice(PREFIX.length)
        if (read(id)) watch(id)
        else forget(id)
      })
    },
  }
}

/** A browser may refuse it. */
function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

/** Those of this browser. */
export const runNotes = createRunNotes({
  storage: browserStorage(),
  locks: globalThis.navigator?.locks,
  onStored: (listener) => globalThis.addEventListener('storage', ({ key }) => listener(key)),
})
