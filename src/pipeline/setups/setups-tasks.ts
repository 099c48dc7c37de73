import type { TaskTable } from '../task-table'
import { joinScans } from './join-scans'
import { orderBy } from './order'
import { type ScanQuery, scanInstrument, type SetupScan } from './scan'
import { type Spark, sparksOf } from './sparks'

export type SetupsTasks = {
  scanSetups: {
    input: {
      readonly datasetId: string
      readonly symbols: readonly string[]
      readonly query: ScanQuery
    }
    output: SetupScan
  }
  orderSetups: {
    input: {
      readonly key: Float64Array
      readonly descending: boolean
      /** What orders equal keys; null for the order of the rows. */
      readonly ties: Float64Array | null
    }
    output: Uint32Array
  }
  sparks: {
    input: {
      readonly datasetId: string
      readonly wanted: readonly { readonly symbol: string; readonly bars: readonly number[] }[]
    }
    output: readonly (readonly Spark[])[]
  }
}

export const SETUPS_TASKS: TaskTable<SetupsTasks> = {
  scanSetups: async ({ datasetId, symbols, query }, { bars, scratch }) => {
    const instruments = await bars.load(datasetId, symbols)
    return joinScans(instruments.map((instrument) => scanInstrument(instrument, query, scratch)))
  },
  orderSetups: ({ key, descending, ties }) => orderBy(key, descending, ties),
  sparks: async ({ datasetId, wanted }, { bars }) => {
    const instruments = await bars.load(
      datasetId,
      wanted.map((one) => one.symbol),
    )
    return instruments.map((instrument, i) => sparksOf(instrument, wanted[i]?.bars ?? []))
  },
}
