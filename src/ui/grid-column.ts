import type { ReactNode } from 'react'

export interface GridColumn<Row> {
  readonly id: string
  /** Words and unit: 'score, %'. */
  readonly header: ReactNode
  /** What the figures are, as a tooltip of the head. */
  readonly hint?: string
  /** Pixels. */
  readonly width: number
  /** Takes a share of the room that is left; a number is its weight among those that do. */
  readonly grow?: boolean | number
  /** Left out where not all columns fit and the others do. */
  readonly spare?: boolean
  /** Figures stand right. */
  readonly align?: 'right'
  readonly sortable?: boolean
  readonly cell: (row: Row, index: number) => ReactNode
}

export interface GridSort {
  readonly column: string
  readonly descending: boolean
}
