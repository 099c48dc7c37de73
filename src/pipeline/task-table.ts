import type { BarStore, CancelToken } from '../contracts/ports'
import type { Scratch } from '../core/features/frame'

/** What a task may use beside its input. */
export interface TaskContext {
  readonly bars: BarStore
  /** Of the worker: what one instrument after another is computed on. */
  readonly scratch: Scratch
  /** Polled between instruments; in a worker it stays false, since a cancelled worker is stopped. */
  readonly cancel: CancelToken
  /** Share of this task that is done; the units are the task's own. */
  readonly progress: (done: number, total: number) => void
}

/** The functions behind the names of a task map: plain data in, plain data out. */
export type TaskTable<Tasks extends Record<string, { input: unknown; output: unknown }>> = {
  readonly [Name in keyof Tasks]: (
    input: Tasks[Name]['input'],
    context: TaskContext,
  ) => Tasks[Name]['output'] | Promise<Tasks[Name]['output']>
}
