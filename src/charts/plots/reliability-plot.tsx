import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, useState } from 'react'
import type { ReliabilityBin } from '../../contracts/results'
import { formatCount, formatInterval, formatPercent } from '../../core/format/figures'
import { linePath, round } from '../maths/path'
import {
  nearestPoint,
  type ReliabilityPoint,
  reliabilityPoints,
  reliabilityTop,
} from '../maths/reliability-points'
import { clamp, linearScale, type Scale } from '../maths/scale'
import { niceTicks, trimZeros } from '../maths/ticks'
import { Caption } from './caption'
import frame from './plots.module.css'
import styles from './reliability-plot.module.css'

export interface ReliabilityPlotProps {
  readonly bins: readonly ReliabilityBin[]
  readonly height?: number
  /** Asks for the bars of a bin: a click, or Enter on the bin that is read. */
  readonly onOpen?: (bin: ReliabilityBin) => void
}

const LEFT = 48
const RIGHT = 12
const TOP = 8
/** Pixels of the ticks below, and of the bars of n over them. */
const FOOT = 20
const ROWS = 30
const GAP = 6

const percent = (value: number): string => trimZeros(formatPercent(value, 1))

const wordsOf = ({ bin: { meanPredicted, observed, events } }: ReliabilityPoint) => [
  `predicted ${formatPercent(meanPredicted, 2)}`,
  `observed ${formatPercent(observed.rate, 2)} (${formatInterval(observed.ci, (v) => formatPercent(v, 2))})`,
  `${formatCount(observed.hits)} of ${formatCount(observed.n)}, ${formatCount(events)} events`,
]

interface Scales {
  readonly x: Scale
  readonly y: Scale
}

/**
 * Observed share against mean predicted probability a bin, with Wilson bars and n below. A pointer or
 * the arrow keys read a bin, a click or Enter opens it.
 */
export function ReliabilityPlot({ bins, height = 260, onOpen }: ReliabilityPlotProps) {
  const { ref, width } = useElementSize()
  const [read, setRead] = useState<number | null>(null)
  const points = reliabilityPoints(bins)
  if (points.length === 0) return null
  const top = reliabilityTop(points)
  const floor = height - FOOT - ROWS - GAP
  const x = linearScale([0, top], [LEFT, Math.max(LEFT + 1, width - RIGHT)])
  const y = linearScale([0, top], [floor, TOP])
  const n = points.reduce((sum, point) => sum + point.n, 0)
  const chosen = read === null ? undefined : points[read]
  const last = points.length - 1
  const open = () => chosen && onOpen?.(chosen.bin)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return setRead(null)
    if (event.key === 'Enter') return open()
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    setRead(read === null ? (step > 0 ? 0 : last) : clamp(read + step, [0, last]))
  }
  return (
    <figure className={frame.figure}>
      <div
        ref={ref}
        className={styles.room}
        style={{ height }}
        role="group"
        tabIndex={0}
        aria-label={`Reliability in ${points.length} bins, n = ${formatCount(n)}: observed share against predicted probability; arrow keys read a bin${onOpen ? ', Enter opens it' : ''}`}
        data-opens={onOpen ? true : undefined}
        onClick={open}
        onKeyDown={onKeyDown}
        onBlur={() => setRead(null)}
        onPointerLeave={() => setRead(null)}
        onPointerMove={({ clientX, currentTarget }) => {
          const left = clientX - currentTarget.getBoundingClientRect().left
          setRead(nearestPoint(points, ((left - LEFT) / Math.max(1, x(top) - LEFT)) * top))
        }}
      >
        {width > 0 ? (
          <svg width={width} height={height} aria-hidden className={styles.plot}>
            <Axes x={x} y={y} top={top} floor={floor} foot={height - FOOT} />
            <Observed points={points} x={x} y={y} read={read} />
            <Rows points={points} x={x} foot={height - FOOT} />
          </svg>
        ) : null}
        <div role="status" className={styles.tooltip} style={placeOf(chosen, x, top)}>
          {chosen ? (
            <div className={frame.tooltip}>
              {wordsOf(chosen).map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          ) : null}
        </div>
      </div>
      <Caption
        left="calibrated probability"
        right={`grey: n, ${formatCount(points[0]?.n)} in the first bin, ${formatCount(points[last]?.n)} in the last`}
      />
    </figure>
  )
}

/** Beside the bin that is read, on the side with more room. */
function placeOf(point: ReliabilityPoint | undefined, x: Scale, top: number) {
  if (!point) return undefined
  const at = round(x(point.predicted))
  return point.predicted > top / 2
    ? { left: at - 10, transform: 'translateX(-100%)' }
    : { left: at + 10 }
}

interface AxesProps extends Scales {
  /** End of both domains. */
  readonly top: number
  /** Where the plot and the bars below it end, pixels. */
  readonly floor: number
  readonly foot: number
}

function Axes({ x, y, top, floor, foot }: AxesProps) {
  const ticks = niceTicks([0, top], 4)
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={LEFT} x2={x(top)} y1={y(tick)} y2={y(tick)} />
          <text className={styles.left} x={LEFT - 6} y={y(tick) + 4}>
            {percent(tick)}
          </text>
          <text className={styles.below} x={x(tick)} y={foot + 14}>
            {percent(tick)}
          </text>
        </g>
      ))}
      <path className={styles.axis} fill="none" d={`M${LEFT} ${TOP}V${floor}H${round(x(top))}`} />
      <line className={styles.axis} x1={LEFT} x2={x(top)} y1={foot} y2={foot} />
      <line className={styles.perfect} x1={x(0)} y1={y(0)} x2={x(top)} y2={y(top)} />
      <text className={styles.perfectName} x={LEFT + 6} y={TOP + 10}>
        dashed: perfect
      </text>
    </>
  )
}

interface ObservedProps extends Scales {
  readonly points: readonly ReliabilityPoint[]
  /** Position of the bin that is read. */
  readonly read: number | null
}

function Observed({ points, x, y, read }: ObservedProps) {
  const line = linePath(
    points.map(({ observed }) => observed),
    (i) => x((points[i] as ReliabilityPoint).predicted),
    y,
  )
  return (
    <>
      <path className={styles.line} d={line} />
      {points.map(({ predicted, observed, ci: [lo, hi] }, i) => {
        const at = round(x(predicted))
        const [low, high] = [round(y(lo)), round(y(hi))]
        return (
          <g key={predicted}>
            {i === read ? (
              <line className={styles.read} x1={at} x2={at} y1={TOP} y2={y(0)} />
            ) : null}
            <path
              className={styles.interval}
              d={`M${at - 4} ${high}h8M${at} ${high}V${low}M${at - 4} ${low}h8`}
            />
            <circle
              className={styles.dot}
              data-read={i === read || undefined}
              cx={at}
              cy={round(y(observed))}
              r={3}
            />
          </g>
        )
      })}
    </>
  )
}

interface RowsProps {
  readonly points: readonly ReliabilityPoint[]
  readonly x: Scale
  readonly foot: number
}

/** How many rows stand behind each bin. */
function Rows({ points, x, foot }: RowsProps) {
  const most = Math.max(1, ...points.map(({ n }) => n))
  return points.map(({ predicted, n }) => {
    const tall = round((n / most) * ROWS)
    return (
      <rect
        key={predicted}
        className={styles.rows}
        x={round(x(predicted) - 4)}
        y={foot - tall}
        width={8}
        height={tall}
      />
    )
  })
}
