import { PlotReader } from '../../../charts/reader/plot-reader'
import type { FeatureDistribution } from '../../../contracts/explore'
import {
  formatCount,
  formatFeature,
  formatPercent,
  formatPlural,
} from '../../../core/format/figures'
import { queueSearch } from '../../../state/setup-filter'
import { useNavigation } from '../../../ui/navigation'
import { QueueLink } from '../../../ui/queue-link'
import { binRule } from '../bin-rule'
import classes from './explore.module.css'

const WIDTH = 420
const HEIGHT = 72
const NAMES = ['least', '1%', '5%', '25%', 'median', '75%', '95%', '99%', 'most'] as const
/** Place of the median: quantiles before it open what lies at or below them. */
const MEDIAN = 4

interface DistributionProps {
  readonly feature: string
  readonly distribution: FeatureDistribution
}

/**
 * Values of all instruments on their eligible bars, from their 1% to their 99% quantile, and the quantiles. Each
 * count is that of the queue that it opens.
 */
export function Distribution({ feature, distribution }: DistributionProps) {
  const { quantiles, beyond, n, bars, eligible, instruments, below, above, edges } = distribution
  const early = `${formatPlural(bars - eligible, 'bar')} without the history that signals need`
  if (n === 0) return <p className={classes.prose}>No eligible bar has a value; {early}.</p>
  return (
    <div className={classes.distribution}>
      {edges.length > 0 ? <Bins feature={feature} distribution={distribution} /> : null}
      <dl className={classes.quantiles}>
        {quantiles.map((value, k) => (
          <div key={NAMES[k]}>
            <dt>{NAMES[k]}</dt>
            <dd>
              <RuleLink
                rule={`${feature} ${k < MEDIAN ? '<=' : '>='} ${value}`}
                bars={beyond[k] ?? 0}
              >
                {formatFeature(value)}
              </RuleLink>
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.prose}>
        {formatCount(n)} of {formatCount(eligible)} eligible bars of {formatCount(instruments)}{' '}
        instruments have a value; {early} are left out.
        {edges.length > 0 ? (
          <>
            {' '}
            The bins reach from 1% to 99%:{' '}
            <RuleLink rule={`${feature} < ${edges[0]}`} bars={below}>
              {formatCount(below)}
            </RuleLink>{' '}
            lie below and{' '}
            <RuleLink rule={`${feature} > ${edges.at(-1)}`} bars={above}>
              {formatCount(above)}
            </RuleLink>{' '}
            above.
          </>
        ) : null}
      </p>
    </div>
  )
}

function Bins({ feature, distribution }: DistributionProps) {
  const { counts, edges, n } = distribution
  const { go } = useNavigation()
  const tallest = Math.max(1, ...counts)
  const step = WIDTH / counts.length
  return (
    <PlotReader
      label={`Distribution of ${formatCount(n)} values between ${formatFeature(edges[0])} and ${formatFeature(edges.at(-1))}`}
      does="opens the bars of a bin"
      places={counts.map((_, k) => (k + 0.5) / counts.length)}
      wordsOf={(k) => [
        `${formatFeature(edges[k])} to ${formatFeature(edges[k + 1])}`,
        `${formatPlural(counts[k] ?? 0, 'bar')}, ${formatPercent((counts[k] ?? 0) / n)} of ${formatCount(n)}`,
      ]}
      onOpen={(k) =>
        go('/review', queueSearch({ sig: [binRule(feature, edges, k, 'closed')], sort: 'date' }))
      }
    >
      <svg
        className={classes.bins}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden
      >
        {counts.map((count, k) => (
          <rect
            key={k}
            className={classes.bin}
            x={k * step + 0.5}
            width={Math.max(1, step - 1)}
            y={HEIGHT - (count / tallest) * HEIGHT}
            height={(count / tallest) * HEIGHT}
          />
        ))}
      </svg>
    </PlotReader>
  )
}

interface RuleLinkProps {
  readonly rule: string
  /** How many bars the queue holds. */
  readonly bars: number
  readonly children: string
}

/** A figure that opens the eligible bars of a rule, as many as it says. */
function RuleLink({ rule, bars, children }: RuleLinkProps) {
  return (
    <QueueLink
      filter={{ sig: [rule] }}
      title={`Review the ${formatPlural(bars, 'eligible bar')} with ${rule}`}
    >
      {children}
    </QueueLink>
  )
}
