import {
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import { usePalette } from '../palette'
import styles from './candles.module.css'
import type { ReadoutHandle } from './chart-readout'
import { type CandleChartHandle, createCandleChart, type PriceScale } from './create-candle-chart'
import { type CandleScene, sceneWords } from './scene'

export interface PictureHandle {
  /** What is drawn, as a picture; null while nothing is. */
  readonly picture: () => HTMLCanvasElement | null
}

export interface CandleChartProps {
  readonly scene: CandleScene
  /** Names the card: another one is placed anew, the same one stays where it was scrolled to. */
  readonly card: string
  readonly scale: PriceScale
  /** Bars before bar 0 in view when a card opens; older ones are there to scroll to. */
  readonly barsBefore: number
  /** Room right of bar 0, in bars, whether they are shown or hidden. */
  readonly barsAfter: number
  /** Row of figures that follows the crosshair. */
  readonly readout: RefObject<ReadoutHandle | null>
  readonly ref?: Ref<PictureHandle>
}

/**
 * Candles with bands, averages, squeeze and label window over volume, width percentile and features.
 * Draws what the scene holds and nothing else; one chart instance serves every slice.
 */
export function CandleChart(props: CandleChartProps) {
  const { scene, card, scale, barsBefore, barsAfter, readout, ref } = props
  const container = useRef<HTMLDivElement>(null)
  const chart = useRef<CandleChartHandle | null>(null)
  const shownCard = useRef('')
  const palette = usePalette()
  const { slice } = scene
  /** Weeks have too few values for a percentile of 252. */
  const percentile = scene.lastWeek === null
  const bar0 = isoFromDay(dayIndex(slice.day[slice.bar0] ?? 0))

  useLayoutEffect(() => {
    const element = container.current
    if (!element) return
    const handle = createCandleChart(element, { percentile })
    chart.current = handle
    handle.onHover((bar, of) => readout.current?.show(bar, of))
    handle.resize(element.clientWidth, element.clientHeight)
    return () => {
      chart.current = null
      shownCard.current = ''
      handle.destroy()
    }
  }, [readout, percentile])

  useLayoutEffect(() => {
    const range = [slice.bar0 - barsBefore, slice.bar0 + barsAfter] as const
    chart.current?.show({ scene, palette, scale }, card === shownCard.current ? null : range)
    shownCard.current = card
  }, [scene, palette, scale, slice, card, barsBefore, barsAfter])

  useImperativeHandle(ref, () => ({ picture: () => chart.current?.picture() ?? null }), [])

  useEffect(() => {
    const element = container.current
    if (!element) return
    const observer = new ResizeObserver(() =>
      chart.current?.resize(element.clientWidth, element.clientHeight),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <section className={styles.chart} aria-label={sceneWords(scene, bar0)}>
      <div ref={container} className={styles.canvas} aria-hidden="true" />
    </section>
  )
}
