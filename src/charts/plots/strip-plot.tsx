import { useElementSize } from '@mantine/hooks'
import { formatChange } from '../../core/format/figures'
import { clamp, linearScale, logScale } from '../maths/scale'
import styles from './event-plots.module.css'

export interface StripPoint {
  /** Bars from bar 0 to the peak. */
  readonly at: number
  /** Gain as a fraction, above 0. */
  readonly gain: number
  /** Drawn as a diamond, not as a dot. */
  readonly marked: boolean
  readonly chosen: boolean
  readonly title: string
}

export interface StripPlotProps {
  readonly points: readonly StripPoint[]
  readonly horizon: number
  /** Median gain of each bar 1 to `horizon`, null where none peaks there. */
  readonly medians: readonly (number | null)[]
  /** Gains of the axis; what lies beyond is drawn at its edge. */
  readonly domain: readonly [number, number]
  readonly height: number
  readonly label: string
  readonly onPick: (index: number) => void
}

const LEFT = 52
const TOP = 8
const BOTTOM = 22
/** How far a pointer may be from a point, pixels. */
const REACH = 12

/** Place of point `i` across its column, −0.38 to 0.38: the same at each drawing. */
const jitter = (i: number): number => (((i * 0.618034) % 1) - 0.5) * 0.76

const gainTicks = ([lo, hi]: readonly [number, number]): number[] =>
  Array.from({ length: 12 }, (_, i) => 0.0625 * 2 ** i).filter((tick) => tick >= lo && tick <= hi)

/** Gains by the bar of the peak on a log scale, one column a bar, a bar at each median. */
export function StripPlot(props: StripPlotProps) {
  const { points, horizon, medians, domain, height, label, onPick } = props
  const { ref, width } = useElementSize()
  const x = linearScale([0.5, horizon + 0.5], [LEFT, Math.max(LEFT + 1, width - 8)])
  const log = logScale(domain, [height - BOTTOM, TOP])
  const y = (gain: number): number => log(clamp(gain, domain))
  const place = ({ at, gain }: StripPoint, i: number) => [x(at + jitter(i)), y(gain)] as const
  const stride = Math.ceil(horizon / 12)
  const pick = (left: number, top: number) => {
    let best = -1
    let least = REACH ** 2
    points.forEach((point, i) => {
      const [px, py] = place(point, i)
      const far = (px - left) ** 2 + (py - top) ** 2
      if (far < least) [best, least] = [i, far]
    })
    if (best >= 0) onPick(best)
  }
  return (
    <div ref={ref} className={styles.room} style={{ height }}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={label}
        className={styles.plot}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          pick(event.clientX - box.left, event.clientY - box.top)
        }}
      >
        {gainTicks(domain).map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={LEFT} x2={width - 8} y1={y(tick)} y2={y(tick)} />
            <text className={styles.left} x={LEFT - 6} y={y(tick) + 4}>
              {formatChange(tick, tick < 0.25 ? 1 : 0)}
            </text>
          </g>
        ))}
        {medians.map((_, i) =>
          i % stride === stride - 1 || stride === 1 ? (
            <text key={i} className={styles.below} x={x(i + 1)} y={height - 6}>
              t+{i + 1}
            </text>
          ) : null,
        )}
        {points.map((point, i) => {
          const [px, py] = place(point, i)
          return (
            <path
              key={point.title}
              className={point.marked ? styles.diamond : styles.dot}
              data-chosen={point.chosen || undefined}
              d={point.marked ? 'M0-4L4 0L0 4L-4 0Z' : 'M-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z'}
              transform={`translate(${px.toFixed(1)} ${py.toFixed(1)})`}
            >
              <title>{point.title}</title>
            </path>
          )
        })}
        {medians.map((gain, i) =>
          gain === null ? null : (
            <line
              key={i}
              className={styles.bar}
              x1={x(i + 1 - 0.4)}
              x2={x(i + 1 + 0.4)}
              y1={y(gain)}
              y2={y(gain)}
            />
          ),
        )}
      </svg>
    </div>
  )
}
