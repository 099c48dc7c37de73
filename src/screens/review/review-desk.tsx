import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useSetupRows } from '../../client/setup-rows'
import type { SetupSource } from '../../client/setup-source'
import type { DatasetSummary } from '../../contracts/dataset'
import type { SetupQuery } from '../../contracts/setups'
import { CandleChart } from '../../charts/candles/candle-chart'
import { ChartReadout, type ReadoutHandle } from '../../charts/candles/chart-readout'
import type { SetupFilter } from '../../state/setup-filter'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { CardHeader } from './card-header'
import { KeyBar } from './key-bar'
import { Queue } from './queue'
import classes from './review.module.css'
import { fullReveal } from './review-state'
import { usePrefetch, useCard } from './use-card'
import { useDesk } from './use-desk'
import { useReviewState } from './use-review-state'
import { WhyPanel } from './why-panel'

export interface ReviewDeskProps {
  readonly source: SetupSource
  readonly dataset: DatasetSummary
  readonly filter: SetupFilter
  readonly query: SetupQuery
}

/** Bars before bar 0 in view when a card opens. */
const BARS_BEFORE = 126
/** Room right of bar 0 beyond the label window, bars. */
const ROOM = 12

export function ReviewDesk({ source, dataset, filter, query }: ReviewDeskProps) {
  const { horizon } = query.label
  const [state, setState] = useReviewState()
  const rows = useSetupRows(dataset, query, state.at)
  const desk = useDesk({ rows, filter, horizon, state, setState })
  const { card, shown } = desk
  const { slice, why, error } = useCard({ dataset, query, card, shown, shade: state.shade })
  const full = fullReveal(horizon)
  usePrefetch({
    dataset,
    query,
    card,
    shown,
    shade: state.shade,
    rows,
    at: state.at,
    stages: shown < full ? [shown + 1, full] : [],
    opensWith: state.hidden ? 0 : full,
  })
  const readout = useRef<ReadoutHandle>(null)

  if (rows.page?.total === 0 && state.card === null) {
    return (
      <EmptyState title="Review" action={<Button onClick={desk.back}>Open Setups</Button>}>
        No bar passes the filter of this queue: widen it in Setups, or look at all history there.
      </EmptyState>
    )
  }
  return (
    <div
      className={classes.desk}
      data-queue={desk.queueOpen || undefined}
      data-why={desk.whyOpen || undefined}
    >
      <Queue
        rows={rows}
        at={desk.at}
        hasRun={source.run !== null}
        filter={filter}
        onOpen={desk.open}
      />
      <div className={classes.centre}>
        <CardHeader desk={desk} slice={slice} label={query.label} />
        {slice ? (
          <>
            <ChartReadout slice={slice} ref={readout} />
            {error ? <ErrorState error={error.app} /> : null}
            <CandleChart
              slice={slice}
              label={query.label}
              scale={state.scale}
              barsBefore={BARS_BEFORE}
              barsAfter={horizon + ROOM}
              readout={readout}
            />
          </>
        ) : (
          <div className={classes.waiting}>{error ? <ErrorState error={error.app} /> : null}</div>
        )}
        <KeyBar isFull={desk.isFull} />
      </div>
      <WhyPanel
        why={why}
        slice={slice}
        label={query.label}
        rank={desk.at}
        hasRun={source.run !== null}
      />
    </div>
  )
}
