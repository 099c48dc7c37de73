import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEngine } from '../../../client/engine-context'
import type { DatasetSummary } from '../../../contracts/dataset'
import { ErrorState } from '../../../ui/error-state'
import { useNavigation } from '../../../ui/navigation'

/** Fetches what is new since the last bar; the fetch shows what was added, changed and readjusted. */
export function RefreshButton({ summary }: { readonly summary: DatasetSummary }) {
  const engine = useEngine()
  const { go } = useNavigation()
  const refresh = useMutation({
    mutationFn: () => engine.ask((api) => api.refreshDataset(summary.id)),
    onSuccess: ({ id, provider }) => go('/data', { view: 'providers', from: provider, fetch: id }),
  })
  return (
    <>
      <Button disabled={refresh.isPending} onClick={() => refresh.mutate()}>
        Refresh since {summary.last}
      </Button>
      {refresh.error ? <ErrorState error={refresh.error.app} /> : null}
    </>
  )
}
