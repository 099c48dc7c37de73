import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import { formatPrice } from '../../core/format/figures'
import { linePath } from '../maths/path'
import { extentOf, linearScale, logScale } from '../maths/scale'
import { logTicks } from '../maths/ticks'
import styles from './repair-plot.module.css'

export interface RepairPlotProps {
  readonly day: Int32Array
  /** As filed. */
  readonly close: Float64Array
  readonly volume: Float64Array
  readonly repaired: Float64Array
  /** Positions [from, to) of the bars concerned. */
  readonly mark: readonly [from: number, to: number]
  /** Words for screen readers. */
  readonly label: string
}

const [WIDTH, HEIGHT] = [440, 260]
const AXIS = 66
const VOLUME = 40
const FOOT = 20

function Axis({
  ticks,
  y,
}: {
  readonly ticks: readonly number[]
  readonly y: (v: number) => number
}) {
  return ticks.map((price) => (
    <g key={price}>
      <line className={styles.grid} x1={0} x2={WIDTH - AXIS} y1={y(price)} y2={y(price)} />
      <text className={styles.text} x={WIDTH - AXIS + 6} y={y(price) + 4}>
        {formatPrice(price)}
      </text>
    </g>
  ))
}

/** Closes as filed (dashed) and as repaired (solid) on a log scale, volume below. */
export function RepairPlot({ day, close, volume, repaired, mark, label }: RepairPlotProps) {
  const extent = extentOf([...close, ...repaired])
  if (!extent || extent[0] <= 0) return null
  const x = linearScale([0, Math.max(1, close.length - 1)], [2, WIDTH - AXIS - 2])
  const y = logScale(extent, [HEIGHT - FOOT - VOLUME - 8, 10])
  const most = Math.max(1, extentOf(volume)?.[1] ?? 1)
  const differs = close.some((price, at) => price !== repaired[at])
  const iso = (at: number): string => isoFromDay(dayIndex(day[at] as number))
  const at = x(mark[0])
  return (
    <svg className={styles.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <Axis ticks={logTicks(extent, 5)} y={y} />
      <line className={styles.mark} x1={at} x2={at} y1={0} y2={HEIGHT - FOOT} />
      {Array.from(volume.keys(), (k) => (
        <line
          key={k}
          className={styles.volume}
          x1={x(k)}
          x2={x(k)}
          y1={HEIGHT - FOOT}
          y2={HEIGHT - FOOT - ((volume[k] || 0) / most) * VOLUME}
        />
      ))}
      <path className={differs ? styles.filed : styles.price} d={linePath(close, x, y)} />
      {differs ? <path className={styles.price} d={linePath(repaired, x, y)} /> : null}
      <text className={styles.text} x={0} y={HEIGHT - 5}>
        {iso(0)}
      </text>
      <text
        className={styles.text}
        x={Math.min(WIDTH - AXIS - 150, Math.max(80, at - 32))}
        y={HEIGHT - 5}
      >
        {iso(mark[0])}
      </text>
      <text className={styles.text} x={WIDTH - AXIS} y={HEIGHT - 5} textAnchor="end">
        {iso(day.length - 1)}
      </text>
    </svg>
  )
}
