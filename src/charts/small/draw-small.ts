import { formatAmount, formatPrice } from '../../core/format/figures'
import { type Extent, linearScale, logScale, type Scale } from '../maths/scale'
import { logTicks, trimZeros } from '../maths/ticks'
import type { Palette } from '../palette'
import { SMALL_BEFORE, type SmallScene } from './small-scene'

export interface SmallView {
  readonly scene: SmallScene
  readonly palette: Palette
  readonly width: number
  readonly height: number
  /** Index range of the axis; its own without one. */
  readonly extent: Extent | null
  /** Bars after bar 0 that have a place, shown or not. */
  readonly after: number
  /** Without axis and volume, for the smallest places. */
  readonly bare: boolean
}

const AXIS = 40
const VOLUME = 20
const CAP = 3
/** Room that a label of the axis needs, px. */
const LABEL = 16
const FONT = "11px 'Inter Variable', system-ui, sans-serif"

/** Draws one small chart on a cleared context, in CSS pixels. */
export function drawSmall(ctx: CanvasRenderingContext2D, view: SmallView): void {
  const { scene, palette, width, height, after } = view
  ctx.fillStyle = palette.surface
  ctx.fillRect(0, 0, width, height)
  const extent = view.extent ?? scene.extent
  if (!extent) return
  const right = view.bare ? width : width - AXIS
  const bottom = view.bare ? height : height - VOLUME
  const x = linearScale([-SMALL_BEFORE - 0.5, after + 0.5], [0, right])
  const y = logScale(extent[0] === extent[1] ? [extent[0] * 0.9, extent[1] * 1.1] : extent, [
    bottom - 6,
    CAP + 6,
  ])
  const box = { x, y, right, bottom }
  drawGround(ctx, view, box)
  drawCandles(ctx, view, box)
  if (view.bare) return
  drawVolume(ctx, view, box, height)
  drawAxis(ctx, view, box, extent)
}

interface Box {
  readonly x: Scale
  readonly y: Scale
  readonly right: number
  readonly bottom: number
}

function drawGround(
  ctx: CanvasRenderingContext2D,
  { scene, palette }: SmallView,
  { x, y, right, bottom }: Box,
): void {
  for (const [from, to] of scene.shaded) {
    const left = Math.max(0, x(from - 0.5))
    const wide = x(to - 0.5) - left
    ctx.fillStyle = palette['compression-fill']
    ctx.fillRect(left, 0, wide, bottom)
    ctx.fillStyle = palette.compression
    ctx.fillRect(left, 0, wide, CAP)
  }
  ctx.fillStyle = palette['explosion-fill']
  ctx.fillRect(x(0.5), 0, x(scene.horizon + 0.5) - x(0.5), bottom)
  if (scene.target !== null) {
    const at = y(scene.target)
    if (at > CAP && at < bottom)
      line(ctx, [x(0.5), at], [x(scene.horizon + 0.5), at], palette.explosion, [4, 3])
  }
  line(ctx, [x(0), 0], [x(0), bottom], palette['text-3'], [1, 2])
  line(ctx, [right, 0], [right, bottom], palette.line, [])
}

type Point = readonly [number, number]

function line(
  ctx: CanvasRenderingContext2D,
  from: Point,
  to: Point,
  color: string,
  dash: number[],
): void {
  ctx.strokeStyle = color
  ctx.lineWidth = 1
  ctx.setLineDash(dash)
  ctx.beginPath()
  ctx.moveTo(from[0], from[1])
  ctx.lineTo(to[0], to[1])
  ctx.stroke()
  ctx.setLineDash([])
}

/** Rising bars hollow, falling ones filled; one path for each kind. */
function drawCandles(ctx: CanvasRenderingContext2D, { scene, palette }: SmallView, box: Box): void {
  const { x, y } = box
  const body = Math.max(1, Math.floor((x(1) - x(0)) * 0.62))
  for (const up of [true, false]) {
    ctx.strokeStyle = up ? palette.up : palette.down
    ctx.fillStyle = up ? palette.surface : palette.down
    ctx.lineWidth = 1
    const wicks = new Path2D()
    const bodies = new Path2D()
    scene.close.forEach((close, i) => {
      const open = scene.open[i] as number
      if (close >= open !== up || Number.isNaN(close)) return
      const middle = x(scene.from + i)
      wicks.moveTo(middle, y(scene.high[i] as number))
      wicks.lineTo(middle, y(scene.low[i] as number))
      const top = y(Math.max(open, close))
      bodies.rect(middle - body / 2, top, body, Math.max(1, y(Math.min(open, close)) - top))
    })
    ctx.stroke(wicks)
    ctx.fill(bodies)
    if (up) ctx.stroke(bodies)
  }
}

function drawVolume(
  ctx: CanvasRenderingContext2D,
  { scene, palette }: SmallView,
  { x }: Box,
  height: number,
): void {
  const most = scene.volume.reduce((best, value) => (value > best ? value : best), 0)
  if (most === 0) return
  const wide = Math.max(1, (x(1) - x(0)) * 0.62)
  ctx.fillStyle = palette.control
  scene.volume.forEach((value, i) => {
    if (!(value > 0)) return
    const tall = (value / most) * (VOLUME - 4)
    ctx.fillRect(x(scene.from + i) - wide / 2, height - tall, wide, tall)
  })
}

function drawAxis(
  ctx: CanvasRenderingContext2D,
  { palette }: SmallView,
  { y, right, bottom }: Box,
  extent: Extent,
): void {
  ctx.font = FONT
  ctx.fillStyle = palette['text-3']
  ctx.textBaseline = 'middle'
  let above = Number.POSITIVE_INFINITY
  for (const tick of logTicks(extent, 4)) {
    const at = y(tick)
    if (at < 8 || at > bottom - 4 || above - at < LABEL) continue
    above = at
    ctx.fillText(tickWords(tick), right + 6, at)
  }
}

/** Short enough for the axis, whatever the index. */
const tickWords = (tick: number): string =>
  trimZeros(tick < 10_000 ? formatPrice(tick) : formatAmount(tick))
