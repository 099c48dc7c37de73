import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { SmallChart } from '../../charts/small/small-chart'
import { SMALL_BEFORE, smallScene } from '../../charts/small/small-scene'
import { useEngine } from '../../client/engine-context'
import { analoguesQuery, chartQuery, type DatasetContent } from '../../client/queries'
import type { Analogue } from '../../contracts/analogues'
import type { ChartSlice, SetupQuery } from '../../contracts/setups'
import { formatChange, formatPlural } from '../../core/format/figures'
import { targetWords } from '../../ui/label-words'
import { useSeenSlices } from '../../ui/use-seen-slices'
import classes from './analogues.module.css'
import review from './review.module.css'
import { type CardId, cardText, fullReveal } from './review-state'
import { chartRequest } from './use-card'
import { useSettled } from './use-settled'

export interface AnaloguesPanelProps {
  readonly dataset: DatasetContent
  readonly query: SetupQuery
  readonly card: CardId
  /** Names and outcomes wait for the card's own. */
  readonly isHidden: boolean
  /** Names wait for the verdict. */
  readonly isMasked: boolean
  readonly onOpen: (card: CardId) => void
}

/** The nearest earlier windows, and what came of them once the card is revealed. */
export function AnaloguesPanel(props: AnaloguesPanelProps) {
  const { dataset, query, card, isHidden, isMasked, onOpen } = props
  const client = useEngine()
  const settled = useSettled(cardText(card))
  const { horizon } = query.label
  const { data, error } = useQuery({
    ...analoguesQuery(client, dataset, { datasetId: query.datasetId, ...card, horizon }),
    enabled: settled,
  })
  const full = fullReveal(horizon)
  const cards = data?.cards ?? []
  const slices = useQueries({
    queries: cards.map((one) => {
      const shown = {
        before: SMALL_BEFORE,
        after: isHidden ? 0 : full,
        shade: 'S1',
        mask: isMasked,
      }
      return chartQuery(client, dataset, chartRequest(query, one, shown))
    }),
  })
  useSeenSlices(
    dataset.id,
    slices.map(({ data: slice }) => slice),
    horizon,
  )
  const reached = slices.filter(({ data: slice }) => slice?.outcome?.exploded).length
  return (
    <section className={review.block} aria-label="Nearest analogues">
      <h3 className={classes.title}>
        Nearest analogues
        <span className={review.quiet}>
          {error
            ? error.app.message
            : data === undefined
              ? 'looking'
              : cards.length === 0
                ? 'too little history'
                : isHidden
                  ? 'outcomes hidden'
                  : `${reached} of ${cards.length} reached ${targetWords(query.label)}`}
        </span>
      </h3>
      <div className={classes.cards}>
        {cards.map((one, i) => (
          <AnalogueCard
            key={cardText(one)}
            name={isMasked ? `A${i + 1}` : one.symbol}
            analogue={one}
            slice={slices[i]?.data}
            query={query}
            isMasked={isMasked}
            onOpen={() => onOpen(one)}
          />
        ))}
      </div>
      {data && cards.length > 0 ? (
        <p className={classes.note}>
          {isMasked ? 'Of all windows' : `Of ${formatPlural(data.of, 'window')}`} whose {horizon}{' '}
          bars were over before bar 0. By shape of 60 closes, Bollinger and average-spread
          percentiles, squeeze and volume ratio. Six are an illustration, not a rate.
        </p>
      ) : null}
    </section>
  )
}

interface AnalogueCardProps {
  readonly name: string
  readonly analogue: Analogue
  readonly slice: ChartSlice | undefined
  readonly query: SetupQuery
  readonly isMasked: boolean
  readonly onOpen: () => void
}

function AnalogueCard({ name, analogue, slice, query, isMasked, onOpen }: AnalogueCardProps) {
  const { label } = query
  const scene = useMemo(() => (slice ? smallScene(slice, label) : null), [slice, label])
  const outcome = slice?.outcome
  return (
    <button
      type="button"
      className={classes.card}
      disabled={isMasked}
      title={isMasked ? undefined : `${analogue.symbol} ${analogue.date}`}
      onClick={onOpen}
    >
      <span className={classes.chart}>
        {scene ? (
          <SmallChart scene={scene} extent={null} after={fullReveal(label.horizon)} bare />
        ) : null}
      </span>
      <span className={classes.caption}>
        <strong>{name}</strong>
        <span data-exploded={outcome?.exploded || undefined}>
          {outcome
            ? `${outcome.exploded ? '◆ ' : ''}${formatChange(outcome.peak.gain, 0)}`
            : 'hidden'}
        </span>
      </span>
    </button>
  )
}
