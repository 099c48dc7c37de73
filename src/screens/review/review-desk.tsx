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
import { Queue } from './queue'
import classes from './review.module.css'
import { type CardId, cardText, fullReveal } from './review-state'
import { usePrefetch, useCard } from './use-card'
import { useDesk } from './use-desk'
import { useReviewState } from './use-review-state'
import { useJudging } from './use-judging'
import { useVerdicts } from './use-verdicts'
import { VerdictFigures } from './verdict-figures'
import { VerdictBar } from './verdict-bar'
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
  const verdicts = useVerdicts(dataset.id)
  const isJudged = (one: CardId) => verdicts.of(one) !== null
  const desk = useDesk({ rows, filter, horizon, isJudged, state, setState })
  const judging = useJudging(desk, verdicts, query)
  const { card, shown, isMasked: mask } = desk
  const { slice, why, error } = useCard({ dataset, query, card, shown, shade: state.shade, mask })
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
    opensWith: state.hidden || state.blind ? 0 : full,
    mask,
    opensMasked: state.blind,
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
        verdicts={verdicts}
        isMasked={(row, i) => state.blind && !isJudged(row) && (i !== desk.at || mask)}
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
              card={card ? cardText(card) : ''}
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
        <VerdictBar desk={desk} judging={judging} verdicts={verdicts} />
      </div>
      <WhyPanel
        why={why}
        slice={slice}
        label={query.label}
        rank={desk.at}
        hasRun={source.run !== null}
        isMasked={mask}
      >
        <VerdictFigures dataset={dataset} label={query.label} runKey={query.runKey} />
      </WhyPanel>
    </div>
  )
}
