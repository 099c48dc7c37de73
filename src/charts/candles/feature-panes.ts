import { type IChartApi, type ISeriesApi, LineSeries, PriceScaleMode } from 'lightweight-charts'
import { anchorOf } from './candle-data'
import { FEATURE_FORMAT, UNSEEN } from './candle-options'
import type { CandleView } from './candle-view'
import { drawTimeGrid } from './draw-axis'
import { drawFeature, drawFeatureAxis, drawFeatureGround, paneRange } from './draw-feature'
import { createLayer, type Layer } from './layer'

interface Slot {
  readonly series: ISeriesApi<'Line'>
  readonly layer: Layer
}

/** The panes of a chart that show features of its slice. */
export interface FeaturePanes {
  /** Adds or takes away panes; true when their number changed. */
  readonly match: (count: number) => boolean
  readonly fill: (slice: CandleView['scene']['slice']) => void
  readonly redraw: () => void
}

/** Panes from index `first` on; `view` and `bar` tell what to draw and which bar's value to name. */
export function createFeaturePanes(
  chart: IChartApi,
  first: number,
  view: () => CandleView | null,
  bar: () => number | null,
): FeaturePanes {
  const slots: Slot[] = []
  const add = (i: number): Slot => {
    const paneOf = () => view()?.scene.slice.panes[i]
    const series = chart.addSeries(
      LineSeries,
      { ...UNSEEN, priceFormat: FEATURE_FORMAT },
      first + i,
    )
    // A new pane takes after the scale last set, which may be that of the prices.
    const mode = PriceScaleMode.Normal
    series.priceScale().applyOptions({ mode, scaleMargins: { top: 0.28, bottom: 0.08 } })
    series.applyOptions({
      autoscaleInfoProvider: () => {
        const pane = paneOf()
        const seen = chart.timeScale().getVisibleLogicalRange()
        if (!pane || !seen) return null
        const [minValue, maxValue] = paneRange(pane, Math.ceil(seen.from), Math.floor(seen.to))
        return { priceRange: { minValue, maxValue } }
      },
    })
    const layer = createLayer({
      below: (surface) => {
        const now = view()
        if (!now) return
        drawTimeGrid(surface, now.scene.slice, now.palette)
        drawFeatureGround(surface, now.palette)
      },
      above: (surface) => {
        const [now, pane] = [view(), paneOf()]
        if (!now || !pane) return
        const { bar0 } = now.scene.slice
        drawFeature(surface, pane, bar0, bar() ?? bar0, now.palette)
      },
      axis: (surface) => {
        const now = view()
        if (now) drawFeatureAxis(surface, now.palette)
      },
    })
    series.attachPrimitive(layer)
    return { series, layer }
  }
  return {
    match(count) {
      if (count === slots.length) return false
      while (slots.length < count) slots.push(add(slots.length))
      for (const { series } of slots.splice(count)) chart.removeSeries(series)
      return true
    },
    fill(slice) {
      for (const { series } of slots) series.setData(anchorOf(slice))
    },
    redraw() {
      for (const { layer } of slots) layer.redraw()
    },
  }
}
