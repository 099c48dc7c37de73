import { memo } from 'react'
import { clamp, linearScale } from '../maths/scale'
import styles from './marks.module.css'

export interface ContributionBarProps {
  /** Log-odds against the training mean; null without a run. */
  readonly value: number | null
  /** Largest absolute value of the column: both ends of the axis. */
  readonly reach: number
  readonly width?: number
}

/** A bar to the right of the zero line for what raises the score, to the left for what lowers it. */
export const ContributionBar = memo(function ContributionBar(props: ContributionBarProps) {
  const { value, reach, width = 64 } = props
  if (value === null) return <span>–</span>
  const limit = reach > 0 ? reach : 1
  const x = linearScale([-limit, limit], [1, width - 1])
  const end = x(clamp(value, [-limit, limit]))
  const zero = x(0)
  return (
    <svg className={styles.block} width={width} height={14} aria-hidden="true">
      <line className={styles.tick} x1={zero} x2={zero} y1={1} y2={13} />
      <rect
        className={value < 0 ? styles.negative : styles.positive}
        x={Math.min(zero, end)}
        y={4}
        width={Math.max(1, Math.abs(end - zero))}
        height={6}
      />
    </svg>
  )
})
