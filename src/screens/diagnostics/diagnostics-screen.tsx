import { Button } from '@mantine/core'
import { useRunSource } from '../../client/run-source'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useNavigation } from '../../ui/navigation'
import { useSelection } from '../../ui/selection'
import { DiagnosticsDesk } from './diagnostics-desk'

/** What the bars of a dataset say before any model: boosts, associations, coverage, audit. */
export function DiagnosticsScreen() {
  const { datasetId, runKey } = useSelection()
  const { go } = useNavigation()
  const { dataset, run, isPending, error } = useRunSource(datasetId, runKey)
  if (error) return <ErrorState error={error.app} />
  if (isPending) return null
  if (!dataset) {
    return (
      <EmptyState title="Diagnostics" action={<Button onClick={() => go('/')}>Open Start</Button>}>
        Diagnostics look at the bars of a dataset: open the demo universe or drop price files first.
      </EmptyState>
    )
  }
  return <DiagnosticsDesk dataset={dataset} run={run} />
}
