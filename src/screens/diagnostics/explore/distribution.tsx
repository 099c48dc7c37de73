import type { FeatureDistribution } from '../../../contracts/explore'
import { formatCount, formatFeature } from '../../../core/format/figures'
import { QueueLink } from '../../../ui/queue-link'
import classes from './explore.module.css'

const WIDTH = 420
const HEIGHT = 96
const NAMES = ['least', '1%', '5%', '25%', 'median', '75%', '95%', '99%', 'most'] as const

interface DistributionProps {
  readonly feature: string
  readonly distribution: FeatureDistribution
}

/** Values of all instruments on all bars, from their 1% to their 99% quantile, and the quantiles. */
export function Distribution({ feature, distribution }: DistributionProps) {
  const { counts, quantiles, n, bars, instruments, below, above, edges } = distribution
  if (n === 0) return <p className={classes.prose}>No bar has a value.</p>
  const tallest = Math.max(1, ...counts)
  const step = WIDTH / Math.max(1, counts.length)
  return (
    <div className={classes.distribution}>
      {edges.length > 0 ? (
        <svg
          width={WIDTH}
          height={HEIGHT}
          role="img"
          aria-label={`Distribution of ${formatCount(n)} values between ${formatFeature(edges[0])} and ${formatFeature(edges.at(-1))}`}
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
      ) : null}
      <dl className={classes.quantiles}>
        {quantiles.map((value, k) => (
          <div key={NAMES[k]}>
            <dt>{NAMES[k]}</dt>
            <dd>
              <QuantileLink feature={feature} value={value} isLow={k < quantiles.length / 2} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.prose}>
        {formatCount(n)} of {formatCount(bars)} bars of {formatCount(instruments)} instruments have
        a value; the bins reach from 1% to 99%, {formatCount(below)} lie below and{' '}
        {formatCount(above)} above.
      </p>
    </div>
  )
}

interface QuantileLinkProps {
  readonly feature: string
  readonly value: number
  /** Opens what lies at or below the value, else what lies at or above. */
  readonly isLow: boolean
}

/** The eligible bars beyond a quantile, in Review. */
function QuantileLink({ feature, value, isLow }: QuantileLinkProps) {
  const rule = `${feature} ${isLow ? '<=' : '>='} ${value}`
  return (
    <QueueLink filter={{ sig: [rule] }} title={`Review the eligible bars with ${rule}`}>
      {formatFeature(value)}
    </QueueLink>
  )
}
