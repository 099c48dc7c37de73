import { ErrorState } from '../../ui/error-state'
import { NoDataset } from '../../ui/no-dataset'
import { ReviewDesk } from './review-desk'
import { useReview } from './use-review'

/** Steps through the charts of a list of setups, the future hidden until it is asked for. */
export function ReviewScreen() {
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
