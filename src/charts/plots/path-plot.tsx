import { useElementSize } from '@mantine/hooks'
import type { SyntheticEvent } from 'react'
import { formatCount } from '../../core/format/figures'
import { linePath, round } from '../maths/path'
import { clamp, type Extent, extentOf, linearScale, logScale, type Scale } from '../maths/scale'
import { spread } from '../maths/spread'
import { logTicks } from '../maths/ticks'
import styles from './event-plots.module.css'

/** How a line is drawn: colour and dashes, so that hue never stands alone. */
export interface PathStyle {
  /** A CSS colour, usually a variable. */
  readonly color: string
  readonly dash: string
}

export interface PlotLine {
  readonly name: string
  /** Words under the name at the end of the line. */
  readonly note: string
  readonly title: string
  readonly style: PathStyle
  readonly median: Float64Array
  readonly quartiles: readonly [Float64Array, Float64Array] | null
  readonly band: readonly [Float64Array, Float64Array]
  /** Absent where the line opens nothing. */
  readonly onPick?: () => void
  /** Where the end of the line is in the window while the pointer or the focus is on it, else null. */
  readonly onPeek?: (box: DOMRect | null) => void
}

export interface PathPlotProps {
  readonly lines: readonly PlotLine[]
  /** Bar of the first value, counted from bar 0. */
  readonly from: number
  /** Bars of the label window. */
  readonly horizon: number
  readonly height: number
  readonly label: string
}

const LEFT = 40
const RIGHT = 104
const TOP = 22
const BOTTOM = 22
/** Pixels between two labels at line ends. */
const LABEL_GAP = 30

/** The area between two columns; missing values leave it out. */
function areaPath(lo: Float64Array, hi: Float64Array, x: Scale, y: Scale): string {
  const there = [...lo.keys()].filter((i) => Number.isFinite(lo[i]) && Number.isFinite(hi[i]))
  if (there.length < 2) return ''
  const point = (column: Float64Array) => (i: number) =>
    `${round(x(i))} ${round(y(column[i] as number))}`
  return `M${there.map(point(hi)).join('L')}L${there.toReversed().map(point(lo)).join('L')}Z`
}

/** Room for every median and band; quartiles are cut where they leave it by far. */
function domainOf(lines: readonly PlotLine[]): Extent {
  const columns = lines.flatMap((line) => [line.median, ...(line.quartiles ?? line.band)])
  const [lo, hi] = extentOf(columns.flatMap((column) => [...column])) ?? [95, 105]
  return [Math.min(95, lo) / 1.03, Math.max(105, hi) * 1.03]
}

const lastValue = (column: Float64Array): number =>
  column.findLast((value) => Number.isFinite(value)) ?? 100

/** Median paths round bar 0 on a log scale, with bands, the label window and labels at line ends. */
export function PathPlot({ lines, from, horizon, height, label }: PathPlotProps) {
  const { ref, width } = useElementSize()
  const bars = lines[0]?.median.length ?? 1
  const to = from + bars - 1
  const x = linearScale([from, to], [LEFT, Math.max(LEFT + 1, width - RIGHT)])
  const xAt: Scale = (i) => x(from + i)
  const domain = domainOf(lines)
  const y = logScale(domain, [height - BOTTOM, TOP])
  const ends = spread(
    lines.map((line) => y(lastValue(line.median))),
    LABEL_GAP,
    [TOP + 6, height - BOTTOM - 14],
  )
  const ticks = Array.from({ length: Math.floor((to - from) / 10) + 1 }, (_, i) => from + 10 * i)
  return (
    <div ref={ref} className={styles.room} style={{ height }}>
      <svg width={width} height={height} role="group" aria-label={label} className={styles.plot}>
        <rect
          className={styles.window}
          x={x(0)}
          width={Math.max(0, x(Math.min(horizon, to)) - x(0))}
          y={TOP}
          height={height - TOP - BOTTOM}
        />
        <text className={styles.windowName} x={x(Math.min(horizon, to) / 2)} y={TOP - 6}>
          t+1 … t+{horizon}
        </text>
        {logTicks(domain, 7).map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={x(from)} x2={x(to)} y1={y(tick)} y2={y(tick)} />
            <text className={styles.left} x={LEFT - 6} y={y(tick) + 4}>
              {formatCount(tick)}
            </text>
          </g>
        ))}
        <line className={styles.zero} x1={x(0)} x2={x(0)} y1={TOP} y2={height - BOTTOM} />
        {ticks.map((tick) => (
          <text key={tick} className={styles.below} x={x(tick)} y={height - 6}>
            {tick > 0 ? `+${tick}` : String(tick).replace('-', '−')}
          </text>
        ))}
        {lines.map((line) => (
          <g key={line.name} style={{ color: line.style.color }}>
            {line.quartiles ? (
              <path className={styles.quartiles} d={areaPath(...line.quartiles, xAt, y)} />
            ) : null}
            <path className={styles.band} d={areaPath(...line.band, xAt, y)} />
          </g>
        ))}
        {lines.map((line) => (
          <path
            key={line.name}
            className={styles.median}
            style={{ color: line.style.color }}
            strokeDasharray={line.style.dash}
            d={linePath(line.median, xAt, y)}
            onClick={line.onPick}
          >
            <title>{line.title}</title>
          </path>
        ))}
        {lines.map((line, i) => (
          <EndLabel
            key={line.name}
            line={line}
            x={x(to) + 8}
            y={clamp(ends[i] as number, [0, height])}
          />
        ))}
      </svg>
    </div>
  )
}

interface EndLabelProps {
  readonly line: PlotLine
  readonly x: number
  readonly y: number
}

function EndLabel({ line, x, y }: EndLabelProps) {
  const { name, note, title, style, onPick, onPeek } = line
  const text = (
    <text className={styles.end} x={x} y={y} fill={style.color}>
      {name}
      <tspan className={styles.endNote} x={x} dy={13}>
        {note}
      </tspan>
    </text>
  )
  if (!onPick && !onPeek) return text
  const show = (event: SyntheticEvent<SVGGElement>) =>
    onPeek?.(event.currentTarget.getBoundingClientRect())
  const hide = () => onPeek?.(null)
  const acts = onPick
    ? { role: 'button', 'aria-label': `List the events of this line: ${title}`, onClick: onPick }
    : { role: 'img', 'aria-label': title }
  return (
    <g
      {...acts}
      tabIndex={0}
      className={styles.pick}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={(event) => {
        if (!onPick || (event.key !== 'Enter' && event.key !== ' ')) return
        event.preventDefault()
        event.stopPropagation()
        onPick()
      }}
    >
      <rect className={styles.pickArea} x={x - 4} y={y - 13} width={RIGHT - 6} height={30} />
      {text}
    </g>
  )
}
