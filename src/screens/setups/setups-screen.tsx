import { ErrorState } from '../../ui/error-state'
import { NoDataset } from '../../ui/no-dataset'
import { SetupsDesk } from './setups-desk'
import { useSetups } from './use-setups'

/** Candidates of a date or of all history: filtered, sorted, previewed. */
export function SetupsScreen() {
  const { source, filter, query } = useSetups()
  if (source.error) return <ErrorState error={source.error.app} />
  if (source.isPending) return null
  if (!source.dataset || !query)
    return <NoDataset title="Setups">Setups are bars of a dataset</NoDataset>
  return <SetupsDesk source={source} dataset={source.dataset} filter={filter} query={query} />
}
