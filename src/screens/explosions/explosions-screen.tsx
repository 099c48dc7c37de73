import { useRunSource } from '../../client/run-source'
import { ErrorState } from '../../ui/error-state'
import { NoDataset } from '../../ui/no-dataset'
import { useSelection } from '../../ui/selection'
import { ExplosionsDesk } from './explosions-desk'

/** Every explosion of a dataset: when, how large, how fast, and what came before. */
export function ExplosionsScreen() {
  const { datasetId, runKey } = useSelection()
  const { dataset, isPending, error } = useRunSource(datasetId, runKey)
  if (error) return <ErrorState error={error.app} />
  if (isPending) return null
  if (!dataset) return <NoDataset title="Explosions">Explosions are moves in a dataset</NoDataset>
  return <ExplosionsDesk dataset={dataset} />
}
