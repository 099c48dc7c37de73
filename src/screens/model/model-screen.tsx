import { Button } from '@mantine/core'
import { useRunSource } from '../../client/run-source'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useNavigation } from '../../ui/navigation'
import { useSelection } from '../../ui/selection'
import { ModelDesk } from './model-desk'

/** The spec of a run on the left, what it came to on the right. */
export function ModelScreen() {
  const { datasetId, runKey } = useSelection()
  const { go } = useNavigation()
  const { dataset, run, runs, isPending, error } = useRunSource(datasetId, runKey)
  if (error) return <ErrorState error={error.app} />
  if (isPending) return null
  if (!dataset) {
    return (
      <EmptyState title="Model" action={<Button onClick={() => go('/')}>Open Start</Button>}>
        A model learns from the bars of a dataset: open the demo universe or drop price files first.
      </EmptyState>
    )
  }
  return <ModelDesk key={dataset.id} dataset={dataset} run={run} runs={runs} />
}
