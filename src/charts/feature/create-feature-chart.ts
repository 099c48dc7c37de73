import {
  CandlestickSeries,
  createChart,
  LineSeries,
  type LineData,
  PriceScaleMode,
  type UTCTimestamp,
  type WhitespaceData,
} from 'lightweight-charts'
import type { FeatureCourse } from '../../contracts/explore'
import { candleColors, FIXED_OPTIONS, themeOptions } from '../candles/candle-options'
import type { Palette } from '../palette'

const SECONDS_A_DAY = 86_400
/** Bars in view when an instrument opens. */
const SHOWN = 260
const PRICE_SHARE = 3
const FEATURE_SHARE = 2

const timeOf = (day: number): UTCTimestamp => (day * SECONDS_A_DAY) as UTCTimestamp

/** Candles over the line of a feature. */
export interface FeatureChartHandle {
  /** A new instrument opens at its last bars; the same one stays where it is. */
  readonly show: (course: FeatureCourse, palette: Palette) => void
  /** Puts the crosshair on a bar, as the pointer would. */
  readonly point: (bar: number) => void
  readonly resize: (width: number, height: number) => void
  /** Position of the bar under the pointer, null when there is none. */
  readonly onHover: (listener: (bar: number | null) => void) => void
  readonly destroy: () => void
}

const line = ({
  day,
  value,
}: FeatureCourse): (LineData<UTCTimestamp> | WhitespaceData<UTCTimestamp>)[] =>
  Array.from(day, (one, t) => {
    const x = value[t] as number
    return Number.isFinite(x) ? { time: timeOf(one), value: x } : { time: timeOf(one) }
  })

const candles = ({ day, open, high, low, close }: FeatureCourse) =>
  Array.from(day, (one, t) => ({
    time: timeOf(one),
    open: open[t] as number,
    high: high[t] as number,
    low: low[t] as number,
    close: close[t] as number,
  }))

export function createFeatureChart(container: HTMLElement): FeatureChartHandle {
  const chart = createChart(container, FIXED_OPTIONS)
  const quiet = { lastValueVisible: false, priceLineVisible: false } as const
  const price = chart.addSeries(CandlestickSeries, quiet, 0)
  const feature = chart.addSeries(LineSeries, { ...quiet, lineWidth: 1 }, 1)
  price.priceScale().applyOptions({ mode: PriceScaleMode.Logarithmic })
  let shown: FeatureCourse | null = null
  let symbol = ''
  return {
    show(course, palette) {
      chart.applyOptions(themeOptions(palette))
      price.applyOptions(candleColors(palette))
      feature.applyOptions({ color: palette.accent })
      if (course !== shown) {
        price.setData(candles(course))
        feature.setData(line(course))
      }
      const last = course.day.length - 1
      if (course.symbol !== symbol)
        chart.timeScale().setVisibleLogicalRange({ from: last - SHOWN, to: last + 5 })
      shown = course
      symbol = course.symbol
    },
    point(bar) {
      const day = shown?.day[bar]
      const at = shown?.close[bar]
      if (day === undefined || at === undefined) return
      chart.setCrosshairPosition(at, timeOf(day), price)
    },
    resize(width, height) {
      chart.resize(width, height)
      chart.panes()[0]?.setStretchFactor(PRICE_SHARE)
      chart.panes()[1]?.setStretchFactor(FEATURE_SHARE)
    },
    onHover(listener) {
      chart.subscribeCrosshairMove(({ logical }) => {
        const bar = logical === undefined ? null : Math.round(logical)
        const last = (shown?.day.length ?? 0) - 1
        listener(bar === null || bar < 0 || bar > last ? null : bar)
      })
    },
    destroy: () => chart.remove(),
  }
}
