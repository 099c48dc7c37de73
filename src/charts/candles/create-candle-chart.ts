import {
  CandlestickSeries,
  createChart,
  type IChartApi,
  type ISeriesApi,
  LineSeries,
  PriceScaleMode,
  type SeriesType,
} from 'lightweight-charts'
import type { ChartSlice } from '../../contracts/setups'
import { drawLines } from '../drawing/draw-lines'
import type { Pixel } from '../drawing/line-geometry'
import {
  candleColors,
  FIXED_OPTIONS,
  PERCENTILE_FORMAT,
  PRICE_FORMAT,
  QUIET,
  RATIO_FORMAT,
  themeOptions,
  timeOptions,
  UNSEEN,
} from './candle-options'
import type { CandleView } from './candle-view'
import { type ChartPlace, gripAt, onTap, placeAt } from './chart-places'
import { anchorOf, candlesOf, largestBetween } from './candle-data'
import { drawPriceAxis, drawTimeAxis, drawTimeGrid } from './draw-axis'
import { ANNOTATION_LANE, drawGround, SQUEEZE_LANE } from './draw-ground'
import {
  drawPercentile,
  drawPercentileAxis,
  drawPercentileGround,
  drawVolume,
  drawVolumeAxis,
  drawVolumeBars,
} from './draw-lower'
import { drawMarks } from './draw-marks'
import { createFeaturePanes } from './feature-panes'
import { createLayer, type Draw, type Layer } from './layer'
import { type LineDrag, onGrab } from './line-drag'
import type { CandleScene } from './scene'

/** Handle of one chart instance, reused for card after card. */
export interface CandleChartHandle {
  /** Draws a scene; `range` places the bars in view, left out it stays. */
  readonly show: (view: CandleView, range: readonly [from: number, to: number] | null) => void
  readonly resize: (width: number, height: number) => void
  /** Position of the bar under the pointer, null when there is none. */
  readonly onHover: (listener: (bar: number | null, slice: ChartSlice) => void) => void
  /** A click or tap in the price pane. */
  readonly onClick: (listener: (place: ChartPlace) => void) => void
  /** The pointer moved over the price pane. */
  readonly onMove: (listener: (place: ChartPlace) => void) => void
  /** The chosen drawing is dragged. */
  readonly onDrag: (listener: (drag: LineDrag) => void) => void
  /** The price so many pixels above another one; null where there is none. */
  readonly priceAbove: (price: number, pixels: number) => number | null
  /** What is drawn, as a picture. */
  readonly picture: () => HTMLCanvasElement
  readonly destroy: () => void
}

const TIME_AXIS = 26
const LOWER_PANE = 92
/** The ratio axis reaches at least this far. */
const LEAST_RATIO = 2.2
const SMALLEST_PANE = 44
/** Shares of the height that one of the lower panes takes at most, and all of them together. */
const PANE_SHARE = 0.16
const LOWER_SHARE = 0.46
const LEAST_PRICE = 120

/** Heights of the price pane and of each of the panes below it, px. */
export function paneHeights(height: number, count: number) {
  const share = Math.floor(height * Math.min(PANE_SHARE, LOWER_SHARE / count))
  const lower = Math.min(LOWER_PANE, Math.max(SMALLEST_PANE, share))
  return { price: Math.max(LEAST_PRICE, height - TIME_AXIS - count * lower), lower }
}

