import { useEffect, useLayoutEffect, useRef } from 'react'
import type { FeatureCourse } from '../../contracts/explore'
import { usePalette } from '../palette'
import { createFeatureChart, type FeatureChartHandle } from './create-feature-chart'
import styles from './feature.module.css'

export interface FeatureChartProps {
  readonly course: FeatureCourse
  /** What is drawn, for who cannot see it. */
  readonly label: string
  /** Bar that the keyboard chose; null while it did not. */
  readonly cursor: number | null
  readonly onHover: (bar: number | null) => void
}

/** Candles of an instrument over the line of a feature; one chart instance serves every course. */
export function FeatureChart({ course, label, cursor, onHover }: FeatureChartProps) {
  const container = useRef<HTMLDivElement>(null)
  const chart = useRef<FeatureChartHandle | null>(null)
  const hover = useRef(onHover)
  const palette = usePalette()
  useEffect(() => {
    hover.current = onHover
  })
  useLayoutEffect(() => {
    const element = container.current
    if (!element) return
    const handle = createFeatureChart(element)
    chart.current = handle
    handle.onHover((bar) => hover.current(bar))
    const observer = new ResizeObserver(() =>
      handle.resize(element.clientWidth, element.clientHeight),
    )
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.current = null
      handle.destroy()
    }
  }, [])
  useLayoutEffect(() => chart.current?.show(course, palette), [course, palette])
  useEffect(() => {
    if (cursor !== null) chart.current?.point(cursor)
  }, [cursor])
  return (
    <section className={styles.chart} aria-label={label}>
      <div ref={container} className={styles.canvas} aria-hidden="true" />
    </section>
  )
}
