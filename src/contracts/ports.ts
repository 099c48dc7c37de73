import type { Instrument } from '../core/columns/instrument'

/** Structural stand-in for AbortSignal, so that pure code can poll it. */
export interface CancelToken {
  readonly aborted: boolean
}

/** Where bars come from: Dexie in the browser, parsed files on the command line. */
export interface BarStore {
  /** Symbols in storage order: ascending by code unit. */
  symbols(datasetId: string): Promise<readonly string[]>
  /**
   * Instruments in the order asked, through the quality gate: repaired where the user adjusted, bars
   * marked suspect where a severe finding is open. Throws `not_found` for an unknown symbol.
   */
  load(datasetId: string, symbols: readonly string[]): Promise<readonly Instrument[]>
  /** The same as they were filed: for merging, checking and exporting. */
  loadFiled(datasetId: string, symbols: readonly string[]): Promise<readonly Instrument[]>
}

/**
 * Runs pure tasks elsewhere: a pool of workers, or the calling thread. `TaskMap` maps a task's name
 * to its input and output. Aborting rejects every pending task with `cancelled` within 200 ms.
 */
export interface TaskPool<TaskMap extends Record<string, { input: unknown; output: unknown }>> {
  readonly size: number
  run<Name extends keyof TaskMap & string>(
    name: Name,
    input: TaskMap[Name]['input'],
    cancel: CancelToken,
    onProgress?: (done: number, total: number) => void,
  ): Promise<TaskMap[Name]['output']>
}

export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number
}
