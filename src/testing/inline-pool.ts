import type { BarStore, TaskPool } from '../contracts/ports'
import type { Instrument } from '../core/columns/instrument'
import { createScratch } from '../core/features/frame'
import { type TaskMap, TASKS } from '../pipeline/tasks'

/** Bars in memory behind the port; the dataset id is ignored. */
function barsInMemory(instruments: readonly Instrument[]): BarStore {
  const load = async (_id: string, symbols: readonly string[]): Promise<readonly Instrument[]> =>
    symbols.map((symbol) => instruments.find((one) => one.symbol === symbol) as Instrument)
  return { symbols: async () => instruments.map((one) => one.symbol), load, loadFiled: load }
}

/** Runs tasks on the calling thread, inputs and outputs cloned as between workers. */
export function createInlinePool(instruments: readonly Instrument[]): TaskPool<TaskMap> {
  const bars = barsInMemory(instruments)
  const scratch = createScratch()
  return {
    size: 1,
    run: async (name, input, cancel) => {
      const task = TASKS[name] as (input: unknown, context: unknown) => unknown
      const output = await task(structuredClone(input), {
        bars,
        scratch,
        cancel,
        progress: () => undefined,
      })
      return structuredClone(output) as never
    },
  }
}
