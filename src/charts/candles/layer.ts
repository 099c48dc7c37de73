import type {
  IChartApiBase,
  IPrimitivePaneRenderer,
  IPrimitivePaneView,
  ISeriesApi,
  ISeriesPrimitive,
  Logical,
  SeriesType,
  Time,
} from 'lightweight-charts'

type Target = Parameters<IPrimitivePaneRenderer['draw']>[0]

/** A pane to draw on, in CSS pixels. */
export interface Surface {
  readonly ctx: CanvasRenderingContext2D
  readonly width: number
  readonly height: number
  /** Middle of bar `i`, which may lie beyond the data. */
  readonly x: (bar: number) => number
  /** Height of a value; NaN where it has no place on the scale. */
  readonly y: (value: number) => number
  /** Positions [first, last] in view, cut to whole bars; may lie beyond the data. */
  readonly visible: readonly [first: number, last: number]
  /** Lowest and highest value in view. */
  readonly range: readonly [lo: number, hi: number]
}

export type Draw = (surface: Surface) => void

export interface Layer extends ISeriesPrimitive<Time> {
  /** Draws again at the next frame. */
  readonly redraw: () => void
}

interface Host {
  readonly chart: IChartApiBase<Time>
  readonly series: ISeriesApi<SeriesType>
  readonly requestUpdate: () => void
}

export interface LayerDraws {
  /** Behind the series. */
  readonly below?: Draw
  /** Over the series. */
  readonly above?: Draw
  /** On the price axis beside the pane. */
  readonly axis?: Draw
  /** On the time axis below the panes. */
  readonly time?: Draw
  /** The pointer's shape over a pixel of the pane; null leaves it. */
  readonly cursor?: (x: number, y: number) => string | null
}

/** A series primitive made of plain drawing functions. */
export function createLayer(draws: LayerDraws): Layer {
  let host: Host | null = null
  const view = (zOrder: 'bottom' | 'top', draw: Draw): IPrimitivePaneView => ({
    zOrder: () => zOrder,
    renderer: () => ({ draw: (target) => host && paint(target, host, draw) }),
  })
  const panes = [
    ...(draws.below ? [view('bottom', draws.below)] : []),
    ...(draws.above ? [view('top', draws.above)] : []),
  ]
  const axis = draws.axis ? [view('top', draws.axis)] : []
  // Under the crosshair's own label.
  const time = draws.time ? [view('bottom', draws.time)] : []
  return {
    attached: ({ chart, series, requestUpdate }) => {
      host = { chart, series, requestUpdate }
    },
    detached: () => {
      host = null
    },
    paneViews: () => panes,
    priceAxisPaneViews: () => axis,
    timeAxisPaneViews: () => time,
    hitTest: (x, y) => {
      const cursorStyle = draws.cursor?.(x, y)
      return cursorStyle ? { cursorStyle, externalId: 'line', zOrder: 'top' } : null
    },
    redraw: () => host?.requestUpdate(),
  }
}

function paint(target: Target, { chart, series }: Host, draw: Draw): void {
  const time = chart.timeScale()
  const zero = time.logicalToCoordinate(0 as Logical)
  const one = time.logicalToCoordinate(1 as Logical)
  const logical = time.getVisibleLogicalRange()
  if (zero === null || one === null || logical === null) return
  const step = one - zero
  target.useMediaCoordinateSpace(({ context: ctx, mediaSize: { width, height } }) => {
    const top = series.coordinateToPrice(0)
    const bottom = series.coordinateToPrice(height)
    if (top === null || bottom === null) return
    draw({
      ctx,
      width,
      height,
      x: (bar) => zero + bar * step,
      y: (value) => series.priceToCoordinate(value) ?? Number.NaN,
      visible: [Math.ceil(logical.from), Math.floor(logical.to)],
      range: [bottom, top],
    })
  })
}
