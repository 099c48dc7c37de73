import type { Interval95 } from '../../contracts/results'
import { niceTicks } from '../maths/ticks'
import { clamp, linearScale } from '../maths/scale'
import styles from './marks.module.css'

export interface ProbabilityScaleProps {
  readonly value: number
  readonly ci: Interval95 | null
  /** Share that exploded in the bin of `value`. */
  readonly observed: number | null
  /** Share that explodes whatever the score. */
  readonly base: number | null
  readonly width?: number
}

/** A probability with its interval, the base rate as a tick and the observed share as a wedge. */
export function ProbabilityScale(props: ProbabilityScaleProps) {
  const { value, ci, observed, base, width = 304 } = props
  const top = Math.max(value, ci?.[1] ?? 0, observed ?? 0, base ?? 0) * 1.15 || 1
  const x = linearScale([0, top], [4, width - 4])
  const place = (p: number) => x(clamp(p, [0, top]))
  return (
    <svg className={styles.block} width={width} height={56} aria-hidden="true">
      <line className={styles.track} x1={4} x2={width - 4} y1={30} y2={30} />
      {niceTicks([0, top], 4).map((tick) => (
        <text
          key={tick}
          className={styles.axis}
          x={x(tick)}
          y={50}
          textAnchor={tick === 0 ? 'start' : 'middle'}
        >
          {Number((tick * 100).toPrecision(3))}%
        </text>
      ))}
      {base !== null && <Base x={place(base)} text={`base ${(base * 100).toFixed(2)}%`} />}
      {ci && <Interval from={place(ci[0])} to={place(ci[1])} />}
      {observed !== null && (
        <path className={styles.point} d={`M${place(observed) - 4} 18h8l-4 5z`} />
      )}
      <circle className={styles.point} cx={place(value)} cy={30} r={4} />
    </svg>
  )
}

function Base({ x, text }: { readonly x: number; readonly text: string }) {
  const right = x < 90
  return (
    <>
      <line className={styles.dotted} x1={x} x2={x} y1={4} y2={36} />
      <text
        className={styles.word}
        x={right ? x + 4 : x - 4}
        y={12}
        textAnchor={right ? 'start' : 'end'}
      >
        {text}
      </text>
    </>
  )
}

function Interval({ from, to }: { readonly from: number; readonly to: number }) {
  return (
    <g className={styles.whisker}>
      <line x1={from} x2={to} y1={30} y2={30} />
      <line x1={from} x2={from} y1={25} y2={35} />
      <line x1={to} x2={to} y1={25} y2={35} />
    </g>
  )
}
