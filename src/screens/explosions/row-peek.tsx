import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react'
import type { ExplosionEvent } from '../../contracts/explosions'
import { peakWords } from './event-words'
import classes from './explosions.module.css'
import type { PeekStore } from './peek'

export interface RowPeekProps {
  readonly rows: readonly ExplosionEvent[]
  readonly cursor: number
  readonly peeks: PeekStore
  /** A grid of the rows. */
  readonly children: ReactNode
}

const ROW = '[role="row"][aria-selected]'
/** Index of the first row below the heads, as screen readers count. */
const FIRST = 2

/** Shows the event of the row under the pointer, or under the cursor while the grid has the focus. */
export function RowPeek({ rows, cursor, peeks, children }: RowPeekProps) {
  const room = useRef<HTMLDivElement>(null)
  const show = (row: Element | null) => {
    const event = rows[Number(row?.getAttribute('aria-rowindex') ?? Number.NaN) - FIRST]
    const peek =
      row && event
        ? { bar: event, words: peakWords(event), box: row.getBoundingClientRect() }
        : null
    peeks.set({ peek })
  }
  const showCursor = () => {
    const element = room.current
    if (element?.contains(document.activeElement))
      show(element.querySelector(`${ROW}[aria-selected="true"]`))
  }
  const latest = useRef(showCursor)
  useEffect(() => {
    latest.current = showCursor
  })
  useEffect(() => {
    // The grid scrolls to its cursor before it draws the row there.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => latest.current()))
    return () => cancelAnimationFrame(frame)
  }, [cursor])
  const hide = () => peeks.set({ peek: null })
  const over = ({ target }: SyntheticEvent) =>
    target instanceof Element && show(target.closest(ROW))
  return (
    <div
      ref={room}
      className={classes.table}
      onMouseOver={over}
      onMouseLeave={hide}
      onFocus={showCursor}
      onBlur={hide}
    >
      {children}
    </div>
  )
}
