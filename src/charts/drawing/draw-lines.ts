import type { Drawing } from '../../contracts/drawings'
import { formatPrice } from '../../core/format/figures'
import { ANNOTATION_LANE, SQUEEZE_LANE } from '../candles/draw-ground'
import type { Surface } from '../candles/layer'
import { segment, type Stroke, write } from '../candles/pen'
import { spread } from '../maths/spread'
import type { Palette } from '../palette'
import type { DrawingTool } from './drawing-tool'
import { type Mapping, type Stretch, stretchesOf } from './line-geometry'

/** What the user drew, and the tool while it is in use. */
export interface LineScene {
  readonly drawings: readonly Drawing[]
  readonly tool: DrawingTool | null
}

const HANDLE = 3.5
const LABEL_LIFT = 8
/** Least distance from one price to the next, px. */
const LABEL_GAP = 13

const stroke = (surface: Surface, [from, to]: Stretch, line: Stroke): void =>
  segment(surface.ctx, from, to, line)

/** The user's own lines, in the accent; the chosen one is thicker and has handles. */
export function drawLines(
  surface: Surface,
  { drawings, tool }: LineScene,
  bar0: number,
  palette: Palette,
): void {
  const { ctx, width, height } = surface
  const mapping: Mapping = { x: (bar) => surface.x(bar0 + bar), y: surface.y, width }
  ctx.save()
  ctx.beginPath()
  ctx.rect(0, ANNOTATION_LANE, width, height - ANNOTATION_LANE - SQUEEZE_LANE)
  ctx.clip()
  for (const drawing of drawings) {
    drawLine(surface, drawing, mapping, drawing.id === tool?.selected, palette)
  }
  if (tool && tool.mode !== 'select') drawCursor(surface, tool, mapping, palette)
  nameLevels(surface, levelsOf(drawings, tool), palette)
  ctx.restore()
}

function drawLine(
  surface: Surface,
  drawing: Drawing,
  mapping: Mapping,
  isSelected: boolean,
  palette: Palette,
): void {
  const stretches = stretchesOf(drawing, mapping)
  if (stretches === null) return
  const color = palette.accent
  stroke(surface, stretches.own, { color, width: isSelected ? 2.4 : 1.3 })
  if (stretches.beyond) stroke(surface, stretches.beyond, { color, width: 1, dash: [2, 4] })
  if (!isSelected) return
  for (const { bar, price } of drawing.points) {
    drawHandle(surface, mapping.x(bar), mapping.y(price), palette)
  }
}

function drawHandle({ ctx }: Surface, x: number, y: number, palette: Palette): void {
  ctx.fillStyle = palette.surface
  ctx.strokeStyle = palette.accent
  ctx.lineWidth = 1.5
  ctx.fillRect(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE)
  ctx.strokeRect(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE)
}

/** Prices of the levels in sight, and of the one that is being drawn. */
function levelsOf(drawings: readonly Drawing[], tool: DrawingTool | null): readonly number[] {
  const drawn = drawings.flatMap(({ kind, points }) => (kind === 'level' ? points : []))
  const next = tool?.mode === 'level' ? [tool.cursor] : []
  return [...drawn, ...next].map(({ price }) => price)
}

/** Each price over its line; those of lines that are near each other stand apart. */
function nameLevels(
  { ctx, y, height }: Surface,
  prices: readonly number[],
  palette: Palette,
): void {
  const [least, most] = [ANNOTATION_LANE + LABEL_LIFT, height - SQUEEZE_LANE - LABEL_LIFT]
  const seen = prices.filter(
    (price) => y(price) >= ANNOTATION_LANE && y(price) <= most + LABEL_LIFT,
  )
  const places = spread(
    seen.map((price) => y(price) - LABEL_LIFT),
    LABEL_GAP,
    [least, most],
  )
  const [color, halo] = [palette.accent, palette.surface]
  seen.forEach((price, i) =>
    write(ctx, { text: formatPrice(price), x: 6, y: places[i] ?? Number.NaN, color, halo }),
  )
}

/** The point to be set, and what it would make. */
function drawCursor(
  surface: Surface,
  { mode, cursor, first }: DrawingTool,
  mapping: Mapping,
  palette: Palette,
): void {
  const line = { color: palette.accent, width: 1, dash: [5, 3] }
  const [x, y] = [mapping.x(cursor.bar), mapping.y(cursor.price)]
  if (mode === 'level') {
    stroke(surface, [[0, y] as const, [mapping.width, y] as const], line)
  } else if (first) {
    const start = [mapping.x(first.bar), mapping.y(first.price)] as const
    stroke(surface, [start, [x, y] as const], line)
    drawHandle(surface, start[0], start[1], palette)
  }
  drawHandle(surface, x, y, palette)
}
