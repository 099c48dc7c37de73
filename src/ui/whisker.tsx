import { isOffAxis, type WhiskerDomain, whiskerPosition } from './whisker-scale'
import classes from './estimate.module.css'

export type Tone = 'plain' | 'compression' | 'explosion'

export interface WhiskerProps {
  readonly value: number
  readonly ci: readonly [number, number] | null
  /** One domain for a whole column, so that rows compare. */
  readonly domain: WhiskerDomain
  /** Where the upright tick stands: 1, 0.5 or the base rate. */
  readonly reference?: number
  readonly tone?: Tone
  /** Pixels; default 96. */
  readonly width?: number
  /** Side of the point; default 5. Forest squares grow with events. */
  readonly size?: number
  readonly shape?: 'dot' | 'square' | 'diamond'
}

const HEIGHT = 12
const MIDDLE = HEIGHT / 2

function Point({ x, size, shape }: { x: number; size: number; shape: WhiskerProps['shape'] }) {
  if (shape === 'dot') return <circle cx={x} cy={MIDDLE} r={size / 2} className={classes.point} />
  const turn = shape === 'diamond' ? `rotate(45 ${x} ${MIDDLE})` : undefined
  const half = size / 2
  return (
    <rect
      x={x - half}
      y={MIDDLE - half}
      width={size}
      height={size}
      transform={turn}
      className={classes.point}
    />
  )
}

function Interval({
  at,
  ci,
  domain,
}: Pick<WhiskerProps, 'domain'> & {
  at: (value: number) => number
  ci: readonly [number, number]
}) {
  const [lo, hi] = ci
  return (
    <g className={classes.interval}>
      <line x1={at(lo)} x2={at(hi)} y1={MIDDLE} y2={MIDDLE} />
      {isOffAxis(lo, domain) ? null : <line x1={at(lo)} x2={at(lo)} y1={3.5} y2={8.5} />}
      {isOffAxis(hi, domain) ? null : <line x1={at(hi)} x2={at(hi)} y1={3.5} y2={8.5} />}
    </g>
  )
}

/**
 * Point and 95% interval on a hairline with the reference tick. The figures stand beside it in
 * text, so that it is hidden from screen readers. A bound beyond the axis is drawn without cap.
 */
export function Whisker(props: WhiskerProps) {
  const { value, ci, domain, reference, tone = 'plain', width = 96, size = 5 } = props
  const { shape = 'dot' } = props
  const pad = 4
  const at = (v: number) => pad + whiskerPosition(v, domain) * (width - 2 * pad)
  return (
    <svg className={classes.whisker} data-tone={tone} width={width} height={HEIGHT} aria-hidden>
      <line x1={0} x2={width} y1={MIDDLE} y2={MIDDLE} className={classes.hairline} />
      {reference === undefined ? null : (
        <line x1={at(reference)} x2={at(reference)} y1={1} y2={11} className={classes.reference} />
      )}
      {ci ? <Interval at={at} ci={ci} domain={domain} /> : null}
      {isOffAxis(value, domain) ? null : <Point x={at(value)} size={size} shape={shape} />}
    </svg>
  )
}
