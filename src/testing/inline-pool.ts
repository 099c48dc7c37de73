import type { BarStore, TaskPool } from '../contracts/ports'
import type { Instrument } from '../core/columns/instrument'
import { type TaskMap, TASKS } from '../pipeline/tasks'

/** Bars in memory behind the port; the dataset id is ignored. */
function barsInMemory(instruments: readonly Instrument[]): BarStore {
  return {
    symbols: () => Promise.resolve(instruments.map((one) => one.symbol)),
    load: (_id, symbols) =>
      Promise.resolve(
        symbols.map((symbol) => instruments.find((one) => one.symbol === symbol) as Instrument),
      ),
  }
}

/** Runs tasks on the calling thread, inputs and outputs cloned as between workers. */
export function createInlinePool(instruments: readonly Instrument[]): TaskPool<TaskMap> {
  const bars = barsInMemory(instruments)
  return {
    size: 1,
    run: async (name, input, cancel) => {
      const task = TASKS[name] as (input: unknown, context: unknown) => unknown
      const output = await task(structuredClone(input), {
        bars,
        cancel,
        progress: () => undefined,
      })
      return structuredClone(output) as never
    },
  }
}
