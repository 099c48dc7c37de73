import type { DatasetId } from '../../contracts/dataset'
import type { EngineContext } from '../context'

const DAY = 86_400_000
/** Bars asked for again at a refresh, to see whether history still is what is stored. */
const OVERLAP_DAYS = 14

/** Days since 1970-01-01 of a time in ms since then. */
export const epochDay = (ms: number): number => Math.floor(ms / DAY)

/**
 * The first day to ask for, by symbol that a dataset has bars of: some before the last one stored. A
 * symbol that is not in the answer is asked for from its beginning.
 */
export async function firstDays(
  { store }: Pick<EngineContext, 'store'>,
  datasetId: DatasetId | null,
): Promise<ReadonlyMap<string, number>> {
  if (datasetId === null) return new Map()
  const { members } = await store.datasetDetail(datasetId)
  return new Map(
    members.map(({ symbol, last }) => [symbol, epochDay(Date.parse(last)) - OVERLAP_DAYS]),
  )
}
