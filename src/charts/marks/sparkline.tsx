import { memo } from 'react'
import { linePath } from '../maths/path'
import { extentOf, linearScale } from '../maths/scale'
import styles from './marks.module.css'

export interface SparklineProps {
  /** Closes, oldest first. */
  readonly values: readonly number[]
  /** Runs of compression as [from, to) positions of `values`. */
  readonly compressed: readonly (readonly [from: number, to: number])[]
  readonly width?: number
  readonly height?: number
}

/** A line of closes on its own scale, compression shaded, the last close dotted. */
export const Sparkline = memo(function Sparkline(props: SparklineProps) {
  const { values, compressed, width = 92, height = 20 } = props
  const extent = extentOf(values)
  if (!extent) return <span>–</span>
  const x = linearScale([0, Math.max(1, values.length - 1)], [1, width - 3])
  const y = linearScale(extent, [height - 3, 3])
  const last = values.length - 1
  return (
    <svg className={styles.block} width={width} height={height} aria-hidden="true">
      {compressed.map(([from, to]) => (
        <rect
          key={from}
          className={styles.compression}
          x={x(from - 0.5)}
          width={x(to) - x(from)}
          height={height}
        />
      ))}
      <path className={styles.price} d={linePath(values, x, y)} />
      <circle className={styles.last} cx={x(last)} cy={y(values[last] as number)} r={1.8} />
    </svg>
  )
})
