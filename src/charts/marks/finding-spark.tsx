import { memo, useId } from 'react'
import { linePath } from '../maths/path'
import { extentOf, linearScale, logScale, type Scale } from '../maths/scale'
import styles from './finding-spark.module.css'

export interface FindingSparkProps {
  readonly close: readonly number[]
  /** Null where the source had none. */
  readonly volume: readonly (number | null)[]
  /** Positions [from, to) of the bars concerned. */
  readonly mark: readonly [from: number, to: number]
  readonly width?: number
  readonly height?: number
}

const VOLUME_SHARE = 0.28

/** Uprights of volumes from `foot`, the tallest `reach` pixels high; one path for all of them. */
function volumePath(
  volume: readonly (number | null)[],
  x: Scale,
  [foot, reach]: readonly [foot: number, reach: number],
): string {
  const most = Math.max(1, ...volume.map((value) => value ?? 0))
  return volume
    .map((value, at) =>
      value === null || value === 0
        ? ''
        : `M${x(at).toFixed(1)} ${foot}v${(-(value / most) * reach).toFixed(1)}`,
    )
    .join('')
}

/** Closes on a log scale over volume, the bars concerned hatched. */
export const FindingSpark = memo(function FindingSpark(props: FindingSparkProps) {
  const { close, volume, mark, width = 168, height = 46 } = props
  const hatch = useId()
  const extent = extentOf(close)
  if (!extent || extent[0] <= 0) return <span>–</span>
  const x = linearScale([0, Math.max(1, close.length - 1)], [1, width - 1])
  const base = height * (1 - VOLUME_SHARE)
  const y = logScale(extent, [base - 3, 3])
  const [from, to] = [x(mark[0] - 0.5), x(mark[1] - 0.5)]
  return (
    <svg className={styles.spark} width={width} height={height} aria-hidden="true">
      <defs>
        <pattern
          id={hatch}
          width={5}
          height={5}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(135)"
        >
          <line className={styles.hatch} x1={0} y1={0} x2={0} y2={5} />
        </pattern>
      </defs>
      <rect x={from} width={Math.max(2, to - from)} height={height} fill={`url(#${hatch})`} />
      <line className={styles.edge} x1={from} x2={from} y2={height} />
      <path className={styles.volume} d={volumePath(volume, x, [height, VOLUME_SHARE * height])} />
      <path className={styles.price} d={linePath(close, x, y)} />
    </svg>
  )
})
