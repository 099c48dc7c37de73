import { type CoverageCount, gapOf } from '../../core/quality/coverage'
import {
  countAt,
  type CoverageColumns,
  type CoverageTotals,
} from '../../core/quality/coverage-columns'

/** Row of all instruments in view together, above the others. */
export const ALL_ROWS = -1

export interface MapCell {
  /** Position among the rows in view, or `ALL_ROWS`. */
  readonly row: number
  readonly column: number
}

/** What the map shows. */
export interface CoverageScene {
  readonly columns: CoverageColumns
  /** The instruments in view, in order; `at` is their row of cells. */
  readonly rows: readonly { readonly symbol: string; readonly at: number }[]
  readonly totals: CoverageTotals
}

/** The counts behind a cell of the map. */
export const countOf = (
  { columns, rows, totals }: CoverageScene,
  { row, column }: MapCell,
): CoverageCount =>
  row === ALL_ROWS
    ? countAt(totals, column)
    : countAt(columns.cells, (rows[row]?.at ?? 0) * columns.columns + column)

/** Pixels of a cell's height that stand for the sessions present. */
export function fillHeight({ expected, present }: CoverageCount, height: number): number {
  if (present === 0 || expected === 0) return 0
  if (present === expected) return height
  return Math.min(height - 1, Math.max(1, Math.round((present / expected) * height)))
}

/** Pixels of a fill that stand for the suspect bars in it: enough to be seen when there is one. */
export const suspectHeight = ({ suspect, present, extra }: CoverageCount, fill: number): number =>
  Math.min(fill, Math.max(4, Math.round((suspect / (present + extra)) * fill)))

/** True in the column in which the bars of an instrument end before their dataset does. */
export const startsTail = (scene: CoverageScene, cell: MapCell): boolean =>
  countOf(scene, cell).tail > 0 &&
  (cell.column === 0 || countOf(scene, { ...cell, column: cell.column - 1 }).tail === 0)

const isTrouble = (scene: CoverageScene, cell: MapCell): boolean => {
  const count = countOf(scene, cell)
  return count.suspect > 0 || gapOf(count) > 0 || startsTail(scene, cell)
}

/**
 * The next cell in reading order, or the one before, with a gap, a suspect bar or an end; null when
 * there is none.
 */
export function nextTrouble(scene: CoverageScene, from: MapCell, step: 1 | -1): MapCell | null {
  const { columns } = scene.columns
  const count = scene.rows.length * columns
  const start = from.row === ALL_ROWS ? (step === 1 ? -1 : 0) : from.row * columns + from.column
  for (let at = start + step; at >= 0 && at < count; at += step) {
    const cell = { row: Math.floor(at / columns), column: at % columns }
    if (isTrouble(scene, cell)) return cell
  }
  return null
}

/** Where a key takes the cursor, or null when the key does not move it. */
export function moveCell(
  key: string,
  { row, column }: MapCell,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): MapCell | null {
  const to = (nextRow: number, nextColumn: number): MapCell => ({
    row: Math.max(ALL_ROWS, Math.min(size.rows - 1, nextRow)),
    column: Math.max(0, Math.min(size.columns - 1, nextColumn)),
  })
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return to(row + 1, column)
    case 'ArrowUp':
    case 'k':
      return to(row - 1, column)
    case 'ArrowRight':
    case 'l':
      return to(row, column + 1)
    case 'ArrowLeft':
    case 'h':
      return to(row, column - 1)
    case 'PageDown':
      return to(row + size.page, column)
    case 'PageUp':
      return to(row - size.page, column)
    case 'Home':
      return to(row, 0)
    case 'End':
      return to(row, size.columns - 1)
    default:
      return null
  }
}
