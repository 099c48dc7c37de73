import { linearScale } from '../maths/scale'
import styles from './marks.module.css'

export interface MiniHistogramProps {
  /** Counts of equal bins from 0 to 100. */
  readonly counts: readonly number[]
  /** Bins that end at or below this percentile are drawn as compressed. */
  readonly lowUpTo?: number
  readonly label: string
  readonly width?: number
  readonly height?: number
  /** Chosen by click: what lies at or below the percentile where the bin ends. */
  readonly onPick?: (upTo: number) => void
}

const AXIS = 18

/** Counts of a percentile over instruments, the compressed end in its own colour. */
export function MiniHistogram(props: MiniHistogramProps) {
  const { counts, lowUpTo = 20, label, width = 296, height = 76, onPick } = props
  const tallest = Math.max(1, ...counts)
  const x = linearScale([0, counts.length], [0, width])
  const y = linearScale([0, tallest], [height - AXIS, 14])
  const at = linearScale([0, 100], [0, width])
  return (
    <svg className={styles.block} width={width} height={height} role="img" aria-label={label}>
      {counts.map((count, i) => (
        <rect
          key={i}
          className={((i + 1) * 100) / counts.length <= lowUpTo ? styles.barLow : styles.bar}
          x={x(i) + 0.5}
          y={y(count)}
          width={Math.max(1, x(1) - 1)}
          height={height - AXIS - y(count)}
        />
      ))}
      {onPick
        ? counts.map((_, i) => {
            const upTo = ((i + 1) * 100) / counts.length
            return (
              <rect
                key={`pick ${upTo}`}
                className={styles.pick}
                x={x(i)}
                y={0}
                width={x(1)}
                height={height - AXIS}
                onClick={() => onPick(upTo)}
              >
                <title>{`Show percentiles up to ${upTo}`}</title>
              </rect>
            )
          })
        : null}
      <line className={styles.tick} x1={0} x2={width} y1={height - AXIS} y2={height - AXIS} />
      <text className={styles.axis} x={width} y={10} textAnchor="end">
        tallest bin {tallest}
      </text>
      <text className={styles.axis} x={0} y={height - 4}>
        0
      </text>
      <text className={styles.axisLow} x={at(lowUpTo)} y={height - 4} textAnchor="middle">
        {lowUpTo}
      </text>
      <text className={styles.axis} x={at(50)} y={height - 4} textAnchor="middle">
        50
      </text>
      <text className={styles.axis} x={width} y={height - 4} textAnchor="end">
        100
      </text>
    </svg>
  )
}
