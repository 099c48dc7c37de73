import type { Interval95 } from '../../contracts/results'
import { clamp, type Extent, logScale } from '../maths/scale'
import styles from './marks.module.css'

/** Below this many events a ratio is not drawn. */
const LEAST_EVENTS = 20
export const FOREST_DOMAIN: Extent = [0.25, 4]

export interface ForestTrackProps {
  /** The ratio; null when it cannot be computed. */
  readonly value: number | null
  /** The wider interval, drawn as the whisker. */
  readonly ci: Interval95 | null
  /** A second, narrower interval, drawn as a thicker inner line. */
  readonly inner?: Interval95 | null
  /** Merged moves behind the ratio; the square grows with them. */
  readonly events: number
  readonly width?: number
  readonly domain?: Extent
}

/** One row of a forest plot: a ratio with its 95% interval on a log axis, 1 as the reference. */
export function ForestTrack(props: ForestTrackProps) {
  const { value, ci, inner = null, events, width = 200, domain = FOREST_DOMAIN } = props
  const x = logScale(domain, [8, width - 8])
  const place = (ratio: number) => x(clamp(ratio, domain))
  const known = value !== null && value > 0 && events >= LEAST_EVENTS
  const side = clamp(3 + Math.sqrt(events) / 6, [4, 12])
  return (
    <svg className={styles.block} width={width} height={20} aria-hidden="true">
      <line className={styles.track} x1={8} x2={width - 8} y1={10} y2={10} />
      <line className={styles.tick} x1={x(1)} x2={x(1)} y1={0} y2={20} />
      {known && ci && <Whisker from={place(ci[0])} to={place(ci[1])} />}
      {known && inner && (
        <line
          className={styles.whisker}
          strokeWidth={2.5}
          x1={place(inner[0])}
          x2={place(inner[1])}
          y1={10}
          y2={10}
        />
      )}
      {known && (
        <rect
          className={styles.point}
          x={place(value) - side / 2}
          y={10 - side / 2}
          width={side}
          height={side}
        />
      )}
    </svg>
  )
}

function Whisker({ from, to }: { readonly from: number; readonly to: number }) {
  return (
    <g className={styles.whisker}>
      <line x1={from} x2={to} y1={10} y2={10} />
      <line x1={from} x2={from} y1={7} y2={13} />
      <line x1={to} x2={to} y1={7} y2={13} />
    </g>
  )
}

const AXIS_TICKS = [0.25, 0.5, 1, 2, 4] as const

/** The axis under a column of `ForestTrack`s of the same width and domain. */
export function ForestAxis(props: { readonly width?: number; readonly domain?: Extent }) {
  const { width = 200, domain = FOREST_DOMAIN } = props
  const x = logScale(domain, [8, width - 8])
  const ticks = AXIS_TICKS.filter((tick) => tick >= domain[0] && tick <= domain[1])
  return (
    <svg className={styles.block} width={width} height={16} aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} className={styles.axis} x={x(tick)} y={12} textAnchor="middle">
          {tick}×
        </text>
      ))}
    </svg>
  )
}
