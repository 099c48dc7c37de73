import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, memo, type MouseEvent, useState } from 'react'
import { formatChange } from '../../core/format/figures'
import { clamp, linearScale, logScale } from '../maths/scale'
import styles from './event-plots.module.css'
import { nextPoint } from './strip-moves'

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

interface Frame {
  readonly horizon: number
  /** Gains of the axis; what lies beyond is drawn at its edge. */
  readonly domain: readonly [number, number]
  readonly height: number
}

export interface StripPlotProps extends Frame {
  /** Keep it stable between renders: there may be thousands. */
  readonly points: readonly StripPoint[]
  /** Median gain of each bar 1 to `horizon`, null where none peaks there. */
  readonly medians: readonly (number | null)[]
  readonly label: string
  /** The element that says which point the arrow keys are on. */
  readonly readoutId: string
  /** The point under the pointer or the arrow keys, and where it is in the window; null for none. */
  readonly onPeek: (index: number | null, box: DOMRect | null) => void
  /** The arrow keys came to a point. */
  readonly onMove: (index: number) => void
  /** A click, or Space. */
  readonly onPick: (index: number) => void
  /** A double click, or Enter. */
  readonly onOpen: (index: number) => void
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

interface Places {
  readonly x: (bar: number) => number
  readonly y: (gain: number) => number
  readonly of: (point: StripPoint, i: number) => readonly [x: number, y: number]
}

function placesOf({ horizon, domain, height }: Frame, width: number): Places {
  const x = linearScale([0.5, horizon + 0.5], [LEFT, Math.max(LEFT + 1, width - 8)])
  const log = logScale(domain, [height - BOTTOM, TOP])
  const y = (gain: number): number => log(clamp(gain, domain))
  return { x, y, of: ({ at, gain }, i) => [x(at + jitter(i)), y(gain)] }
}

/**
 * Gains by the bar of the peak on a log scale, one column a bar, a bar at each median. Arrow keys move
 * among the points.
 */
export function StripPlot(props: StripPlotProps) {
  const { points, medians, horizon, domain, height, label, readoutId } = props
  const { ref, width } = useElementSize()
  const [cursor, setCursor] = useState<number | null>(null)
  const places = placesOf(props, width)
  const boxOf = (i: number, plot: Element): DOMRect => {
    const { left, top } = plot.getBoundingClientRect()
    const [px, py] = places.of(points[i] as StripPoint, i)
    return new DOMRect(left + px - 6, top + py - 6, 12, 12)
  }
  const under = (event: MouseEvent): number | null => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    let best: number | null = null
    let least = REACH ** 2
    points.forEach((point, i) => {
      const [px, py] = places.of(point, i)
      const far = (px - event.clientX + left) ** 2 + (py - event.clientY + top) ** 2
      if (far < least) [best, least] = [i, far]
    })
    return best
  }
  const peek = (i: number | null, plot: Element) =>
    props.onPeek(i, i === null ? null : boxOf(i, plot))
  const move = (i: number, plot: Element) => {
    setCursor(i)
    props.onMove(i)
    peek(i, plot)
  }
  /** The arrow keys begin where the eye is: at the chosen point. */
  const first = Math.max(
    0,
    points.findIndex(({ chosen }) => chosen),
  )
  const here = cursor !== null && cursor < points.length ? cursor : first
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || points.length === 0) return
    const next = nextPoint(points, here, event.key)
    if (event.key === 'Enter') props.onOpen(here)
    else if (event.key === ' ') props.onPick(here)
    else if (next !== null) move(next, event.currentTarget)
    else if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
  }
  const ring = cursor === null ? null : points[here]
  return (
    <div ref={ref} className={styles.room} style={{ height }}>
      <div
        className={styles.keyed}
        tabIndex={0}
        role="application"
        aria-roledescription="plot of points"
        aria-label={label}
        aria-describedby={readoutId}
        onFocus={({ currentTarget }) => {
          // A click that brings the focus along says itself which point it means.
          if (points.length > 0 && currentTarget.matches(':focus-visible'))
            move(here, currentTarget)
        }}
        onBlur={(event) => {
          setCursor(null)
          peek(null, event.currentTarget)
        }}
        onKeyDown={onKeyDown}
        onMouseMove={(event) => peek(under(event), event.currentTarget)}
        onMouseLeave={(event) => peek(null, event.currentTarget)}
        onClick={(event) => {
          const i = under(event)
          if (i === null) return
          setCursor(i)
          props.onMove(i)
          props.onPick(i)
        }}
        onDoubleClick={(event) => {
          const i = under(event)
          if (i !== null) props.onOpen(i)
        }}
      >
        <svg width={width} height={height} aria-hidden="true" className={styles.plot}>
          <Marks {...{ points, medians, horizon, domain, height, width }} />
          {ring ? (
            <circle
              className={styles.ring}
              r={7}
              cx={places.of(ring, here)[0]}
              cy={places.of(ring, here)[1]}
            />
          ) : null}
        </svg>
      </div>
    </div>
  )
}

type MarksProps = Pick<StripPlotProps, 'points' | 'medians' | keyof Frame> & {
  readonly width: number
}

/** Axis, points and medians: drawn anew only when they change. */
const Marks = memo(function Marks({ points, medians, width, ...frame }: MarksProps) {
  const { horizon, domain, height } = frame
  const { x, y, of } = placesOf(frame, width)
  const stride = Math.ceil(horizon / 12)
  return (
    <>
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
        const [px, py] = of(point, i)
        return (
          <path
            key={point.title}
            className={point.marked ? styles.diamond : styles.dot}
            data-chosen={point.chosen || undefined}
            d={point.marked ? 'M0-4L4 0L0 4L-4 0Z' : 'M-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z'}
            transform={`translate(${px.toFixed(1)} ${py.toFixed(1)})`}
          />
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
    </>
  )
})
