import type { ReactNode } from 'react'
import { ScrollX } from './scroll-x'
import classes from './simple-table.module.css'

export interface SimpleColumn<Row> {
  readonly id: string
  /** Words and unit. */
  readonly header: ReactNode
  readonly align?: 'right'
  /** CSS width; the widest content decides without it. */
  readonly width?: string
  /** The cell names its row for screen readers. */
  readonly rowHeader?: boolean
  readonly cell: (row: Row, index: number) => ReactNode
}

export interface SimpleTableProps<Row> {
  /** Name for screen readers. */
  readonly label: string
  readonly columns: readonly SimpleColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row, index: number) => string
}

/** A plain table for a few dozen rows that are only read. */
export function SimpleTable<Row>({ label, columns, rows, rowKey }: SimpleTableProps<Row>) {
  return (
    <ScrollX label={label}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ id, header, align, width }) => (
              <th key={id} scope="col" data-align={align} style={{ width }}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {columns.map(({ id, align, rowHeader, cell }) => {
                const Cell = rowHeader ? 'th' : 'td'
                return (
                  <Cell key={id} data-align={align} {...(rowHeader ? { scope: 'row' } : {})}>
                    {cell(row, index)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}
