import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useEngine } from '../client/engine-context'
import { datasetsQuery } from '../client/queries'
import type { DatasetSummary } from '../contracts/dataset'
import { preferences, setPreferences } from '../state/preferences'
import { useNavigation } from '../ui/navigation'
import { useSelection } from '../ui/selection'

const NONE: readonly DatasetSummary[] = []

/** Without a dataset in the address, the one used last is taken, or the newest. */
function useFallback(datasets: readonly DatasetSummary[], datasetId: string | null): void {
  const { setSearch } = useNavigation()
  useEffect(() => {
    const [newest] = datasets
    if (datasetId !== null || !newest) return
    const last = preferences.getState()
    const known = datasets.some(({ id }) => id === last.datasetId)
    setSearch({
      ds: known && last.datasetId ? last.datasetId : newest.id,
      run: known ? (last.runKey ?? undefined) : undefined,
    })
  }, [datasets, datasetId, setSearch])
}

/** Whatever brought it into the address, what is looked at now is what comes back next time. */
function useRemembered(datasetId: string | null, runKey: string | null): void {
  useEffect(() => {
    if (datasetId !== null) setPreferences({ datasetId, runKey })
  }, [datasetId, runKey])
}

export interface Datasets {
  readonly datasets: readonly DatasetSummary[]
  /** The one looked at; undefined when it is not on this machine. */
  readonly current: DatasetSummary | undefined
  readonly select: (id: string) => void
}

/** The datasets to choose from. The top bar calls it once: it also chooses when the address does not. */
export function useDatasets(): Datasets {
  const { datasetId, runKey, select } = useSelection()
  useRemembered(datasetId, runKey)
  const { data = NONE, isFetching } = useQuery(datasetsQuery(useEngine()))
  useFallback(isFetching ? NONE : data, datasetId)
  return { datasets: data, current: data.find(({ id }) => id === datasetId), select }
}
