import { Button } from '@mantine/core'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useNavigation } from '../../ui/navigation'
import { ReviewDesk } from './review-desk'
import { useReview } from './use-review'

/** Steps through the charts of a list of setups, the future hidden until it is asked for. */
export function ReviewScreen() {
  const { source, filter, query } = useReview()
  const { go } = useNavigation()
  if (source.error) return <ErrorState error={source.error.app} />
  if (source.isPending) return null
  if (!source.dataset || !query) {
    return (
      <EmptyState action={<Button onClick={() => go('/')}>Open Start</Button>}>
        Review steps through bars of a dataset: open the demo universe or drop price files first.
      </EmptyState>
    )
  }
  return <ReviewDesk source={source} dataset={source.dataset} filter={filter} query={query} />
}
