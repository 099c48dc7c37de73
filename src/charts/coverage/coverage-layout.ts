import { ALL_ROWS, type MapCell } from './coverage-scene'

/** Pixels: names on the left, years and the row of all instruments on top, one instrument. */
export const NAMES = 112
export const YEARS = 22
export const ALL_HEIGHT = 24
export const TOP = YEARS + ALL_HEIGHT
export const ROW = 18
const [NARROWEST, WIDEST] = [4, 96]

export interface MapLayout {
  /** Pixels of one column; not whole. */
  readonly column: number
  /** Size of everything, in view or not. */
  readonly width: number
  readonly height: number
}

/** Columns share the width in view, and scroll when that leaves them too narrow to tell apart. */
export function layoutOf(width: number, rows: number, columns: number): MapLayout {
  const room = (width - NAMES) / Math.max(1, columns)
  const column = Math.min(WIDEST, Math.max(NARROWEST, room))
  return { column, width: Math.floor(NAMES + columns * column), height: TOP + rows * ROW }
}

export interface Scroll {
  readonly left: number
  readonly top: number
}

/** Left edge of a column in the viewport, on a whole pixel. */
export const leftOf = ({ column }: MapLayout, index: number, { left }: Scroll): number =>
  NAMES + Math.round(index * column) - Math.round(left)

/** Upper edge of a row in the viewport. */
export const topOf = (row: number, { top }: Scroll): number =>
  row === ALL_ROWS ? YEARS : TOP + row * ROW - Math.round(top)

/** The cell under a point of the viewport; null beside the cells. */
export function cellAt(
  layout: MapLayout,
  [x, y]: readonly [x: number, y: number],
  scroll: Scroll,
  size: { readonly rows: number; readonly columns: number },
): MapCell | null {
  if (x < NAMES || y < YEARS) return null
  const column = Math.floor((x - NAMES + scroll.left) / layout.column)
  const row = y < TOP ? ALL_ROWS : Math.floor((y - TOP + scroll.top) / ROW)
  return column < size.columns && row < size.rows ? { row, column } : null
}

/** The scroll that brings a cell into a viewport of `width` by `height`, moved no more than needed. */
export function scrollTo(
  layout: MapLayout,
  cell: MapCell,
  scroll: Scroll,
  [width, height]: readonly [width: number, height: number],
): Scroll {
  const within = (at: number, size: number, from: number, room: number): number =>
    at < from ? at : at + size > from + room ? at + size - room : from
  const left = within(cell.column * layout.column, layout.column, scroll.left, width - NAMES)
  if (cell.row === ALL_ROWS) return { left, top: scroll.top }
  return { left, top: within(cell.row * ROW, ROW, scroll.top, height - TOP) }
}

/** Positions [from, to) of what a viewport of `room` pixels shows of `count` items. */
export function inView(
  offset: number,
  room: number,
  size: number,
  count: number,
): [number, number] {
  const from = Math.max(0, Math.floor(offset / size))
  return [from, Math.min(count, Math.ceil((offset + room) / size) + 1)]
}
