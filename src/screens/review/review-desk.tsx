import { Button } from '@mantine/core'
import { type SetupRows, useSetupRows } from '../../client/setup-rows'
import type { SetupSource } from '../../client/setup-source'
import type { DatasetSummary } from '../../contracts/dataset'
import type { SetupQuery } from '../../contracts/setups'
import type { SetupFilter } from '../../state/setup-filter'
import { EmptyState } from '../../ui/empty-state'
import { GridDesk } from './grid-desk'
import type { CardId } from './review-state'
import { SingleDesk } from './single-desk'
import { type Desk, useDesk } from './use-desk'
import { useReviewState } from './use-review-state'
import { type Judging, useJudging } from './use-judging'
import { useVerdicts, type Verdicts } from './use-verdicts'

export interface ReviewDeskProps {
  readonly source: SetupSource
  readonly dataset: DatasetSummary
  readonly filter: SetupFilter
  readonly query: SetupQuery
}

/** What both views of the queue work with. */
export interface DeskParts extends ReviewDeskProps {
  readonly rows: SetupRows
  readonly verdicts: Verdicts
  readonly desk: Desk
  readonly judging: Judging
  readonly isJudged: (card: CardId) => boolean
}

/** The queue of a filter, one chart at a time or as small multiples. */
export function ReviewDesk({ source, dataset, filter, query }: ReviewDeskProps) {
  const { horizon } = query.label
  const [state, setState] = useReviewState()
  const rows = useSetupRows(dataset, query, state.at)
  const verdicts = useVerdicts(dataset.id)
  const isJudged = (one: CardId) => verdicts.of(one) !== null
  const desk = useDesk({ rows, filter, horizon, isJudged, state, setState })
  const judging = useJudging(desk, verdicts, query)
  if (rows.page?.total === 0 && state.card === null) {
    return (
      <EmptyState title="Review" action={<Button onClick={desk.back}>Open Setups</Button>}>
        No bar passes the filter of this queue: widen it in Setups, or look at all history there.
      </EmptyState>
    )
  }
  const parts = { source, dataset, filter, query, rows, verdicts, desk, judging, isJudged }
  return state.grid === '1' ? <SingleDesk {...parts} /> : <GridDesk {...parts} />
}
