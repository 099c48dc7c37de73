import type { Palette } from '../palette'
import type { Surface } from './layer'
import {
  hatch,
  level,
  polygon,
  setStroke,
  strokeColumn,
  textWidth,
  traceColumn,
  upright,
  write,
} from './pen'
import { type CandleScene, shadedWords, unitOf, windowWords } from './scene'
import { logTicks, niceTicks } from '../maths/ticks'

/** Height of the lane above the prices that holds annotations. */
export const ANNOTATION_LANE = 22
/** Height of the lane below the prices that holds the squeeze dots. */
export const SQUEEZE_LANE = 16
const CAP = 3
const PIXELS_PER_TICK = 34

/** Everything behind the candles. */
export function drawGround(
  surface: Surface,
  scene: CandleScene,
  palette: Palette,
  log: boolean,
): void {
  drawGrid(surface, palette, log)
  drawCompression(surface, scene, palette)
  drawWindow(surface, scene, palette)
  drawLines(surface, scene, palette)
}

/** Prices that get a label and a hairline. */
export function priceTicks({ range, height }: Surface, log: boolean): number[] {
  const count = Math.max(3, Math.floor(height / PIXELS_PER_TICK))
  return log && range[0] > 0 ? logTicks(range, count) : niceTicks(range, Math.ceil(count * 0.6))
}

function drawGrid(surface: Surface, palette: Palette, log: boolean): void {
  for (const tick of priceTicks(surface, log)) {
    level(surface, surface.y(tick), { color: palette.line, width: 1 })
  }
}

function drawBandFill(surface: Surface, { slice }: CandleScene, palette: Palette): void {
  const { ctx, x, y, visible } = surface
  ctx.globalAlpha = 0.06
  const upper: (readonly [number, number])[] = []
  const lower: (readonly [number, number])[] = []
  for (let i = Math.max(0, visible[0] - 1); i < slice.close.length && i <= visible[1] + 1; i++) {
    const top = y(slice.bbUpper[i] as number)
    const low = slice.bbLower[i] as number
    const bottom = low > 0 ? y(low) : surface.height
    if (!Number.isFinite(top) || Number.isNaN(low)) continue
    upper.push([x(i), top])
    lower.push([x(i), bottom])
  }
  polygon(ctx, [...upper, ...lower.reverse()], palette.bands)
  ctx.globalAlpha = 1
}

/** Shading of the signal; used by the price pane and the percentile pane. */
export function shadeCompression(
  surface: Surface,
  scene: CandleScene,
  palette: Palette,
  top: number,
  bottom: number,
): void {
  const { ctx, x, visible } = surface
  ctx.fillStyle = palette['compression-fill']
  for (const [from, to] of scene.shaded) {
    if (to < visible[0] || from > visible[1]) continue
    ctx.fillRect(x(from - 0.5), top, x(to - 0.5) - x(from - 0.5), bottom - top)
  }
}

function drawCompression(surface: Surface, scene: CandleScene, palette: Palette): void {
  const { ctx, x, visible, height } = surface
  shadeCompression(surface, scene, palette, ANNOTATION_LANE, height - SQUEEZE_LANE)
  for (const [from, to] of scene.shaded) {
    if (to < visible[0] || from > visible[1]) continue
    ctx.fillStyle = palette.compression
    ctx.fillRect(x(from - 0.5), ANNOTATION_LANE, x(to - 0.5) - x(from - 0.5), CAP)
  }
  const { shade, shadedRun, bar0 } = scene.slice
  if (shadedRun === 0) return
  write(ctx, {
    text: shadedWords(shade, shadedRun, unitOf(scene)),
    x: x(bar0 + 0.5) - 5,
    y: ANNOTATION_LANE + CAP + 9,
    color: palette.compression,
    align: 'right',
    halo: palette.surface,
  })
}

