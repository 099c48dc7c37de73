import { formatPrice } from '../../core/format/figures'
import { trimZeros } from '../maths/ticks'
import type { Palette } from '../palette'
import { ANNOTATION_LANE, priceTicks, SQUEEZE_LANE } from './draw-ground'
import type { Surface } from './layer'
import { textWidth, upright, write } from './pen'
import type { CandleScene } from './scene'
import { fittingLabels, type TimedBars, type TimeTick, timeTicks } from './time-ticks'

const INDENT = 8
const CLEARANCE = 14

/** Price labels, the last close in a box, and the name of the squeeze lane. */
export function drawPriceAxis(
  surface: Surface,
  { slice }: CandleScene,
  palette: Palette,
  log: boolean,
): void {
  const { ctx, y, width, height } = surface
  const last = slice.close.at(-1) ?? Number.NaN
  const lastY = y(last)
  for (const tick of priceTicks(surface, log)) {
    const at = y(tick)
    const free = at > ANNOTATION_LANE - 4 && at < height - SQUEEZE_LANE - 4
    if (free && Math.abs(at - lastY) > CLEARANCE) {
      write(ctx, { text: trimZeros(formatPrice(tick)), x: INDENT, y: at, color: palette['text-3'] })
    }
  }
  ctx.fillStyle = palette.pressed
  ctx.fillRect(0, lastY - 8, width, 16)
  write(ctx, { text: formatPrice(last), x: INDENT, y: lastY, color: palette['text-1'] })
  const lane = height - SQUEEZE_LANE / 2
  write(ctx, { text: 'squeeze', x: INDENT, y: lane, color: palette['text-3'] })
}

export interface AxisTick {
  readonly value: number
  readonly text: string
  readonly low?: boolean
}

/** Fixed labels of a lower pane, from the lowest up; one without room is left out. */
export function drawFixedAxis(
  surface: Surface,
  ticks: readonly AxisTick[],
  palette: Palette,
): void {
  const { ctx, y, height } = surface
  let above = Number.POSITIVE_INFINITY
  for (const { value, text, low } of ticks) {
    const at = y(value)
    if (at < 8 || at > height - 6 || above - at < CLEARANCE) continue
    above = at
    write(ctx, { text, x: INDENT, y: at, color: low ? palette.compression : palette['text-3'] })
  }
}

const ticksOf = ({ x }: Surface, bars: TimedBars): readonly TimeTick[] =>
  timeTicks(bars, x(1) - x(0))

/** Hairlines through a pane at the places that the time axis marks. */
export function drawTimeGrid(surface: Surface, bars: TimedBars, palette: Palette): void {
  for (const { bar } of ticksOf(surface, bars))
    upright(surface, surface.x(bar), { color: palette.line, width: 1 })
}

/** Labels of the time axis, none of them cut by its ends. */
export function drawTimeAxis(surface: Surface, bars: TimedBars, palette: Palette): void {
  const { ctx, x, width, height } = surface
  const widthOf = (text: string) => textWidth(ctx, text)
  for (const { bar, text } of fittingLabels(ticksOf(surface, bars), x, width, widthOf))
    write(ctx, { text, x: x(bar), y: height / 2, color: palette['text-3'], align: 'center' })
}
