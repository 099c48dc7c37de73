import {
  CandlestickSeries,
  createChart,
  type IChartApi,
  LineSeries,
  type LineData,
  PriceScaleMode,
  type UTCTimestamp,
  type WhitespaceData,
} from 'lightweight-charts'
import type { FeatureCourse } from '../../contracts/explore'
import { formatFeature, formatPrice } from '../../core/format/figures'
import { candleColors, FIXED_OPTIONS, themeOptions } from '../candles/candle-options'
import { drawTimeAxis, drawTimeGrid } from '../candles/draw-axis'
import { createLayer, type Surface } from '../candles/layer'
import type { Palette } from '../palette'
import { featureStep, priceStep } from './axis-step'

const SECONDS_A_DAY = 86_400
/** Bars in view when an instrument opens. */
const SHOWN = 260
const PRICE_SHARE = 3
const FEATURE_SHARE = 2
/** Where in view a bar comes that was out of it, as a share of the width from the side it came in from. */
const COMES_IN = 0.2

const timeOf = (day: number): UTCTimestamp => (day * SECONDS_A_DAY) as UTCTimestamp

/** Candles over the line of a feature. */
export interface FeatureChartHandle {
  /** A new instrument opens at its last bars; the same one stays where it is. */
  readonly show: (course: FeatureCourse, palette: Palette) => void
  /** Puts the crosshair on a bar, as the pointer would, and brings the bar into view. */
  readonly point: (bar: number) => void
  readonly resize: (width: number, height: number) => void
  /** Position of the bar under the pointer, null when there is none; silent where `point` put the crosshair. */
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

const formatOf = (formatter: (value: number) => string, minMove: number) =>
  ({ priceFormat: { type: 'custom', formatter, minMove } }) as const

/** Moves the view so far that a bar outside it comes in; false where it was in view. */
function bringIn(chart: IChartApi, bar: number): boolean {
  const range = chart.timeScale().getVisibleLogicalRange()
  if (!range || (bar >= range.from && bar <= range.to)) return false
  const width = range.to - range.from
  const from = bar - width * (bar < range.from ? COMES_IN : 1 - COMES_IN)
  chart.timeScale().setVisibleLogicalRange({ from, to: from + width })
  return true
}

export function createFeatureChart(container: HTMLElement): FeatureChartHandle {
  const chart = createChart(container, FIXED_OPTIONS)
  const quiet = { lastValueVisible: false, priceLineVisible: false } as const
  const price = chart.addSeries(CandlestickSeries, quiet, 0)
  const feature = chart.addSeries(LineSeries, { ...quiet, lineWidth: 1 }, 1)
  price.priceScale().applyOptions({ mode: PriceScaleMode.Logarithmic })
  let shown: FeatureCourse | null = null
  let colours: Palette | null = null
  let symbol = ''
  const onTime = (draw: typeof drawTimeAxis) => (surface: Surface) => {
    if (shown && colours) draw(surface, { day: shown.day, masked: false }, colours)
  }
  price.attachPrimitive(createLayer({ below: onTime(drawTimeGrid), time: onTime(drawTimeAxis) }))
  feature.attachPrimitive(createLayer({ below: onTime(drawTimeGrid) }))
  let waiting = 0
  return {
    show(course, palette) {
      chart.applyOptions(themeOptions(palette))
      price.applyOptions(candleColors(palette))
      feature.applyOptions({ color: palette.accent })
      if (course !== shown) {
        price.applyOptions(formatOf(formatPrice, priceStep(course.close)))
        feature.applyOptions(formatOf(formatFeature, featureStep(course.value)))
        price.setData(candles(course))
        feature.setData(line(course))
      }
      colours = palette
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
      const cross = () => chart.setCrosshairPosition(at, timeOf(day), price)
      cancelAnimationFrame(waiting)
      // The library places the crosshair by the scales in force, and moves those in its next frame.
      if (bringIn(chart, bar)) waiting = requestAnimationFrame(cross)
      else cross()
    },
    resize(width, height) {
      chart.resize(width, height)
      chart.panes()[0]?.setStretchFactor(PRICE_SHARE)
      chart.panes()[1]?.setStretchFactor(FEATURE_SHARE)
    },
    onHover(listener) {
      chart.subscribeCrosshairMove(({ logical, sourceEvent }) => {
        // Set from code it has no event: who set it knows the bar, which scales on their way would tell wrongly.
        if (logical !== undefined && sourceEvent === undefined) return
        const bar = logical === undefined ? null : Math.round(logical)
        const last = (shown?.day.length ?? 0) - 1
        listener(bar === null || bar < 0 || bar > last ? null : bar)
      })
    },
    destroy() {
      cancelAnimationFrame(waiting)
      chart.remove()
    },
  }
}