/** A candle chart inside `container`, with a volume pane and one of the width's percentile if wanted. */
export function createCandleChart(
  container: HTMLElement,
  { percentile }: { readonly percentile: boolean },
): CandleChartHandle {
  const chart = createChart(container, FIXED_OPTIONS)
  let view: CandleView | null = null
  const draw =
    (paint: (surface: Parameters<Draw>[0], view: CandleView) => void): Draw =>
    (surface) => {
      if (view) paint(surface, view)
    }
  const onGrid = (paint: (surface: Parameters<Draw>[0], view: CandleView) => void): Draw =>
    draw((surface, v) => {
      drawTimeGrid(surface, v.scene.slice, v.palette)
      paint(surface, v)
    })
  const series = addSeries(chart, percentile)
  const all: ISeriesApi<SeriesType>[] = [series.candles, ...series.lower]
  const layers: Layer[] = [
    createLayer({
      below: onGrid((surface, v) => drawGround(surface, v.scene, v.palette, v.scale === 'log')),
      above: draw((surface, v) => drawMarks(surface, v.scene, v.palette)),
      axis: draw((surface, v) => drawPriceAxis(surface, v.scene, v.palette, v.scale === 'log')),
      time: draw((surface, v) => drawTimeAxis(surface, v.scene.slice, v.palette)),
    }),
    createLayer({
      below: onGrid((surface, v) => drawVolumeBars(surface, v.scene, v.palette)),
      above: draw((surface, v) => drawVolume(surface, v.scene, v.palette)),
      axis: draw((surface, v) => drawVolumeAxis(surface, v.palette)),
    }),
    createLayer({
      below: onGrid((surface, v) => drawPercentileGround(surface, v.scene, v.palette)),
      above: draw((surface, v) => drawPercentile(surface, v.scene, v.palette)),
      axis: draw((surface, v) => drawPercentileAxis(surface, v.palette)),
    }),
  ].slice(0, all.length)
  const lines = createLayer({
    above: draw((surface, v) => {
      if (v.lines) drawLines(surface, v.lines, v.scene.slice.bar0, v.palette)
    }),
    cursor: (x, y) => {
      const place = view && placeAt(chart, series.candles, view, [x, y])
      if (!place?.near) return null
      return place.near === view?.lines?.tool?.selected ? 'grab' : 'pointer'
    },
  })
  let hovered: number | null = null
  const features = createFeaturePanes(
    chart,
    all.length,
    () => view,
    () => hovered,
  )
  let size: readonly [width: number, height: number] = [0, 0]
  /** Bars to be in view once a chart that is put away has a width again. */
  let unplaced: { readonly from: number; readonly to: number } | null = null
  const layOut = () => {
    const panes = chart.panes()
    const { price, lower } = paneHeights(size[1], panes.length - 1)
    panes.forEach((pane, i) => pane.setStretchFactor(i === 0 ? price : lower))
    const top = (ANNOTATION_LANE + 22) / price
    const bottom = (SQUEEZE_LANE + 8) / price
    series.candles.priceScale().applyOptions({ scaleMargins: { top, bottom } })
  }
  series.ratio.applyOptions({ autoscaleInfoProvider: () => ratioRange(chart, view) })
  all.forEach((one, i) => one.attachPrimitive(layers[i] as Layer))
  series.candles.attachPrimitive(lines)
  const tell = (listener: (place: ChartPlace) => void, at: Pixel) => {
    const place = view && placeAt(chart, series.candles, view, at)
    if (place) listener(place)
  }
  const stops: (() => void)[] = []

  return {
    show(next, range) {
      const kept = view && chart.timeScale().getVisibleLogicalRange()
      const previous = view
      view = next
      if (previous?.palette !== next.palette) {
        chart.applyOptions(themeOptions(next.palette))
        series.candles.applyOptions(candleColors(next.palette))
      }
      if (previous?.scale !== next.scale) {
        const mode = next.scale === 'log' ? PriceScaleMode.Logarithmic : PriceScaleMode.Normal
        series.candles.priceScale().applyOptions({ mode })
      }
      const { masked } = next.scene.slice
      if (previous?.scene.slice.masked !== masked) chart.applyOptions(timeOptions(masked))
      const changed = features.match(next.scene.slice.panes.length)
      if (changed || previous?.scene !== next.scene) {
        fill(series, next.scene)
        features.fill(next.scene.slice)
      }
      if (changed) layOut()
      const wanted = range && { from: range[0], to: range[1] }
      const place = wanted ?? kept
      if (size[0] === 0) unplaced = wanted ?? unplaced
      else if (place) chart.timeScale().setVisibleLogicalRange(place)
      for (const layer of [...layers, lines]) layer.redraw()
      features.redraw()
    },
    resize(width, height) {
      if (width === 0 && size[0] > 0) unplaced = chart.timeScale().getVisibleLogicalRange()
      chart.resize(width, height)
      size = [width, height]
      layOut()
      if (width === 0 || !unplaced) return
      chart.timeScale().setVisibleLogicalRange(unplaced)
      unplaced = null
    },
    onHover(listener) {
      chart.subscribeCrosshairMove(({ logical }) => {
        const last = (view?.scene.slice.close.length ?? 0) - 1
        const bar = logical === undefined ? null : Math.round(logical)
        const next = bar === null || bar < 0 || bar > last ? null : bar
        if (next !== hovered) {
          hovered = next
          features.redraw()
        }
        if (view) listener(next, view.scene.slice)
      })
    },
    onClick: (listener) => void stops.push(onTap(container, (at) => tell(listener, at))),
    onMove(listener) {
      let before: Pixel = [Number.NaN, Number.NaN]
      // The library tells of the crosshair whenever it draws, moved or not.
      chart.subscribeCrosshairMove(({ point, paneIndex }) => {
        if (!point || paneIndex !== 0) return
        const at: Pixel = [point.x, point.y]
        if (at[0] !== before[0] || at[1] !== before[1]) tell(listener, at)
        before = at
      })
    },
    onDrag(listener) {
      const grab = (at: Pixel) => view && gripAt(chart, series.candles, view, at, listener)
      stops.push(onGrab(container, grab))
    },
    priceAbove(price, pixels) {
      const at = series.candles.priceToCoordinate(price)
      return at === null ? null : series.candles.coordinateToPrice(at - pixels)
    },
    picture: () => chart.takeScreenshot(true),
    destroy() {
      for (const stop of stops) stop()
      chart.remove()
    },
  }
}

