import type { Drawing, DrawingKind, DrawingPoint } from '../../contracts/drawings'
import { type BarRange, LINE_PARTS, type LinePart, movedPoints, type Shift } from './move-line'

export const TOOL_MODES = ['level', 'trend', 'select'] as const
/** What the next point makes, or that one of the drawings is chosen. */
export type ToolMode = (typeof TOOL_MODES)[number]

/** Where the chosen drawing stands while it is moved. */
export interface Held {
  readonly part: LinePart
  readonly points: readonly DrawingPoint[]
}

export interface DrawingTool {
  readonly mode: ToolMode
  /** Where the next point goes. */
  readonly cursor: DrawingPoint
  /** First point of the trend line that is being drawn. */
  readonly first: DrawingPoint | null
  readonly selected: string | null
  /** Null while the chosen drawing, if there is one, stays where it is. */
  readonly held: Held | null
}

export const startTool = (cursor: DrawingPoint): DrawingTool => ({
  mode: 'level',
  cursor,
  first: null,
  selected: null,
  held: null,
})

/** Choosing begins with the last drawing. */
export const withMode = (
  tool: DrawingTool,
  mode: ToolMode,
  drawings: readonly Drawing[],
): DrawingTool => ({
  ...tool,
  mode,
  first: null,
  selected: mode === 'select' ? (drawings.at(-1)?.id ?? null) : null,
  held: null,
})

/** Level, trend line, choosing where there is something to choose, and again. */
export function nextMode(tool: DrawingTool, drawings: readonly Drawing[]): DrawingTool {
  const modes = drawings.length === 0 ? TOOL_MODES.slice(0, 2) : TOOL_MODES
  const at = modes.indexOf(tool.mode)
  return withMode(tool, modes[(at + 1) % modes.length] as ToolMode, drawings)
}

export function moveTo(tool: DrawingTool, { bar, price }: DrawingPoint, range: BarRange) {
  const inside = Math.min(range[1], Math.max(range[0], bar))
  return { ...tool, cursor: { bar: inside, price: price > 0 ? price : tool.cursor.price } }
}

/** Sets a point at the cursor; what that completes is `drawn`. A trend line needs two bars. */
export function setPoint(tool: DrawingTool): {
  readonly tool: DrawingTool
  readonly drawn: { readonly kind: DrawingKind; readonly points: readonly DrawingPoint[] } | null
} {
  const { mode, cursor, first } = tool
  if (mode === 'level') return { tool, drawn: { kind: mode, points: [cursor] } }
  if (mode === 'select') return { tool, drawn: null }
  if (first === null) return { tool: { ...tool, first: cursor }, drawn: null }
  if (first.bar === cursor.bar) return { tool, drawn: null }
  const points = [first, cursor].toSorted((a, b) => a.bar - b.bar)
  return { tool: { ...tool, first: null }, drawn: { kind: mode, points } }
}

/** Chooses the drawing so many further on, around the end. */
export function selectBy(tool: DrawingTool, drawings: readonly Drawing[], by: number): DrawingTool {
  const count = drawings.length
  const at = drawings.findIndex(({ id }) => id === tool.selected)
  return { ...tool, selected: drawings[(at + by + count) % count]?.id ?? null }
}

/** Without the chosen drawing: the one before it is chosen; nothing left to choose draws a level. */
export function withoutSelected(tool: DrawingTool, drawings: readonly Drawing[]): DrawingTool {
  const at = drawings.findIndex(({ id }) => id === tool.selected)
  const left = drawings.filter(({ id }) => id !== tool.selected)
  if (left.length === 0) return withMode(tool, 'level', left)
  return { ...tool, selected: left[Math.max(0, at - 1)]?.id ?? null, held: null }
}

/** Takes hold of the chosen drawing, all of it. */
export function withHeld(tool: DrawingTool, drawings: readonly Drawing[]): DrawingTool {
  const chosen = drawings.find(({ id }) => id === tool.selected)
  return chosen ? { ...tool, held: { part: 'whole', points: chosen.points } } : tool
}

/** What else of the drawing can be moved: the ends of a trend line, and again all of it. */
export function nextPart({ part, points }: Held): Held {
  const parts = points.length === 1 ? LINE_PARTS.slice(0, 1) : LINE_PARTS
  return { part: parts[(parts.indexOf(part) + 1) % parts.length] as LinePart, points }
}

/** The point that a held drawing is moved by: its end where that is held alone, else its start. */
export const gripOf = ({ part, points }: Held): DrawingPoint | undefined =>
  points[part === 'end' ? 1 : 0]

export const moveHeld = (held: Held, shift: Shift, range: BarRange): Held => ({
  ...held,
  points: movedPoints(held.points, held.part, shift, range),
})

/** The drawings as they stand while one of them is moved. */
export function withMoved(
  drawings: readonly Drawing[],
  tool: DrawingTool | null,
): readonly Drawing[] {
  const held = tool?.held
  if (!held) return drawings
  return drawings.map((one) => (one.id === tool.selected ? { ...one, points: held.points } : one))
}
