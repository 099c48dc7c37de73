import type { EngineEvent } from '../contracts/engine-api'
import type { BarStore, Clock, TaskPool } from '../contracts/ports'
import type { Store } from '../storage/store'
import type { TaskMap } from './tasks'

/**
 * What an engine method works with. Methods are functions `(context, job, ...arguments)` or
 * `(context, ...arguments)`; they throw `CoilError`s and the worker turns those into `Result`s.
 */
export interface EngineContext {
  readonly bars: BarStore
  readonly pool: TaskPool<TaskMap>
  readonly store: Store
  readonly clock: Clock
  readonly emit: (event: EngineEvent) => void
}