/** Prices, volume ratio and width percentile, from the top pane down. */
function addSeries(chart: IChartApi, percentile: boolean) {
  const candles = chart.addSeries(CandlestickSeries, { ...QUIET, priceFormat: PRICE_FORMAT }, 0)
  const ratio = chart.addSeries(LineSeries, { ...UNSEEN, priceFormat: RATIO_FORMAT }, 1)
  ratio.priceScale().applyOptions({ scaleMargins: { top: 0.24, bottom: 0.04 } })
  const lower = [ratio]
  if (percentile) {
    const width = chart.addSeries(LineSeries, { ...UNSEEN, priceFormat: PERCENTILE_FORMAT }, 2)
    width.priceScale().applyOptions({ scaleMargins: { top: 0.2, bottom: 0.06 } })
    width.applyOptions({ autoscaleInfoProvider: () => range(0, 1) })
    lower.push(width)
  }
  return { candles, ratio, lower }
}

function fill({ candles, lower }: ReturnType<typeof addSeries>, { slice }: CandleScene): void {
  candles.setData(candlesOf(slice))
  for (const one of lower) one.setData(anchorOf(slice))
}

const range = (minValue: number, maxValue: number) => ({ priceRange: { minValue, maxValue } })

/** Ratios are read against 0, and twice the mean always has a place. */
function ratioRange(chart: IChartApi, view: CandleView | null) {
  const logical = chart.timeScale().getVisibleLogicalRange()
  if (!view || !logical) return range(0, LEAST_RATIO)
  const [from, to] = [Math.ceil(logical.from), Math.floor(logical.to)]
  const most = largestBetween(view.scene.slice.volumeRatio, from, to)
  return range(0, most > LEAST_RATIO ? most : LEAST_RATIO)
}
