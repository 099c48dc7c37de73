import {
  CandlestickSeries,
  createChart,
  type IChartApi,
  LineSeries,
  PriceScaleMode,
} from 'lightweight-charts'
import type { Palette } from '../palette'
import {
  candleColors,
  FIXED_OPTIONS,
  PERCENTILE_FORMAT,
  PRICE_FORMAT,
  RATIO_FORMAT,
  themeOptions,
  timeOptions,
} from './candle-options'
import { anchorOf, candlesOf, largestBetween } from './candle-data'
import { drawPriceAxis } from './draw-axis'
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
import { createLayer, type Draw } from './layer'
import type { CandleScene } from './scene'

export type PriceScale = 'log' | 'lin'

export interface CandleView {
  readonly scene: CandleScene
  readonly palette: Palette
  readonly scale: PriceScale
}

/** Handle of one chart instance, reused for card after card. */
export interface CandleChartHandle {
  /** Draws a scene; `range` places the bars in view, left out it stays. */
  readonly show: (view: CandleView, range: readonly [from: number, to: number] | null) => void
  readonly resize: (width: number, height: number) => void
  /** Position of the bar under the pointer, null when there is none. */
  readonly onHover: (listener: (bar: number | null) => void) => void
  /** What is drawn, as a picture. */
  readonly picture: () => HTMLCanvasElement
  readonly destroy: () => void
}

const TIME_AXIS = 26
const LOWER_PANE = 92
/** The ratio axis reaches at least this far. */
const LEAST_RATIO = 2.2
/** Below this height the lower panes shrink. */
const ROOMY = 520

/** A candle chart with volume and percentile panes inside `container`. */
export function createCandleChart(container: HTMLElement): CandleChartHandle {
  const chart = createChart(container, FIXED_OPTIONS)
  let view: CandleView | null = null
  const draw =
    (paint: (surface: Parameters<Draw>[0], view: CandleView) => void): Draw =>
    (surface) => {
      if (view) paint(surface, view)
    }
  const series = addSeries(chart)
  const layers = [
    createLayer({
      below: draw((surface, v) => drawGround(surface, v.scene, v.palette, v.scale === 'log')),
      above: draw((surface, v) => drawMarks(surface, v.scene, v.palette)),
      axis: draw((surface, v) => drawPriceAxis(surface, v.scene, v.palette, v.scale === 'log')),
    }),
    createLayer({
      below: draw((surface, v) => drawVolumeBars(surface, v.scene, v.palette)),
      above: draw((surface, v) => drawVolume(surface, v.scene, v.palette)),
      axis: draw((surface, v) => drawVolumeAxis(surface, v.palette)),
    }),
    createLayer({
      below: draw((surface, v) => drawPercentileGround(surface, v.scene, v.palette)),
      above: draw((surface, v) => drawPercentile(surface, v.scene, v.palette)),
      axis: draw((surface, v) => drawPercentileAxis(surface, v.palette)),
    }),
  ] as const
  series.ratio.applyOptions({ autoscaleInfoProvider: () => ratioRange(chart, view) })
  series.candles.attachPrimitive(layers[0])
  series.ratio.attachPrimitive(layers[1])
  series.percentile.attachPrimitive(layers[2])

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
      if (previous?.scene !== next.scene) fill(series, next.scene)
      const place = range ? { from: range[0], to: range[1] } : kept
      if (place) chart.timeScale().setVisibleLogicalRange(place)
      for (const layer of layers) layer.redraw()
    },
    resize(width, height) {
      chart.resize(width, height)
      const lower = height < ROOMY ? Math.max(48, Math.round(height * 0.16)) : LOWER_PANE
      const price = Math.max(120, height - TIME_AXIS - 2 * lower)
      const heights = [price, lower, lower]
      chart.panes().forEach((pane, i) => pane.setStretchFactor(heights[i] ?? lower))
      const top = (ANNOTATION_LANE + 22) / price
      const bottom = (SQUEEZE_LANE + 8) / price
      series.candles.priceScale().applyOptions({ scaleMargins: { top, bottom } })
    },
    onHover(listener) {
      chart.subscribeCrosshairMove(({ logical }) => {
        const last = (view?.scene.slice.close.length ?? 0) - 1
        const bar = logical === undefined ? null : Math.round(logical)
        listener(bar === null || bar < 0 || bar > last ? null : bar)
      })
    },
    picture: () => chart.takeScreenshot(true),
    destroy: () => chart.remove(),
  }
}

function addSeries(chart: IChartApi) {
  const quiet = { lastValueVisible: false, priceLineVisible: false } as const
  const unseen = { ...quiet, lineVisible: false, crosshairMarkerVisible: false } as const
  const candles = chart.addSeries(CandlestickSeries, { ...quiet, priceFormat: PRICE_FORMAT }, 0)
  const ratio = chart.addSeries(LineSeries, { ...unseen, priceFormat: RATIO_FORMAT }, 1)
  const percentile = chart.addSeries(LineSeries, { ...unseen, priceFormat: PERCENTILE_FORMAT }, 2)
  ratio.priceScale().applyOptions({ scaleMargins: { top: 0.24, bottom: 0.04 } })
  percentile.priceScale().applyOptions({ scaleMargins: { top: 0.2, bottom: 0.06 } })
  percentile.applyOptions({ autoscaleInfoProvider: () => range(0, 1) })
  return { candles, ratio, percentile }
}

type Series = ReturnType<typeof addSeries>

function fill(series: Series, { slice }: CandleScene): void {
  series.candles.setData(candlesOf(slice))
  series.ratio.setData(anchorOf(slice))
  series.percentile.setData(anchorOf(slice))
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
