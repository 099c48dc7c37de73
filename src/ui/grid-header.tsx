import type { GridColumn, GridSort } from './grid-column'
import classes from './virtual-grid.module.css'

interface GridHeaderProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly template: string
  readonly sort: GridSort | null
  readonly onSort: ((sort: GridSort) => void) | undefined
}

/** Figures sort from the largest first, words from A. */
function nextSort<Row>(column: GridColumn<Row>, sort: GridSort | null): GridSort {
  if (sort?.column === column.id) return { column: column.id, descending: !sort.descending }
  return { column: column.id, descending: column.align === 'right' }
}

function ariaSort(descending: boolean | null) {
  if (descending === null) return undefined
  return descending ? 'descending' : 'ascending'
}

/** Column heads that stay in view; sortable ones are buttons. */
export function GridHeader<Row>({ columns, template, sort, onSort }: GridHeaderProps<Row>) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={classes.headRow}
        style={{ gridTemplateColumns: template }}
      >
        {columns.map((column) => {
          const descending = sort?.column === column.id ? sort.descending : null
          const mark =
            descending === null ? null : <span aria-hidden>{descending ? '▾' : '▴'}</span>
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={ariaSort(descending)}
              className={classes.headCell}
              data-align={column.align}
              title={column.hint}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className={classes.sort}
                  onClick={() => onSort(nextSort(column, sort))}
                >
                  {column.header}
                  {mark}
                </button>
              ) : (
                column.header
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
