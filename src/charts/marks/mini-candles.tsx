import { isoFromDay } from '../../core/columns/day'
import { dayIndex } from '../../core/columns/brand'
import type { ChartSlice } from '../../contracts/setups'
import { bucketBars, type OhlcBucket } from '../maths/bar-buckets'
import { linePath, round } from '../maths/path'
import { runsOfOne } from '../maths/runs'
import { extentOf, linearScale, logScale, type Scale } from '../maths/scale'
import styles from './marks.module.css'

export interface MiniCandlesProps {
  readonly slice: ChartSlice
  /** Bars to draw, counted back from the last one. */
  readonly bars: number
  readonly width: number
  readonly height: number
  /** Prints a price. */
  readonly format: (price: number) => string
}

const AXIS_WIDTH = 48
const AXIS_HEIGHT = 18
const LEAST_CANDLE = 3

/** The last bars of a slice as candles on a log scale, with Bollinger bands and compression. */
export function MiniCandles({ slice, bars, width, height, format }: MiniCandlesProps) {
  const to = slice.close.length
  const from = Math.max(0, to - bars)
  const extent = extentOf([...slice.high.subarray(from), ...slice.low.subarray(from)])
  if (!extent) return null
  const right = width - AXIS_WIDTH
  const bottom = height - AXIS_HEIGHT
  const x = linearScale([from - 0.5, to - 0.5], [0, right])
  const y = logScale(extent, [bottom - 6, 10])
  const iso = (i: number) => isoFromDay(dayIndex(slice.day[i] ?? 0))
  const words = `${slice.symbol}, ${to - from} bars to ${iso(to - 1)}, ${format(extent[0])} to ${format(extent[1])}`
  const clip = `mini-${slice.symbol}-${slice.day[to - 1] ?? 0}`
  return (
    <svg className={styles.block} width={width} height={height} role="img" aria-label={words}>
      <clipPath id={clip}>
        <rect width={right} height={bottom} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <Shading slice={slice} from={from} x={x} height={bottom} />
        {[slice.bbUpper, slice.bbLower].map((band, i) => (
          <path
            key={i}
            className={styles.band}
            d={linePath(band.subarray(from), (j) => x(from + j), y)}
          />
        ))}
        {bucketBars(slice, from, to, Math.floor(right / LEAST_CANDLE)).map((bar) => (
          <Candle key={bar.from} bar={bar} x={x} y={y} />
        ))}
      </g>
      <text className={styles.axis} x={right + 6} y={y(extent[1]) + 4}>
        {format(extent[1])}
      </text>
      <text className={styles.axis} x={right + 6} y={y(extent[0]) + 4}>
        {format(extent[0])}
      </text>
      <text className={styles.axis} x={0} y={height - 4}>
        {iso(from)}
      </text>
      <text className={styles.axis} x={right} y={height - 4} textAnchor="end">
        {iso(to - 1)}
      </text>
    </svg>
  )
}

interface ShadingProps {
  readonly slice: ChartSlice
  readonly from: number
  readonly x: Scale
  readonly height: number
}

function Shading({ slice, from, x, height }: ShadingProps) {
  return runsOfOne(slice.shaded.subarray(from)).map(([start, end]) => {
    const left = x(from + start - 0.5)
    const width = x(from + end - 0.5) - left
    return (
      <g key={start}>
        <rect className={styles.compression} x={left} width={width} height={height} />
        <rect className={styles.compressionCap} x={left} width={width} height={3} />
      </g>
    )
  })
}

interface CandleProps {
  readonly bar: OhlcBucket
  readonly x: Scale
  readonly y: Scale
}

function Candle({ bar, x, y }: CandleProps) {
  const up = bar.close >= bar.open
  const left = x(bar.from - 0.5)
  const step = x(bar.to - 0.5) - left
  const body = Math.max(1, step * 0.62)
  const middle = round(left + step / 2)
  const top = y(Math.max(bar.open, bar.close))
  const low = y(Math.min(bar.open, bar.close))
  return (
    <>
      <line
        className={up ? styles.wickUp : styles.wickDown}
        x1={middle}
        x2={middle}
        y1={round(y(bar.high))}
        y2={round(y(bar.low))}
      />
      <rect
        className={up ? styles.hollow : styles.filled}
        x={round(middle - body / 2)}
        y={round(top)}
        width={round(body)}
        height={Math.max(1, round(low - top))}
      />
    </>
  )
}
