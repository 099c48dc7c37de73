import type { Palette } from '../palette'
import { largestBetween } from './candle-data'
import { type AxisTick, drawFixedAxis } from './draw-axis'
import { shadeCompression } from './draw-ground'
import type { Surface } from './layer'
import { level, polygon, strokeColumn, textWidth, upright, write } from './pen'
import { type CandleScene, unitOf, volumeWords } from './scene'

const RATIO_TICKS: readonly AxisTick[] = [
  { value: 1, text: '1.0×' },
  { value: 2, text: '2.0×' },
]
const PERCENTILE_TICKS: readonly AxisTick[] = [
  { value: 0.2, text: '20', low: true },
  { value: 0.6, text: '60' },
  { value: 1, text: '100' },
]
const COMPRESSED = 0.2

/** Share of the pane's height that the tallest volume bar takes. */
const VOLUME_REACH = 0.76

/** Volume bars against the tallest in view, behind the ratio line. */
export function drawVolumeBars(surface: Surface, { slice }: CandleScene, palette: Palette): void {
  const { ctx, x, height, visible } = surface
  const tallest = largestBetween(slice.volume, visible[0], visible[1])
  if (!(tallest > 0)) return
  const step = x(1) - x(0)
  const body = Math.max(1, Math.floor(step * 0.7))
  ctx.globalAlpha = 0.55
  const last = Math.min(slice.volume.length - 1, visible[1] + 1)
  for (let i = Math.max(0, visible[0] - 1); i <= last; i++) {
    const share = (slice.volume[i] as number) / tallest
    if (!(share > 0)) continue
    const rose = (slice.close[i] as number) >= (slice.open[i] as number)
    ctx.fillStyle = rose ? palette.up : palette.down
    const tall = Math.max(1, Math.round(share * height * VOLUME_REACH))
    ctx.fillRect(Math.round(x(i) - body / 2), height - tall, body, tall)
  }
  ctx.globalAlpha = 1
}

/** Ratio of mean volumes with its reference line and the titles of the pane. */
export function drawVolume(surface: Surface, scene: CandleScene, palette: Palette): void {
  const { ctx, width, visible } = surface
  const { slice } = scene
  level(surface, surface.y(1), { color: palette.control, width: 1, dash: [1, 3] })
  strokeColumn(surface, slice.volumeRatio, { color: palette['text-1'], width: 1.2 })
  upright(surface, surface.x(slice.bar0 + 0.5), barZero(palette))
  const halo = palette.surface
  const color = palette['text-3']
  const tallest = largestBetween(slice.volume, visible[0], visible[1])
  const most = `max shown ${volumeWords(slice, tallest)}`
  const room = width - textWidth(ctx, most) - 24
  const titles = [`Volume, bars; 5/20-${unitOf(scene)} mean ratio, line`, 'Volume and 5/20 ratio']
  const text = titles.find((words) => textWidth(ctx, words) <= room) ?? 'Volume'
  write(ctx, { text, x: 6, y: 11, color, halo })
  write(ctx, { text: most, x: width - 6, y: 11, color, halo, align: 'right' })
}

export const drawVolumeAxis = (surface: Surface, palette: Palette): void =>
  drawFixedAxis(surface, RATIO_TICKS, palette)

/** Shading and reference lines behind the percentile. */
export function drawPercentileGround(surface: Surface, scene: CandleScene, palette: Palette): void {
  shadeCompression(surface, scene, palette, 0, surface.height)
  level(surface, surface.y(0.6), { color: palette.line, width: 1 })
  level(surface, surface.y(COMPRESSED), { color: palette.compression, width: 1, dash: [4, 3] })
}

/** The percentile line; what lies below the 20 line is filled. */
export function drawPercentile(surface: Surface, scene: CandleScene, palette: Palette): void {
  const { slice } = scene
  fillBelow(surface, slice.bbPctRank, palette.compression)
  strokeColumn(surface, slice.bbPctRank, { color: palette['text-2'], width: 1.2 })
  upright(surface, surface.x(slice.bar0 + 0.5), barZero(palette))
  const text = 'Bollinger width, trailing percentile (252 bars)'
  write(surface.ctx, { text, x: 6, y: 11, color: palette['text-3'], halo: palette.surface })
}

export const drawPercentileAxis = (surface: Surface, palette: Palette): void =>
  drawFixedAxis(surface, PERCENTILE_TICKS, palette)

function barZero(palette: Palette) {
  return { color: palette['text-1'], width: 1, dash: [1, 2] } as const
}

function fillBelow(surface: Surface, values: Float64Array, color: string): void {
  const { ctx, x, y, width, height, visible } = surface
  const top = y(COMPRESSED)
  ctx.save()
  ctx.beginPath()
  ctx.rect(0, top, width, height - top)
  ctx.clip()
  ctx.globalAlpha = 0.5
  const last = Math.min(values.length - 1, visible[1] + 1)
  for (let i = Math.max(0, visible[0] - 1); i < last; i++) {
    const [a, b] = [y(values[i] as number), y(values[i + 1] as number)]
    if (!(Math.max(a, b) > top)) continue
    const corners = [
      [x(i), top],
      [x(i), a],
      [x(i + 1), b],
      [x(i + 1), top],
    ] as const
    polygon(ctx, corners, color)
  }
  ctx.restore()
}
