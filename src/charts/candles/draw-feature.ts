import type { FeaturePane } from '../../contracts/setups'
import { featureById } from '../../core/features/registry'
import { formatFeature } from '../../core/format/figures'
import { type Extent, extentOf } from '../maths/scale'
import { niceTicks, trimZeros } from '../maths/ticks'
import type { Palette } from '../palette'
import { drawFixedAxis } from './draw-axis'
import type { Surface } from './layer'
import { level, strokeColumn, textWidth, upright, write } from './pen'

const SIDE = 6
const TITLE_Y = 11
const PIXELS_PER_TICK = 20

/**
 * The range of a pane: the feature's own where it is a share or points with both bounds, else what the
 * bars [from, to] hold; [0, 1] where they hold nothing.
 */
export function paneRange(pane: FeaturePane, from: number, to: number): Extent {
  const { unit, range } = featureById(pane.feature)
  const [least, largest] = range
  if ((unit === 'share' || unit === 'points') && least !== null && largest !== null)
    return [least, largest]
  const [lo, hi] = extentOf(pane.values.subarray(Math.max(0, from), Math.max(0, to + 1))) ?? [0, 1]
  const room = lo === hi ? Math.abs(lo) * 0.1 || 1 : 0
  return [lo - room, hi + room]
}

/** The name of a pane, with the formula where it fits. */
export function paneTitle(pane: FeaturePane, fits: (words: string) => boolean): string {
  const { id, formula } = featureById(pane.feature)
  if (pane.relative) return `${id}, multiple of its value at bar 0`
  const full = `${id}: ${formula}`
  return fits(full) ? full : id
}

const ticksOf = ({ range, height }: Surface): number[] =>
  niceTicks(range, Math.max(2, Math.floor(height / PIXELS_PER_TICK)))

/** Hairlines behind the line; that of 0 is stronger. */
export function drawFeatureGround(surface: Surface, palette: Palette): void {
  for (const tick of ticksOf(surface))
    level(surface, surface.y(tick), {
      color: tick === 0 ? palette.control : palette.line,
      width: 1,
    })
}

/** The line of a feature, its name, and its value at one bar. */
export function drawFeature(
  surface: Surface,
  pane: FeaturePane,
  bar0: number,
  bar: number,
  palette: Palette,
): void {
  const { ctx, width, x } = surface
  strokeColumn(surface, pane.values, { color: palette['text-1'], width: 1.2 })
  upright(surface, x(bar0 + 0.5), { color: palette['text-1'], width: 1, dash: [1, 2] })
  const halo = palette.surface
  const value = formatFeature(pane.values[bar])
  const room = width - textWidth(ctx, value) - 4 * SIDE
  const text = paneTitle(pane, (words) => textWidth(ctx, words) <= room)
  write(ctx, { text, x: SIDE, y: TITLE_Y, color: palette['text-3'], halo })
  const right = { x: width - SIDE, y: TITLE_Y, align: 'right' } as const
  write(ctx, { text: value, ...right, color: palette['text-1'], halo })
}

export function drawFeatureAxis(surface: Surface, palette: Palette): void {
  const ticks = ticksOf(surface).map((value) => ({ value, text: trimZeros(formatFeature(value)) }))
  drawFixedAxis(surface, ticks, palette)
}
