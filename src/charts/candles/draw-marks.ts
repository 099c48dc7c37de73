import type { ChartOutcome } from '../../contracts/setups'
import { spread } from '../maths/spread'
import type { Palette } from '../palette'
import { ANNOTATION_LANE, SQUEEZE_LANE, windowTitle } from './draw-ground'
import { drawResistance, inPane } from './draw-levels'
import type { Surface } from './layer'
import { type Caption, polygon, segment, setStroke, textWidth, write } from './pen'
import { type CandleScene, endWords, entryWords, peakWords, targetWords } from './scene'

const LABEL_GAP = 15
const SIDE = 4

/** Everything in front of the candles: bar 0, target, entry, peak, end and the squeeze lane. */
export function drawMarks(surface: Surface, scene: CandleScene, palette: Palette): void {
  windowTitle(surface, scene, palette)
  drawSqueeze(surface, scene, palette)
  drawPastEvents(surface, scene, palette)
  const resistance = drawResistance(surface, scene, palette)
  drawTarget(surface, scene, palette)
  drawEntry(surface, scene, palette)
  const { outcome } = scene.slice
  if (outcome) drawOutcome(surface, scene, outcome, palette)
  drawLeftLabels(surface, scene, palette, resistance)
}

function drawSqueeze(surface: Surface, { slice }: CandleScene, palette: Palette): void {
  const { ctx, x, height, visible } = surface
  const y = height - SQUEEZE_LANE / 2
  const radius = Math.min(2, (x(1) - x(0)) * 0.3)
  setStroke(ctx, { color: palette.control, width: 0.7 })
  const last = Math.min(slice.squeeze.length - 1, visible[1])
  for (let i = Math.max(0, visible[0]); i <= last; i++) {
    const state = slice.squeeze[i]
    if (state !== 0 && state !== 1) continue
    ctx.beginPath()
    ctx.arc(x(i), y, state === 1 ? radius : radius * 0.75, 0, 2 * Math.PI)
    if (state === 1) {
      ctx.fillStyle = palette.compression
      ctx.fill()
    } else ctx.stroke()
  }
}

/** Earlier moves of the same instrument: a thin amber line under the annotation lane. */
function drawPastEvents(surface: Surface, { slice }: CandleScene, palette: Palette): void {
  const { ctx, x } = surface
  ctx.fillStyle = palette.explosion
  for (const { from, to } of slice.events) {
    if (to > slice.bar0) continue
    ctx.fillRect(x(from - 0.5), ANNOTATION_LANE - 4, Math.max(2, x(to) - x(from)), 2)
  }
}

function drawTarget(surface: Surface, scene: CandleScene, palette: Palette): void {
  if (scene.target === null) return
  const { x, ctx } = surface
  const y = Math.round(surface.y(scene.target)) + 0.5
  if (!inPane(surface, y)) return
  const { bar0 } = scene.slice
  const stroke = { color: palette.explosion, width: 1, dash: [4, 3] }
  segment(ctx, [x(bar0 + 0.5), y], [x(bar0 + scene.label.horizon + 0.5), y], stroke)
}

function drawEntry(surface: Surface, scene: CandleScene, palette: Palette): void {
  if (scene.entry === null) return
  const { x, ctx } = surface
  const tip = x(scene.slice.bar0 + 1) - 3
  const y = surface.y(scene.entry)
  polygon(
    ctx,
    [
      [tip - 7, y - SIDE],
      [tip, y],
      [tip - 7, y + SIDE],
    ],
    palette.accent,
  )
}

function drawOutcome(
  surface: Surface,
  { slice }: CandleScene,
  outcome: ChartOutcome,
  palette: Palette,
): void {
  const { ctx, x, y } = surface
  const end = [x(slice.bar0 + outcome.end.at), y(outcome.end.price)] as const
  ctx.fillStyle = palette.surface
  ctx.fillRect(end[0] - SIDE, end[1] - SIDE, 2 * SIDE, 2 * SIDE)
  setStroke(ctx, { color: palette['text-1'], width: 1.4 })
  ctx.strokeRect(end[0] - SIDE, end[1] - SIDE, 2 * SIDE, 2 * SIDE)
  const text = endWords(outcome)
  const place = endLabelPlace(end, textWidth(ctx, text), surface.width)
  write(ctx, { text, ...place, color: palette['text-1'], halo: palette.surface })
  const peak = [x(slice.bar0 + outcome.peak.at), y(outcome.peak.price)] as const
  polygon(
    ctx,
    [
      [peak[0] - 5, peak[1]],
      [peak[0], peak[1] - 5],
      [peak[0] + 5, peak[1]],
      [peak[0], peak[1] + 5],
    ],
    palette.explosion,
  )
}

/** Where the words of the end point begin: right of it, or where there is no room, over or under it: other words stand left. */
function endLabelPlace([x, y]: readonly [number, number], wide: number, width: number) {
  if (x + 9 + wide < width) return { x: x + 9, y }
  const isHigh = y - LABEL_GAP < ANNOTATION_LANE + LABEL_GAP
  return {
    x: Math.min(x - wide / 2, width - wide - SIDE),
    y: y + (isHigh ? LABEL_GAP : -LABEL_GAP),
  }
}

/** Words left of their marks, moved apart so that none covers another. */
function drawLeftLabels(
  surface: Surface,
  scene: CandleScene,
  palette: Palette,
  resistance: ReturnType<typeof drawResistance>,
): void {
  const { slice, target, entry } = scene
  const edge = surface.x(slice.bar0 + 0.5) - 6
  const captions: Caption[] = []
  const add = (text: string, y: number, color: string) => {
    if (!inPane(surface, y)) return
    captions.push({ text, x: edge, y, color, align: 'right', halo: palette.surface })
  }
  if (slice.outcome)
    add(peakWords(slice.outcome), surface.y(slice.outcome.peak.price), palette.explosion)
  if (resistance) add(resistance.text, resistance.y, resistance.color)
  if (target !== null) add(targetWords(target, scene.label), surface.y(target), palette.explosion)
  if (entry !== null) add(entryWords(entry), entryLabelY(surface, scene), palette['text-1'])
  const bounds = [ANNOTATION_LANE + 28, surface.height - SQUEEZE_LANE - 10] as const
  const places = spread(
    captions.map((caption) => caption.y),
    LABEL_GAP,
    bounds,
  )
  captions.forEach((caption, i) => write(surface.ctx, { ...caption, y: places[i] ?? caption.y }))
  if (entry !== null) drawLeader(surface, scene, places.at(-1), palette)
}

/** From the entry down to its words, which stand clear below the candles. */
function drawLeader(
  surface: Surface,
  scene: CandleScene,
  y: number | undefined,
  palette: Palette,
): void {
  const from = surface.y(scene.entry ?? Number.NaN)
  if (y === undefined || !inPane(surface, from) || y - from < 8) return
  const x = Math.round(surface.x(scene.slice.bar0 + 0.5)) - 3.5
  segment(surface.ctx, [x, from + 4], [x, y], { color: palette.control, width: 1 })
}

/** A height a little below the lows of the bars that the entry's words would cover. */
function entryLabelY(surface: Surface, { slice }: CandleScene): number {
  let low = slice.low[slice.bar0] as number
  for (let i = Math.max(0, slice.bar0 - 24); i <= slice.bar0; i++) {
    low = Math.min(low, slice.low[i] as number)
  }
  return Math.min(surface.y(low) + LABEL_GAP, surface.height - SQUEEZE_LANE - LABEL_GAP)
}
