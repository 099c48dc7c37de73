import { formatCount, formatInterval, formatRatio } from '../core/format/figures'
import classes from './estimate.module.css'
import { Whisker, type WhiskerProps } from './whisker'
import { MIN_EVENTS } from './whisker-scale'

export interface EstimateProps extends Omit<WhiskerProps, 'value'> {
  readonly value: number | null
  /** Size of the group the value stands for. */
  readonly n: number
  /** Denominator: `n = 121,112 of 551,899`. */
  readonly of?: number
  /** What is counted, such as 'bars'. */
  readonly unit?: string
  /** Merged events behind the value; below 20 nothing is drawn. Leave out when not a matter. */
  readonly events?: number
  /** Writes value and bounds; default ratio with 2 decimals. */
  readonly format?: (value: number) => string
}

/**
 * The estimate unit: `0.67 |—•—| 0.59–0.75 n = 121,112 of 551,899`. Every estimate of the product
 * is shown by it: value, whisker on a hairline with the reference tick, interval, n.
 */
export function Estimate(props: EstimateProps) {
  const { value, n, of, unit, events, format = formatRatio, ...whisker } = props
  const count = `n = ${formatCount(n)}${of === undefined ? '' : ` of ${formatCount(of)}`}`
  const nText = unit ? `${count} ${unit}` : count
  if (value === null || (events !== undefined && events < MIN_EVENTS)) {
    const seen = events === undefined ? '' : `: ${formatCount(events)}, ${MIN_EVENTS} needed`
    return (
      <span className={classes.estimate}>
        <span className={classes.insufficient}>insufficient events{seen}</span>
        <span className={classes.n}>{nText}</span>
      </span>
    )
  }
  return (
    <span className={classes.estimate}>
      <span className={classes.value}>{format(value)}</span>
      <Whisker value={value} {...whisker} />
      <span className={classes.range}>{formatInterval(whisker.ci, format)}</span>
      <span className={classes.n}>{nText}</span>
    </span>
  )
}
