import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSetupRows } from '../../client/setup-rows'
import type { SetupFilter } from '../../state/setup-filter'
import { ErrorState } from '../../ui/error-state'
import { useHotkeys } from '../../ui/use-hotkeys'
import type { ReviewDeskProps } from './desk-parts'
import { EmptyQueue } from './empty-queue'
import { GridDesk } from './grid-desk'
import type { CardId } from './review-state'
import { SingleDesk } from './single-desk'
import { ReviewerDialog } from './reviewer/reviewer-dialog'
import { useDesk } from './use-desk'
import { useIsThere } from './use-is-there'
import { useOpeningPlace } from './use-opening-place'
import { useReviewState } from './use-review-state'
import { useJudging } from './use-judging'
import { useVerdicts } from './use-verdicts'

/** The queue of a filter, one chart at a time or as small multiples. */
export function ReviewDesk({ source, dataset, filter, query, setFilter }: ReviewDeskProps) {
  const { horizon } = query.label
  const [state, setState] = useReviewState()
  useOpeningPlace(dataset, query, state, setState)
  const rows = useSetupRows(dataset, query, state.at)
  const verdicts = useVerdicts(dataset.id)
  const isJudged = (one: CardId) => verdicts.of(one) !== null
  const desk = useDesk({
    datasetId: dataset.id,
    rows,
    filter,
    horizon,
    isJudged,
    state,
    setState,
  })
  const [isReporting, setReporting] = useState(false)
  const onStatistics = () => setReporting(true)
  useHotkeys({ 'review.statistics': onStatistics })
  const isThere = useIsThere(dataset, query, desk)
  const judging = useJudging(desk, verdicts, dataset, query, isThere)
  if (rows.error && rows.page === null) {
    return (
      <>
        <ErrorState error={rows.error.app} />
        <Button onClick={desk.back}>Open Setups</Button>
      </>
    )
  }
  const onFilter = (patch: Partial<SetupFilter>) => {
    setFilter(patch)
    setState({ at: 0, card: null, shown: null })
  }
  const parts = {
    source,
    onFilter,
    dataset,
    filter,
    query,
    rows,
    verdicts,
    desk,
    judging,
    isJudged,
    onStatistics,
  }
  if (rows.page?.total === 0 && state.card === null) return <EmptyQueue {...parts} />
  return (
    <>
      {state.grid === '1' ? <SingleDesk {...parts} /> : <GridDesk {...parts} />}
      <ReviewerDialog
        key={dataset.id}
        opened={isReporting}
        onClose={() => setReporting(false)}
        dataset={dataset}
        label={query.label}
        runKey={query.runKey}
      />
    </>
  )
}
