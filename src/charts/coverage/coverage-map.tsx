import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { usePalette } from '../palette'
import { cellAt, layoutOf, ROW, scrollTo, TOP } from './coverage-layout'
import styles from './coverage-map.module.css'
import { type CoverageScene, type MapCell, moveCell } from './coverage-scene'
import { drawCoverage } from './draw-coverage'

export interface CoverageMapProps {
  /** Keep it stable between renders. */
  readonly scene: CoverageScene
  readonly cursor: MapCell
  readonly hover: MapCell | null
  readonly onCursor: (cell: MapCell) => void
  readonly onHover: (cell: MapCell | null) => void
  /** Enter or double click. */
  readonly onOpen: (cell: MapCell) => void
  /** Words for screen readers; the id names the element that reads the cell under the cursor. */
  readonly label: string
  readonly readoutId: string
}

const same = (a: MapCell | null, b: MapCell | null): boolean =>
  a?.row === b?.row && a?.column === b?.column

/** Instruments by time on a canvas that draws what is in view, with a cursor for the keyboard. */
export function CoverageMap(props: CoverageMapProps) {
  const { scene, cursor, hover, onCursor, onHover, onOpen, label, readoutId } = props
  const scroller = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef(0)
  const [[width, height], setSize] = useState<readonly [number, number]>([0, 0])
  const palette = usePalette()
  const size = useMemo(() => ({ rows: scene.rows.length, columns: scene.columns.columns }), [scene])
  const layout = useMemo(() => layoutOf(width, size.rows, size.columns), [width, size])

  const draw = useCallback(() => {
    const [element, target] = [scroller.current, canvas.current]
    const ctx = target?.getContext('2d', { alpha: false })
    if (!element || !target || !ctx || width === 0) return
    const scale = window.devicePixelRatio
    const [wide, high] = [Math.round(width * scale), Math.round(height * scale)]
    if (target.width !== wide || target.height !== high)
      Object.assign(target, { width: wide, height: high })
    ctx.setTransform(scale, 0, 0, scale, 0, 0)
    const scroll = { left: element.scrollLeft, top: element.scrollTop }
    drawCoverage(ctx, { scene, layout, palette, width, height, scroll, cursor, hover })
  }, [scene, layout, palette, width, height, cursor, hover])
  useLayoutEffect(draw, [draw])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => setSize([element.clientWidth, element.clientHeight]))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const element = scroller.current
    if (!element || width === 0) return
    const scroll = { left: element.scrollLeft, top: element.scrollTop }
    const next = scrollTo(layout, cursor, scroll, [width, height])
    if (next.left !== scroll.left || next.top !== scroll.top) element.scrollTo(next)
  }, [cursor, layout, width, height])

  const under = (event: React.MouseEvent): MapCell | null => {
    const element = scroller.current
    if (!element) return null
    const box = element.getBoundingClientRect()
    const scroll = { left: element.scrollLeft, top: element.scrollTop }
    return cellAt(layout, [event.clientX - box.left, event.clientY - box.top], scroll, size)
  }
  return (
    <div
      ref={scroller}
      className={styles.map}
      tabIndex={0}
      role="application"
      aria-roledescription="map of cells"
      aria-label={label}
      aria-describedby={readoutId}
      onScroll={() => {
        cancelAnimationFrame(frame.current)
        frame.current = requestAnimationFrame(draw)
      }}
      onMouseMove={(event) => {
        const cell = under(event)
        if (!same(cell, hover)) onHover(cell)
      }}
      onMouseLeave={() => onHover(null)}
      onClick={(event) => {
        const cell = under(event)
        if (cell) onCursor(cell)
      }}
      onDoubleClick={(event) => {
        const cell = under(event)
        if (cell) onOpen(cell)
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        const page = Math.max(1, Math.floor((height - TOP) / ROW) - 1)
        const next = moveCell(event.key, cursor, { ...size, page })
        if (event.key === 'Enter') onOpen(cursor)
        else if (next) onCursor(next)
        else return
        event.preventDefault()
      }}
    >
      <div className={styles.room} style={{ width: layout.width, height: layout.height }}>
        <canvas ref={canvas} className={styles.canvas} style={{ width, height }} />
      </div>
    </div>
  )
}
