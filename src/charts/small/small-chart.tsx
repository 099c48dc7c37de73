import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Extent } from '../maths/scale'
import { usePalette } from '../palette'
import { drawSmall } from './draw-small'
import styles from './small.module.css'
import type { SmallScene } from './small-scene'

export interface SmallChartProps {
  /** Keep it stable between renders. */
  readonly scene: SmallScene
  /** Index range shared with other charts; null for its own. */
  readonly extent: Extent | null
  readonly after: number
  /** Without axis and volume. */
  readonly bare?: boolean
}

/** A small candle chart on a canvas of its own, aligned at bar 0. */
export function SmallChart({ scene, extent, after, bare = false }: SmallChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = usePalette()
  const [[width, height], setSize] = useState<readonly [number, number]>([0, 0])
  useLayoutEffect(() => {
    const target = canvas.current
    const ctx = target?.getContext('2d', { alpha: false })
    if (!target || !ctx || width === 0) return
    const ratio = window.devicePixelRatio
    target.width = Math.round(width * ratio)
    target.height = Math.round(height * ratio)
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    drawSmall(ctx, { scene, palette, width, height, extent, after, bare })
  }, [scene, palette, width, height, extent, after, bare])
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const observer = new ResizeObserver(() => setSize([element.clientWidth, element.clientHeight]))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
}
