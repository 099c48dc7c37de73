import type { Drawing } from '../../contracts/drawings'
import type { LinePart } from './move-line'

/** Where bars, counted from bar 0, and prices stand in a pane, px. */
export interface Mapping {
  readonly x: (bar: number) => number
  readonly y: (price: number) => number
  readonly width: number
}

export type Pixel = readonly [x: number, y: number]
export type Stretch = readonly [from: Pixel, to: Pixel]

/**
 * What is drawn of a line: a level across the pane; a trend line between its points, and beyond the
 * second one to the right edge. Null beyond where there is no room.
 */
export function stretchesOf(
  { kind, points }: Pick<Drawing, 'kind' | 'points'>,
  { x, y, width }: Mapping,
): { readonly own: Stretch; readonly beyond: Stretch | null } | null {
  const [a, b] = points
  if (a === undefined) return null
  if (kind === 'level')
    return { own: [[0, y(a.price)] as const, [width, y(a.price)] as const], beyond: null }
  if (b === undefined) return null
  const [from, to]: Stretch = [
    [x(a.bar), y(a.price)],
    [x(b.bar), y(b.price)],
  ]
  const rise = (to[1] - from[1]) / (to[0] - from[0])
  const edge: Pixel = [width, to[1] + rise * (width - to[0])]
  // On one week, both points stand above each other: nothing says where the line goes on to.
  const goesOn = from[0] < to[0] && to[0] < width
  return { own: [from, to], beyond: goesOn ? [to, edge] : null }
}

function distance([x, y]: Pixel, [[x1, y1], [x2, y2]]: Stretch): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy)
}

/** The drawing nearest to a pixel and no further than `reach`; of equal ones the last made. */
export function nearestDrawing(
  drawings: readonly Drawing[],
  mapping: Mapping,
  at: Pixel,
  reach: number,
): string | null {
  let found: string | null = null
  let least = reach
  for (const drawing of drawings) {
    const stretches = stretchesOf(drawing, mapping)
    if (stretches === null) continue
    const { own, beyond } = stretches
    const apart = Math.min(distance(at, own), beyond ? distance(at, beyond) : Infinity)
    if (apart > least) continue
    least = apart
    found = drawing.id
  }
  return found
}

/** How near to an end of a line counts as on it, px. */
const END_REACH = 12

/** What of a drawing a pixel takes hold of: an end of a trend line before the line; null for neither. */
export function partAt(
  drawing: Drawing,
  mapping: Mapping,
  [x, y]: Pixel,
  reach: number,
): LinePart | null {
  if (drawing.kind === 'trend') {
    const away = drawing.points.map((point) =>
      Math.hypot(mapping.x(point.bar) - x, mapping.y(point.price) - y),
    )
    const least = Math.min(...away)
    if (least <= END_REACH) return away[0] === least ? 'start' : 'end'
  }
  return nearestDrawing([drawing], mapping, [x, y], reach) === null ? null : 'whole'
}
