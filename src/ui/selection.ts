import { useCallback } from 'react'
import { useNavigation } from './navigation'

/** Places within the lists of a dataset: they mean nothing in another. */
const NO_PLACE = { row: undefined, at: undefined, card: undefined, shown: undefined }

/** Dataset and run that every screen works on; they stand in the URL as `ds` and `run`. */
export interface Selection {
  readonly datasetId: string | null
  readonly runKey: string | null
  /** Takes another dataset from its first row; its run is left open unless one is named. */
  readonly select: (datasetId: string | null, runKey?: string | null) => void
  readonly selectRun: (runKey: string | null) => void
}

export function useSelection(): Selection {
  const { search, setSearch } = useNavigation()
  const datasetId = search['ds'] ?? null
  const runKey = search['run'] ?? null
  const select = useCallback(
    (nextDataset: string | null, nextRun: string | null = null) => {
      setSearch(
        { ds: nextDataset ?? undefined, run: nextRun ?? undefined, ...NO_PLACE },
        { push: true },
      )
    },
    [setSearch],
  )
  const selectRun = useCallback(
    (nextRun: string | null) => {
      setSearch({ run: nextRun ?? undefined }, { push: true })
    },
    [setSearch],
  )
  return { datasetId, runKey, select, selectRun }
}
