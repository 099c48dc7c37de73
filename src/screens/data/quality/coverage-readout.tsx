import {
  ALL_ROWS,
  countOf,
  type CoverageScene,
  type MapCell,
} from '../../../charts/coverage/coverage-scene'
import { columnName } from '../../../core/quality/coverage-columns'
import { formatCount } from '../../../core/format/figures'
import { coverageWords } from './coverage-words'
import type { QualityRow } from './instrument-rows'
import classes from './quality.module.css'

export interface CoverageReadoutProps {
  readonly id: string
  readonly scene: CoverageScene
  readonly rows: readonly QualityRow[]
  readonly cell: MapCell
  /** Said aloud for the cursor, not for the pointer. */
  readonly isAloud: boolean
}

/** The exact counts of a cell, each with what it is a count of. */
export function CoverageReadout({ id, scene, rows, cell, isAloud }: CoverageReadoutProps) {
  const row = cell.row === ALL_ROWS ? null : rows[cell.row]
  const [present, ...rest] = coverageWords(countOf(scene, cell))
  return (
    <p id={id} className={classes.readout} aria-live={isAloud ? 'polite' : 'off'}>
      <strong className={classes.value}>
        {row?.symbol ?? `all ${formatCount(rows.length)} shown`}
      </strong>
      <span>{columnName(scene.columns, cell.column)}</span>
      <span className={classes.readoutValue}>{present}</span>
      {rest.map((words) => (
        <span key={words}>{words}</span>
      ))}
      {row ? <span className={classes.of}>calendar: {row.basis}</span> : null}
    </p>
  )
}
