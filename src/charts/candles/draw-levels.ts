import type { Palette } from '../palette'
import { ANNOTATION_LANE, SQUEEZE_LANE } from './draw-ground'
import type { Surface } from './layer'
import { type Caption, segment, textWidth, write } from './pen'
import { type CandleScene, resistanceWords } from './scene'

const LIFT = 8
/** Heights above this belong to the words of the shading. */
const SHADE_WORDS = ANNOTATION_LANE + 22
/** Room left of bar 0 that the words of target, peak and entry take. */
const CAPTION_ROOM = 150

/** True for a height between the lanes of the price pane. */
export function inPane({ height }: Surface, y: number): boolean {
  return y > ANNOTATION_LANE && y < height - SQUEEZE_LANE
}

/**
 * The resistance: solid from the bar that set it to bar 0, dotted where it only extends. Answers its
 * words where they have no room at the line's start, to be placed with those left of bar 0.
 */
export function drawResistance(
  surface: Surface,
  { slice, close0 }: CandleScene,
  palette: Palette,
): Pick<Caption, 'text' | 'y' | 'color'> | null {
  const { resistance, bar0 } = slice
  if (resistance === null) return null
  const { ctx, x, width } = surface
  const y = Math.round(surface.y(resistance.price)) + 0.5
  if (!inPane(surface, y)) return null
  const [start, end] = [x(resistance.at), x(bar0 + 0.5)]
  const color = palette['text-2']
  segment(ctx, [start, y], [end, y], { color, width: 1 })
  segment(ctx, [end, y], [width, y], { color, width: 1, dash: [1, 3] })
  const text = resistanceWords(resistance, close0)
  const left = Math.max(start, 0) + 4
  // Off the line, which would strike them through.
  const lifted = y - LIFT > SHADE_WORDS ? y - LIFT : y + LIFT
  if (left + textWidth(ctx, text) > end - CAPTION_ROOM) return { text, y: lifted, color }
  write(ctx, { text, x: left, y: lifted, color, halo: palette.surface })
  return null
}
