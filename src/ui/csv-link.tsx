import type { CsvText } from '../core/format/csv'
import { downloadText } from './csv'
import classes from './text-button.module.css'

export interface CsvLinkProps {
  /** What the file holds, for screen readers: 'association'. */
  readonly of: string
  /** File name without the ending. */
  readonly name: string
  /** Made when it is asked for. */
  readonly text: () => CsvText
}

/** The quiet 'CSV' at the end of a pane's header. */
export function CsvLink({ of, name, text }: CsvLinkProps) {
  return (
    <button
      type="button"
      className={classes.text}
      aria-label={`Save ${of} as CSV`}
      onClick={() => downloadText(`${name}.csv`, text())}
    >
      CSV
    </button>
  )
}
