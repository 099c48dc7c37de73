import type { WhyFeature } from '../../contracts/setups'
import { ContributionBar } from '../../charts/marks/contribution-bar'
import { PercentileMark } from '../../charts/marks/percentile-mark'
import { formatFeature, formatSigned } from '../../core/format/figures'
import { SimpleTable, type SimpleColumn } from '../../ui/simple-table'
import classes from './review.module.css'

/** Features by the weight they carry in the score; without a run in the order of the model. */
function byWeight(features: readonly WhyFeature[]): readonly WhyFeature[] {
  const weight = ({ contribution }: WhyFeature) => Math.abs(contribution ?? 0)
  return features.toSorted((a, b) => weight(b) - weight(a))
}

/** Each feature with its value, its place in the instrument's own past, and its log-odds. */
export function WhyFeatures({ features }: { readonly features: readonly WhyFeature[] }) {
  const reach = Math.max(0, ...features.map(({ contribution }) => Math.abs(contribution ?? 0)))
  return (
    <section className={classes.block} aria-label="Features">
      <SimpleTable
        label="Features at bar 0"
        columns={columnsOf(reach)}
        rows={byWeight(features)}
        rowKey={(row) => row.feature}
      />
    </section>
  )
}

function columnsOf(reach: number): readonly SimpleColumn<WhyFeature>[] {
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
      header: 'own pctl',
      cell: ({ pctRank }) => <PercentileMark value={pctRank} width={40} />,
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
