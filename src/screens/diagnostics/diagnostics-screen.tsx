import { useRunSource } from '../../client/run-source'
import { ErrorState } from '../../ui/error-state'
import { NoDataset } from '../../ui/no-dataset'
import { useSelection } from '../../ui/selection'
import { DiagnosticsDesk } from './diagnostics-desk'

/** What the bars of a dataset say before any model: boosts, associations, coverage, audit. */
export function DiagnosticsScreen() {
  const { datasetId, runKey } = useSelection()
  const { dataset, run, isPending, error } = useRunSource(datasetId, runKey)
  if (error) return <ErrorState error={error.app} />
  if (isPending) return null
  if (!dataset)
    return <NoDataset title="Diagnostics">Diagnostics look at the bars of a dataset</NoDataset>
  return <DiagnosticsDesk dataset={dataset} run={run} />
}
