import { Button } from '@mantine/core'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useNavigation } from '../../ui/navigation'
import { SetupsDesk } from './setups-desk'
import { useSetups } from './use-setups'

/** Candidates of a date or of all history: filtered, sorted, previewed. */
export function SetupsScreen() {
  const { source, filter, query } = useSetups()
  const { go } = useNavigation()
  if (source.error) return <ErrorState error={source.error.app} />
  if (source.isPending) return null
  if (!source.dataset || !query) {
    return (
      <EmptyState action={<Button onClick={() => go('/')}>Open Start</Button>}>
        Setups are bars of a dataset: open the demo universe or drop price files first.
      </EmptyState>
    )
  }
  return <SetupsDesk source={source} dataset={source.dataset} filter={filter} query={query} />
}
