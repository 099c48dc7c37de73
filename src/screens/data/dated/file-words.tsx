import type { DatedColumn, DatedSeriesPreview } from '../../../contracts/dated-series'
import { formatCount } from '../../../core/format/figures'
import { columnWords, roleLines } from './dated-words'
import classes from './dated.module.css'

interface FileWordsProps {
  readonly preview: DatedSeriesPreview
  readonly chosen: DatedColumn | undefined
}

/** Columns as understood, the first rows, and rows that give no value with the reason. */
export function FileWords({ preview, chosen }: FileWordsProps) {
  return (
    <>
      <ul className={classes.lines}>
        {roleLines(preview).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {chosen ? <li>{columnWords(chosen, preview.rows)}</li> : null}
      </ul>
      <div className={classes.sample} tabIndex={0} role="region" aria-label="First rows">
        <table>
          <thead>
            <tr>
              {preview.header.map((cell, i) => (
                <th key={i} scope="col" data-chosen={i === chosen?.column || undefined}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.sample.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, i) => (
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen && chosen.rejectedCount > 0 ? (
        <details>
          <summary className={classes.summary}>
            {formatCount(chosen.rejectedCount)} rows rejected
          </summary>
          <ul className={classes.lines}>
            {chosen.rejected.map(({ row, column, value, reason }) => (
              <li key={`${row} ${column}`}>
                row {row}, {column}: “{value}” is {reason}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
