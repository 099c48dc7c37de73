import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef } from 'react'
import type { GridColumn, GridSort } from './grid-column'
import { fitColumns, tableWidth } from './fit-columns'
import { GridHeader } from './grid-header'
import { nextCursor } from './grid-cursor'
import { actOf } from './shortcuts/use-keys'
import { useHotkeys } from './use-hotkeys'
import { useIsCoarse } from './use-media'
import { useWidth } from './use-width'
import classes from './virtual-grid.module.css'

export interface VirtualGridProps<Row> {
  /** Name for screen readers. */
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  readonly count: number
  /** Undefined while a page is on its way: the row stays blank. */
  readonly rowAt: (index: number) => Row | undefined
  /** Position of the cursor row, -1 for none. */
  readonly cursor: number
  readonly onCursor: (index: number) => void
  /** Enter or double click. */
  readonly onOpen?: (row: Row, index: number) => void
  readonly sort?: GridSort | null
  readonly onSort?: (sort: GridSort) => void
  /** Rows in view, inclusive, after each scroll; for loading pages. */
  readonly onVisible?: (from: number, to: number) => void
  /** The main table of a screen: J K, arrows and Enter work without focusing it. */
  readonly primary?: boolean
  /** Rows drawn in the quietest text, such as refused files. */
  readonly isQuiet?: (row: Row) => boolean
  /** Pixels; default 28. */
  readonly rowHeight?: number
  /** Rows kept in view before and after the cursor; default none. */
  readonly around?: number
}

const HEADER_HEIGHT = 28
/** Least height of what a finger hits, px. */
const FINGER = 40
const MOVES = { 'table.next': 'ArrowDown', 'table.before': 'ArrowUp', 'table.open': '' } as const
/** The key where a focused table answers it whatever else it may stand for. */
const ownKey = (key: string): string => (/^(Page|Home|End)/.test(key) ? key : '')
const noVisible = () => {}

/**
 * Rows in a window over any number of them, with a keyboard cursor. It knows nothing of where rows
 * come from: `DataTable` sorts rows at hand, a screen may page them from the engine. It fills the
 * height of its parent, which must be bounded.
 */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>) {
  const { label, count, rowAt, cursor, onCursor, onOpen } = props
  const { sort = null, onSort, onVisible = noVisible, primary = false, isQuiet, around = 0 } = props
  const isCoarse = useIsCoarse()
  const rowHeight = Math.max(props.rowHeight ?? 28, isCoarse ? FINGER : 0)
  const headerHeight = isCoarse ? FINGER : HEADER_HEIGHT
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const columns = fitColumns(props.columns, useWidth(scroller))
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: around * rowHeight,
    scrollPaddingEnd: headerHeight + around * rowHeight,
  })
  const items = virtualizer.getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = items.at(-1)?.index ?? 0
  useEffect(() => onVisible(from, to), [onVisible, from, to])
  useEffect(() => {
    if (cursor >= 0) virtualizer.scrollToIndex(cursor, { align: 'auto' })
  }, [cursor, virtualizer])

  const move = (key: string) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const next = nextCursor(key, cursor, count, page)
    if (next !== null) onCursor(next)
    return next !== null
  }
  const open = () => {
    const row = rowAt(cursor)
    if (row !== undefined) onOpen?.(row, cursor)
  }
  /** A key from elsewhere also brings the focus here, so that Enter opens the row and not a link. */
  const moveFromElsewhere = (key: string) => {
    scroller.current?.focus({ preventScroll: true })
    move(key)
  }
  useHotkeys(
    {
      'table.next': () => moveFromElsewhere('ArrowDown'),
      'table.before': () => moveFromElsewhere('ArrowUp'),
      ...(onOpen ? { 'table.open': open } : {}),
    },
    primary,
  )

  const template = columns
    .map(({ width, grow }) => (grow ? `minmax(${width}px, ${Number(grow)}fr)` : `${width}px`))
    .join(' ')
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-activedescendant={cursor >= from && cursor <= to ? `${id}-${cursor}` : undefined}
      className={classes.grid}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return
        const act = actOf(event, ['table.next', 'table.before', 'table.open'])
        if (act === 'table.open' && onOpen) open()
        else if (!move(act === null ? ownKey(event.key) : MOVES[act])) return
        event.preventDefault()
      }}
    >
      <div
        className={classes.inner}
        style={{ minWidth: tableWidth(columns), height: virtualizer.getTotalSize() + headerHeight }}
        role="presentation"
      >
        <GridHeader columns={columns} template={template} sort={sort} onSort={onSort} />
        <div role="rowgroup">
          {items.map(({ index, start, size }) => {
            const row = rowAt(index)
            return (
              <div
                key={index}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={index === cursor}
                data-quiet={(row !== undefined && isQuiet?.(row)) || undefined}
                className={classes.row}
                style={{
                  gridTemplateColumns: template,
                  height: size,
                  transform: `translateY(${start + headerHeight}px)`,
                }}
                onClick={() => onCursor(index)}
                onDoubleClick={open}
              >
                {columns.map((column) => (
                  <div
                    key={column.id}
                    role="gridcell"
                    className={classes.cell}
                    data-align={column.align}
                  >
                    {row === undefined ? null : column.cell(row, index)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
