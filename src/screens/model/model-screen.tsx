import { useRunSource } from '../../client/run-source'
import { ErrorState } from '../../ui/error-state'
import { NoDataset } from '../../ui/no-dataset'
import { useSelection } from '../../ui/selection'
import { ModelDesk } from './model-desk'

/** The spec of a run on the left, what it came to on the right. */
export function ModelScreen() {
  const { datasetId, runKey } = useSelection()
  const { dataset, run, runs, isGone, isPending, error } = useRunSource(datasetId, runKey)
  if (error) return <ErrorState error={error.app} />
  if (isPending) return null
  if (!dataset)
    return <NoDataset title="Model">A model learns from the bars of a dataset</NoDataset>
  return <ModelDesk key={dataset.id} dataset={dataset} run={run} runs={runs} isGone={isGone} />
}
