import type { EngineEvent } from '../contracts/engine-api'
import { coilError } from '../contracts/errors'
import type { BarStore, TaskPool } from '../contracts/ports'
import { createScratch } from '../core/features/frame'
import type { EngineContext } from '../pipeline/context'
import type { TaskTable } from '../pipeline/task-table'
import { DexieBarStore } from '../storage/bar-store'
import { type MemoryStore, memoryStore } from './memory-store'

/** A pool that runs each task in the calling thread, on copies as a worker would get them. */
function inlinePool<Tasks extends Record<string, { input: unknown; output: unknown }>>(
  table: TaskTable<Tasks>,
  bars: BarStore,
): TaskPool<Tasks> {
  const scratch = createScratch()
  return {
    size: 1,
    async run(name, input, cancel, onProgress) {
      await Promise.resolve()
      if (cancel.aborted) throw coilError('cancelled', 'The job was cancelled.', { stage: name })
      return table[name](input, { bars, scratch, cancel, progress: onProgress ?? (() => {}) })
    },
  }
}

export interface InlineContext<Pool> extends MemoryStore {
  readonly context: Omit<EngineContext, 'pool'> & { readonly pool: Pool }
  readonly events: EngineEvent[]
}

/** An engine's context over an in-memory database, with a record of what it emitted. */
export function inlineContext<Tasks extends Record<string, { input: unknown; output: unknown }>>(
  table: TaskTable<Tasks>,
  memory = memoryStore(),
): InlineContext<TaskPool<Tasks>> {
  const events: EngineEvent[] = []
  const { db, store, clock } = memory
  const bars = new DexieBarStore(db)
  const pool = inlinePool(table, bars)
  const emit = (event: EngineEvent) => void events.push(event)
  return { ...memory, events, context: { bars, pool, store, clock, emit } }
}
