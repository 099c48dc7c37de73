import { formatPlural } from '../../../../core/format/figures'
import type { SkippedRow } from '../../../../core/universe/member'
import classes from '../universes.module.css'

interface SkippedRowsProps {
  readonly rows: readonly SkippedRow[]
  readonly source: string
}

/** Reports of files list no more rows than this. */
const MOST_ROWS = 1000

/** The rows of the file that gave no member, with their reasons, once it is opened. */
export function SkippedRows({ rows, source }: SkippedRowsProps) {
  if (rows.length === 0) return null
  return (
    <details>
      <summary className={classes.summary}>
        {rows.length >= MOST_ROWS ? 'At least ' : ''}
        {formatPlural(rows.length, 'row')} of {source} gave no member
      </summary>
      <ul className={classes.skipped} tabIndex={0} aria-label="Rows that gave no member">
        {rows.map(({ row, reason }) => (
          <li key={`${row} ${reason}`}>
            row {row}: {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
