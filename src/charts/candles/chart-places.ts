import type { IChartApi, ISeriesApi, Logical } from 'lightweight-charts'
import type { DrawingPoint } from '../../contracts/drawings'
import { type Mapping, nearestDrawing, partAt, type Pixel } from '../drawing/line-geometry'
import type { CandleView } from './candle-view'
import type { Grip, LineDrag } from './line-drag'

/** How near to a line counts as on it, px: a fingertip's worth. */
const REACH = 8
/** A pointer that moves further between down and up drags, px. */
const DRAG = 5

/** A place that the user points at in the price pane. */
export interface ChartPlace {
  readonly point: DrawingPoint
  /** The drawing under the pointer. */
  readonly near: string | null
}

type Candles = ISeriesApi<'Candlestick'>

function mappingOf(chart: IChartApi, candles: Candles, { scene }: CandleView): Mapping {
  const time = chart.timeScale()
  const { bar0 } = scene.slice
  return {
    x: (bar) => time.logicalToCoordinate((bar0 + bar) as Logical) ?? Number.NaN,
    y: (level) => candles.priceToCoordinate(level) ?? Number.NaN,
    width: time.width(),
  }
}

/** The bar and price at pixels; null outside the price pane, and where there is no bar or price. */
function pointAt(
  chart: IChartApi,
  candles: Candles,
  { scene }: CandleView,
  [x, y]: Pixel,
): DrawingPoint | null {
  const time = chart.timeScale()
  if (x < 0 || x > time.width() || y < 0 || y > (chart.panes()[0]?.getHeight() ?? 0)) return null
  const [logical, price] = [time.coordinateToLogical(x), candles.coordinateToPrice(y)]
  if (logical === null || price === null) return null
  return { bar: Math.round(logical) - scene.slice.bar0, price }
}

/** A place at pixels of the chart; null where there is no bar or price. */
export function placeAt(
  chart: IChartApi,
  candles: Candles,
  view: CandleView,
  at: Pixel,
): ChartPlace | null {
  const point = pointAt(chart, candles, view, at)
  if (point === null) return null
  const mapping = mappingOf(chart, candles, view)
  return { point, near: nearestDrawing(view.lines?.drawings ?? [], mapping, at, REACH) }
}

/** Takes hold of the chosen drawing at pixels; null where it is not. */
export function gripAt(
  chart: IChartApi,
  candles: Candles,
  view: CandleView,
  at: Pixel,
  tell: (drag: LineDrag) => void,
): Grip | null {
  const chosen = view.lines?.drawings.find(({ id }) => id === view.lines?.tool?.selected)
  const from = pointAt(chart, candles, view, at)
  if (!chosen || !from) return null
  const part = partAt(chosen, mappingOf(chart, candles, view), at, REACH)
  if (part === null) return null
  let to = from
  return {
    move(now) {
      to = pointAt(chart, candles, view, now) ?? to
      tell({ part, from, to, stage: 'moves' })
    },
    end: (isKept) => tell({ part, from, to, stage: isKept ? 'drops' : 'returns' }),
  }
}

/**
 * Tells where an element is clicked or tapped, however soon after the last time; a drag is neither.
 * Answers how to stop.
 */
export function onTap(element: HTMLElement, listener: (at: Pixel) => void): () => void {
  let from: Pixel | null = null
  const down = (event: PointerEvent) => {
    from = event.isPrimary && event.button === 0 ? [event.clientX, event.clientY] : null
  }
  const up = ({ clientX, clientY }: PointerEvent) => {
    const start = from
    from = null
    if (!start || Math.hypot(clientX - start[0], clientY - start[1]) > DRAG) return
    const { left, top } = element.getBoundingClientRect()
    listener([clientX - left, clientY - top])
  }
  element.addEventListener('pointerdown', down)
  element.addEventListener('pointerup', up)
  return () => {
    element.removeEventListener('pointerdown', down)
    element.removeEventListener('pointerup', up)
  }
}
