import { Button } from '@mantine/core'
import { useRunSource } from '../../client/run-source'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { NoDataset } from '../../ui/no-dataset'
import { GONE_RUN } from '../../ui/gone-run'
import { useNavigation } from '../../ui/navigation'
import { useSelection } from '../../ui/selection'
import { BacktestDesk } from './backtest-desk'

/** What trading the scores of a run would have come to, costs included. */
export function BacktestScreen() {
  const { datasetId, runKey, selectRun } = useSelection()
  const { go } = useNavigation()
  const { dataset, run, runs, isGone, isPending, error } = useRunSource(datasetId, runKey)
  if (error) return <ErrorState error={error.app} />
  if (isPending) return null
  if (!dataset)
    return (
      <NoDataset title="Backtest">A backtest trades the scores of a run on a dataset</NoDataset>
    )
  if (run) return <BacktestDesk dataset={dataset} run={run} />
  const newest = runs[0]
  return newest ? (
    <EmptyState
      title="Backtest"
      action={
        <Button onClick={() => selectRun(newest.key)}>Show the newest run, #{newest.trial}</Button>
      }
    >
      {isGone ? `${GONE_RUN} ` : null}A backtest trades the scores of one run: choose it in the bar
      above.
    </EmptyState>
  ) : (
    <EmptyState title="Backtest" action={<Button onClick={() => go('/model')}>Open Model</Button>}>
      There is no run on {dataset.name} yet: start one in Model, its backtest comes with it.
    </EmptyState>
  )
}
