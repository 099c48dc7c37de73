import {
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  sortFn_text,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useCallback, useMemo, useState } from 'react'
import { VirtualGrid, type VirtualGridProps } from './virtual-grid'
import type { GridColumn, GridSort } from './grid-column'

export interface DataColumn<Row> extends GridColumn<Row> {
  /** Makes the column sortable; null stays at the end either way. */
  readonly sortValue?: (row: Row) => string | number | null
}

type Passed = 'label' | 'primary' | 'isQuiet' | 'rowHeight'

export interface DataTableProps<Row> extends Pick<VirtualGridProps<Row>, Passed> {
  readonly columns: readonly DataColumn<Row>[]
  /** Keep the array stable between renders: a new one sorts again. */
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Key of the cursor row. */
  readonly selected: string | null
  readonly onSelect: (key: string, row: Row) => void
  /** Enter or double click. */
  readonly onOpen?: (row: Row) => void
  readonly initialSort?: GridSort
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic, text: sortFn_text },
})

/** Rows at hand, sorted in the browser, in a `VirtualGrid` whose cursor follows the row. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, selected, onSelect, onOpen, initialSort, ...rest } = props
  const [sort, setSort] = useState<GridSort | null>(initialSort ?? null)
  const definitions = useMemo(
    () =>
      columns.map(({ id, sortValue }) => ({
        id,
        accessorFn: (row: Row) => sortValue?.(row) ?? undefined,
        sortUndefined: 'last' as const,
      })),
    [columns],
  )
  const sorting: SortingState = useMemo(
    () => (sort ? [{ id: sort.column, desc: sort.descending }] : []),
    [sort],
  )
  const data = useMemo(() => rows.slice(), [rows])
  const table = useTable({ features, columns: definitions, data, state: { sorting } })
  const sorted = table.getRowModel().rows
  const rowAt = useCallback((index: number) => sorted[index]?.original, [sorted])
  const gridColumns = useMemo(
    () => columns.map((column) => ({ ...column, sortable: column.sortValue !== undefined })),
    [columns],
  )
  return (
    <VirtualGrid
      {...rest}
      columns={gridColumns}
      count={sorted.length}
      rowAt={rowAt}
      cursor={sorted.findIndex((row) => rowKey(row.original) === selected)}
      onCursor={(index) => {
        const row = rowAt(index)
        if (row) onSelect(rowKey(row), row)
      }}
      {...(onOpen ? { onOpen } : {})}
      sort={sort}
      onSort={setSort}
    />
  )
}
