import type { Surface } from './layer'

const FONT = "11px 'Inter Variable', system-ui, sans-serif"

/** Wide enough that a line behind words does not show between their letters, px. */
const HALO = 5

export interface Stroke {
  readonly color: string
  readonly width: number
  readonly dash?: readonly number[]
}

/** A line through a column; missing values and values without a place break it. */
export function strokeColumn(surface: Surface, values: ArrayLike<number>, stroke: Stroke): void {
  const { ctx } = surface
  setStroke(ctx, stroke)
  ctx.beginPath()
  traceColumn(surface, values)
  ctx.stroke()
  ctx.setLineDash([])
}

export function setStroke(ctx: CanvasRenderingContext2D, { color, width, dash }: Stroke): void {
  ctx.strokeStyle = color
  ctx.lineWidth = width
  ctx.setLineDash(dash ? [...dash] : [])
}

/** Adds the column between the first and last bar in view to the current path. */
export function traceColumn({ ctx, x, y, visible }: Surface, values: ArrayLike<number>): void {
  let pen = false
  const last = Math.min(values.length - 1, visible[1] + 1)
  for (let i = Math.max(0, visible[0] - 1); i <= last; i++) {
    const top = y(values[i] as number)
    if (!Number.isFinite(top)) {
      pen = false
      continue
    }
    if (pen) ctx.lineTo(x(i), top)
    else ctx.moveTo(x(i), top)
    pen = true
  }
}

export interface Caption {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly color: string
  readonly align?: CanvasTextAlign
  /** Colour of an outline that keeps the text legible over marks. */
  readonly halo?: string
}

/** Text with its middle at `y`. */
export function write(ctx: CanvasRenderingContext2D, caption: Caption): void {
  const { text, x, y, color, align = 'left', halo } = caption
  ctx.font = FONT
  ctx.textAlign = align
  ctx.textBaseline = 'middle'
  if (halo) {
    setStroke(ctx, { color: halo, width: HALO })
    ctx.lineJoin = 'round'
    ctx.strokeText(text, x, y)
  }
  ctx.fillStyle = color
  ctx.fillText(text, x, y)
}

export function textWidth(ctx: CanvasRenderingContext2D, text: string): number {
  ctx.font = FONT
  return ctx.measureText(text).width
}

/** A crisp line of one pixel along the full height at `x`. */
export function upright(surface: Surface, x: number, stroke: Stroke): void {
  const { ctx, height } = surface
  segment(ctx, [Math.round(x) + 0.5, 0], [Math.round(x) + 0.5, height], stroke)
}

/** A crisp line of one pixel along the full width at `y`. */
export function level(surface: Surface, y: number, stroke: Stroke): void {
  const { ctx, width } = surface
  segment(ctx, [0, Math.round(y) + 0.5], [width, Math.round(y) + 0.5], stroke)
}

type Point = readonly [x: number, y: number]

export function segment(
  ctx: CanvasRenderingContext2D,
  from: Point,
  to: Point,
  stroke: Stroke,
): void {
  setStroke(ctx, stroke)
  ctx.beginPath()
  ctx.moveTo(from[0], from[1])
  ctx.lineTo(to[0], to[1])
  ctx.stroke()
  ctx.setLineDash([])
}

/** Fills a closed polygon. */
export function polygon(
  ctx: CanvasRenderingContext2D,
  points: readonly Point[],
  color: string,
): void {
  ctx.fillStyle = color
  ctx.beginPath()
  points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)))
  ctx.closePath()
  ctx.fill()
}

/** Lines at 135 degrees inside a rectangle: what is hidden or doubtful. */
export function hatch(
  surface: Surface,
  left: number,
  top: number,
  bottom: number,
  color: string,
): void {
  const { ctx, width } = surface
  ctx.save()
  ctx.beginPath()
  ctx.rect(left, top, width - left, bottom - top)
  ctx.clip()
  setStroke(ctx, { color, width: 1 })
  ctx.beginPath()
  const reach = bottom - top
  for (let start = left - reach; start < width; start += 9) {
    ctx.moveTo(start, bottom)
    ctx.lineTo(start + reach, top)
  }
  ctx.stroke()
  ctx.restore()
}
