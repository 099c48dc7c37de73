import { ErrorState } from '../../ui/error-state'
import { useNavigation } from '../../ui/navigation'
import { NoDataset } from '../../ui/no-dataset'
import { ReviewDesk } from './review-desk'
import { useReview } from './use-review'

/**
 * Steps through the charts of a list of setups, the future hidden until it is asked for. While another screen
 * loads the address is that one's already: read as an address of Review it would open a card unmasked.
 */
export function ReviewScreen() {
  const { path } = useNavigation()
  return path === '/review' ? <Review /> : null
}

function Review() {
  const { source, filter, query, setFilter } = useReview()
  if (source.error) return <ErrorState error={source.error.app} />
  if (source.isPending) return null
  if (!source.dataset || !query)
    return <NoDataset title="Review">Review steps through bars of a dataset</NoDataset>
  return (
    <ReviewDesk
      source={source}
      dataset={source.dataset}
      filter={filter}
      query={query}
      setFilter={setFilter}
    />
  )
}
