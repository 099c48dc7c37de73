import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { type DatasetContent, sameDayQuery } from '../../client/queries'
import type { SameDay } from '../../contracts/analogues'
import type { WhyFeature } from '../../contracts/setups'
import { ContributionBar } from '../../charts/marks/contribution-bar'
import { PercentileMark } from '../../charts/marks/percentile-mark'
import { formatCount, formatFeature, formatSigned } from '../../core/format/figures'
import { SimpleTable, type SimpleColumn } from '../../ui/simple-table'
import classes from './review.module.css'
import { type CardId, cardText } from './review-state'
import { useSettled } from './use-settled'

/** Features by the weight they carry in the score; without a run in the order of the model. */
function byWeight(features: readonly WhyFeature[]): readonly WhyFeature[] {
  const weight = ({ contribution }: WhyFeature) => Math.abs(contribution ?? 0)
  return features.toSorted((a, b) => weight(b) - weight(a))
}

export interface WhyFeaturesProps {
  readonly features: readonly WhyFeature[]
  readonly dataset: DatasetContent
  readonly card: CardId
}

/** Each feature with its value, its place in the instrument's own past and among others that day, and its log-odds. */
export function WhyFeatures({ features, dataset, card }: WhyFeaturesProps) {
  const asked = features.map(({ feature }) => feature)
  const { data } = useQuery({
    ...sameDayQuery(useEngine(), dataset, { datasetId: dataset.id, ...card, features: asked }),
    enabled: useSettled(cardText(card)) && asked.length > 0,
  })
  const reach = Math.max(0, ...features.map(({ contribution }) => Math.abs(contribution ?? 0)))
  return (
    <section className={`${classes.block} ${classes.features}`} aria-label="Features">
      <SimpleTable
        label="Features at bar 0"
        columns={columnsOf(reach, data ?? null)}
        rows={byWeight(features)}
        rowKey={(row) => row.feature}
      />
      <p className={classes.legend}>
        Percentiles: own, of its last 252 bars; day, among {data ? formatCount(data.n) : 'those'} of
        its class that day.
      </p>
    </section>
  )
}

function columnsOf(reach: number, day: SameDay | null): readonly SimpleColumn<WhyFeature>[] {
  return [
    {
      id: 'feature',
      header: 'feature',
      rowHeader: true,
      cell: ({ feature }) => (
        <code className={classes.feature} title={feature}>
          {feature}
        </code>
      ),
    },
    { id: 'value', header: 'value', align: 'right', cell: ({ value }) => formatFeature(value) },
    {
      id: 'own',
      header: 'own',
      cell: ({ pctRank }) => <PercentileMark value={pctRank} width={32} />,
    },
    {
      id: 'day',
      header: 'day',
      cell: ({ feature }) => (
        <span title={day ? `among ${day.n} of its class with a bar that day` : undefined}>
          <PercentileMark value={day?.ranks[feature] ?? null} width={32} />
        </span>
      ),
    },
    ...(reach > 0 ? [oddsColumn(reach)] : []),
  ]
}

/** Only with a run: without one there is nothing to weigh. */
function oddsColumn(reach: number): SimpleColumn<WhyFeature> {
  return {
    id: 'odds',
    header: 'log-odds',
    cell: ({ contribution }) => (
      <span title={contribution === null ? undefined : formatSigned(contribution, 2)}>
        <ContributionBar value={contribution} reach={reach} width={36} />
      </span>
    ),
  }
}
