import type { IChartApi, ISeriesApi, Logical } from 'lightweight-charts'
import type { DrawingPoint } from '../../contracts/drawings'
import { type Mapping, nearestDrawing, type Pixel } from '../drawing/line-geometry'
import type { CandleView } from './create-candle-chart'

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

/** A place at pixels of the chart; null outside the price pane, and where there is no bar or price. */
export function placeAt(
  chart: IChartApi,
  candles: ISeriesApi<'Candlestick'>,
  { scene, lines }: CandleView,
  [x, y]: Pixel,
): ChartPlace | null {
  const time = chart.timeScale()
  const width = time.width()
  if (x < 0 || x > width || y < 0 || y > (chart.panes()[0]?.getHeight() ?? 0)) return null
  const [logical, price] = [time.coordinateToLogical(x), candles.coordinateToPrice(y)]
  if (logical === null || price === null) return null
  const { bar0 } = scene.slice
  const mapping: Mapping = {
    x: (bar) => time.logicalToCoordinate((bar0 + bar) as Logical) ?? Number.NaN,
    y: (level) => candles.priceToCoordinate(level) ?? Number.NaN,
    width,
  }
  const near = nearestDrawing(lines?.drawings ?? [], mapping, [x, y], REACH)
  return { point: { bar: Math.round(logical) - bar0, price }, near }
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
