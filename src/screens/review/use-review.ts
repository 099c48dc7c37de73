import { useMemo } from 'react'
import { type SetupSource, useSetupSource } from '../../client/setup-source'
import type { SetupQuery } from '../../contracts/setups'
import { labelOf, type SetupFilter, setupFilter, setupQueryOf } from '../../state/setup-filter'
import { useSearchState } from '../../ui/navigation'
import { useSelection } from '../../ui/selection'

export interface ReviewSource {
  readonly source: SetupSource
  readonly filter: SetupFilter
  /** The question whose answer is the queue; null without a dataset. */
  readonly query: SetupQuery | null
  readonly setFilter: (patch: Partial<SetupFilter>) => void
}

/** The queue that the URL asks for: the filter of Setups over the same dataset and run. */
export function useReview(): ReviewSource {
  const { datasetId, runKey } = useSelection()
  const source = useSetupSource(datasetId, runKey)
  const [filter, setFilter] = useSearchState(setupFilter)
  const { dataset, run } = source
  const query = useMemo(() => {
    if (!dataset) return null
    const label = labelOf(filter, run?.spec.label ?? null, dataset.classes)
    return setupQueryOf(filter, dataset.id, run?.key ?? null, label)
  }, [dataset, run, filter])
  return { source, filter, query, setFilter }
}
