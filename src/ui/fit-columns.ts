/** What a row keeps free at both of its ends together, px; the stylesheet of the grid says the same. */
export const ROW_PADDING = 24

interface FitColumn {
  /** Pixels. */
  readonly width: number
  readonly spare?: boolean
}

/** The least width of a table, px. */
export const tableWidth = (columns: readonly FitColumn[]): number =>
  columns.reduce((sum, { width }) => sum + width, ROW_PADDING)

/**
 * Columns that fit into `room` px: spare ones are left out from the last one on. All of them where
 * that would not do, since the table scrolls then anyway, and before the room is known.
 */
export function fitColumns<Column extends FitColumn>(
  columns: readonly Column[],
  room: number | null,
): readonly Column[] {
  if (room === null) return columns
  let shown = columns
  while (tableWidth(shown) > room) {
    const last = shown.findLastIndex(({ spare }) => spare)
    if (last < 0) return columns
    shown = shown.filter((_, i) => i !== last)
  }
  return shown
}
