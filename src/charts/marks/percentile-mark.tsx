import { memo } from 'react'
import { linearScale } from '../maths/scale'
import styles from './marks.module.css'

/** Percentile below which a value counts as compressed. */
const LOW = 0.2

export interface PercentileMarkProps {
  /** Share of the own past that is lower, 0 to 1; null when unknown. */
  readonly value: number | null
  readonly width?: number
}

/** Place of a percentile between 0 and 100: a diamond below 20, a ring from there on. */
export const PercentileMark = memo(function PercentileMark(props: PercentileMarkProps) {
  const { value, width = 54 } = props
  if (value === null) return <span>–</span>
  const x = linearScale([0, 1], [6, width - 6])
  const at = x(value)
  return (
    <svg
      className={styles.block}
      width={width}
      height={14}
      role="img"
      aria-label={`percentile ${Math.round(value * 100)}`}
    >
      <line className={styles.track} x1={x(0)} x2={x(1)} y1={7} y2={7} />
      <line className={styles.lowTrack} x1={x(0)} x2={x(LOW)} y1={7} y2={7} />
      <line className={styles.tick} x1={x(LOW)} x2={x(LOW)} y1={4} y2={10} />
      <line className={styles.tick} x1={x(0.8)} x2={x(0.8)} y1={4} y2={10} />
      {value < LOW ? (
        <path className={styles.diamond} d={`M${at - 4.2} 7L${at} 2.8L${at + 4.2} 7L${at} 11.2Z`} />
      ) : (
        <circle className={styles.ring} cx={at} cy={7} r={3.2} />
      )}
    </svg>
  )
})