function drawWindow(surface: Surface, scene: CandleScene, palette: Palette): void {
  const { ctx, x, height, width } = surface
  const { slice, horizon, unseen } = scene
  const bottom = height - SQUEEZE_LANE
  if (horizon !== null) {
    const left = x(slice.bar0 + 0.5)
    const right = x(slice.bar0 + horizon + 0.5)
    ctx.fillStyle = palette['explosion-fill']
    ctx.fillRect(left, ANNOTATION_LANE, right - left, bottom - ANNOTATION_LANE)
    drawBracket(ctx, left, right, palette)
  }
  const from = x(slice.close.length - 0.5)
  if (unseen === null || from >= width) return
  hatch(surface, from, ANNOTATION_LANE, bottom, palette.line)
  const middle = (from + width) / 2
  if (textWidth(ctx, unseen) > width - from) return
  write(ctx, {
    text: unseen,
    x: middle,
    y: bottom - 16,
    color: palette['text-2'],
    align: 'center',
    halo: palette.surface,
  })
}

function drawBracket(
  ctx: CanvasRenderingContext2D,
  left: number,
  right: number,
  palette: Palette,
): void {
  setStroke(ctx, { color: palette.explosion, width: 1.5 })
  ctx.beginPath()
  ctx.moveTo(left + 1, ANNOTATION_LANE + 4)
  ctx.lineTo(left + 1, ANNOTATION_LANE)
  ctx.lineTo(right, ANNOTATION_LANE)
  ctx.lineTo(right, ANNOTATION_LANE + 4)
  ctx.stroke()
}

function drawLines(surface: Surface, scene: CandleScene, palette: Palette): void {
  const { ctx } = surface
  const { slice } = scene
  ctx.save()
  ctx.beginPath()
  ctx.rect(0, ANNOTATION_LANE, surface.width, surface.height - ANNOTATION_LANE - SQUEEZE_LANE)
  ctx.clip()
  drawBandFill(surface, scene, palette)
  ctx.lineJoin = 'round'
  strokePositive(surface, slice.bbUpper, palette.bands, 1)
  strokePositive(surface, slice.bbLower, palette.bands, 1)
  strokePositive(surface, slice.kcUpper, palette.bands, 1, [2, 3])
  strokePositive(surface, slice.kcLower, palette.bands, 1, [2, 3])
  strokeColumn(surface, slice.sma200, { color: palette['ma-200'], width: 1.6 })
  strokeColumn(surface, slice.sma50, { color: palette['ma-50'], width: 1.3, dash: [6, 2] })
  strokeColumn(surface, slice.sma20, { color: palette['ma-20'], width: 1 })
  ctx.restore()
}

/** Bands may fall below 0, where a price has no place: there they are cut. */
function strokePositive(
  surface: Surface,
  values: Float64Array,
  color: string,
  width: number,
  dash: readonly number[] = [],
): void {
  const { ctx, y } = surface
  setStroke(ctx, { color, width, dash })
  ctx.beginPath()
  traceColumn({ ...surface, y: (value) => (value > 0 ? y(value) : Number.NaN) }, values)
  ctx.stroke()
  ctx.setLineDash([])
}

/** The words of the annotation lane: bar 0 and the label window, kept inside the pane. */
export function windowTitle(surface: Surface, scene: CandleScene, palette: Palette): void {
  const { ctx, x, width } = surface
  const zero = x(scene.slice.bar0 + 0.5)
  const y = ANNOTATION_LANE / 2
  const halo = palette.surface
  upright(surface, zero, { color: palette['text-1'], width: 1, dash: [1, 2] })
  if (scene.horizon === null) return weekTitle(surface, scene, palette)
  const room = width - zero - 6
  const text = windowWords(scene.horizon, (words) => textWidth(ctx, words) <= room)
  const left = Math.min(zero + 4, width - textWidth(ctx, text) - 2)
  const right = Math.min(zero, left - 4) - 4
  write(ctx, { text, x: left, y, color: palette.explosion, halo })
  write(ctx, { text: 'bar 0', x: right, y, color: palette['text-1'], align: 'right', halo })
}

function weekTitle({ ctx, x }: Surface, scene: CandleScene, palette: Palette): void {
  const y = ANNOTATION_LANE / 2
  const halo = palette.surface
  const text = `weekly, ${scene.lastWeek}`
  write(ctx, { text, x: 6, y, color: palette['text-2'], halo })
  const right = x(scene.slice.bar0 + 0.5) - 4
  const zero = 'week of bar 0'
  if (right - textWidth(ctx, zero) < textWidth(ctx, text) + 14) return
  write(ctx, { text: zero, x: right, y, color: palette['text-1'], align: 'right', halo })
}
