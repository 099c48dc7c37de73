import { useEffect, useMemo, useState } from 'react'
import { ALL_ROWS, type CoverageScene, type MapCell } from '../../../charts/coverage/coverage-scene'
import type { SetSearch } from '../../../ui/navigation'
import { type CellName, cellText, parseCell } from './coverage-words'
import type { QualitySearch } from './quality-search'

/** The address is written once the cursor rests, ms: browsers refuse it at every key. */
const REST = 250

/**
 * The cell under the cursor. It keeps its instrument and month when order, filter or columns change,
 * and goes to the row of all instruments when its own is filtered out.
 */
export function useCoverageCursor(
  scene: CoverageScene,
  { cell, ins }: Pick<QualitySearch, 'cell' | 'ins'>,
  setView: SetSearch<QualitySearch>,
): readonly [MapCell, (next: MapCell) => void] {
  const [name, setName] = useState<CellName | null>(() => parseCell(cell))
  const { columns, rows } = scene
  const cursor = useMemo((): MapCell => {
    const last = columns.columns - 1
    const at = name === null ? last : Math.floor(name.month / columns.width) - columns.first
    const symbol = name?.symbol ?? ins
    return {
      // Minus one, when it is not in view, is the row of all.
      row: rows.findIndex((row) => row.symbol === symbol),
      column: Math.max(0, Math.min(last, at)),
    }
  }, [name, ins, columns, rows])
  useEffect(() => {
    if (name === null || cellText(name) === cell) return
    const timer = setTimeout(() => setView({ cell: cellText(name) }), REST)
    return () => clearTimeout(timer)
  }, [name, cell, setView])
  const move = ({ row, column }: MapCell): void =>
    setName({
      symbol: row === ALL_ROWS ? '' : (rows[row]?.symbol ?? ''),
      month: (columns.first + column) * columns.width,
    })
  return [cursor, move]
}
