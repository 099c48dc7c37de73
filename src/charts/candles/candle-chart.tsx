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
import { formatPlural } from '../../core/format/figures'
import { usePalette } from '../palette'
import { boxWithin, type PicturePart } from '../picture/compose-picture'
import styles from './candles.module.css'
import type { ReadoutHandle } from './chart-readout'
import type { LineScene } from '../drawing/draw-lines'
import type { ChartPlace } from './chart-places'
import type { PriceScale } from './candle-view'
import { type CandleChartHandle, createCandleChart } from './create-candle-chart'
import type { LineDrag } from './line-drag'
import { type CandleScene, sceneWords } from './scene'

export interface ChartHandle {
  /** What is drawn, as a part of a picture of `outer`; null while nothing is. */
  readonly picture: (outer: Element) => PicturePart | null
  /** The price so many pixels above another one; null where there is none. */
  readonly priceAbove: (price: number, pixels: number) => number | null
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
  /** The user's own lines, and what follows when the price pane is pointed at. */
  readonly lines?: LineScene | null
  readonly onClick?: ((place: ChartPlace) => void) | undefined
  readonly onMove?: ((place: ChartPlace) => void) | undefined
  readonly onDrag?: ((drag: LineDrag) => void) | undefined
  readonly ref?: Ref<ChartHandle>
}

/**
 * Candles with bands, averages, squeeze and label window over volume, width percentile and features.
 * Draws what the scene holds and nothing else; one chart instance serves every slice.
 */
export function CandleChart(props: CandleChartProps) {
  const { scene, card, scale, barsBefore, barsAfter, readout, ref, lines = null } = props
  const { onClick, onMove, onDrag } = props
  const pointed = useRef({ onClick, onMove, onDrag })
  useEffect(() => {
    pointed.current = { onClick, onMove, onDrag }
  })
  const container = useRef<HTMLDivElement>(null)
  const chart = useRef<CandleChartHandle | null>(null)
  const shownPlace = useRef('')
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
    handle.onClick((place) => pointed.current.onClick?.(place))
    handle.onMove((place) => pointed.current.onMove?.(place))
    handle.onDrag((drag) => pointed.current.onDrag?.(drag))
    handle.resize(element.clientWidth, element.clientHeight)
    return () => {
      chart.current = null
      shownPlace.current = ''
      handle.destroy()
    }
  }, [readout, percentile])

  useLayoutEffect(() => {
    const range = [slice.bar0 - barsBefore, slice.bar0 + barsAfter] as const
    const view = { scene, palette, scale, lines }
    // While a card is on its way the last one's bars stay, and bar 0 may have another place among them.
    const place = `${card} ${slice.bar0}`
    chart.current?.show(view, place === shownPlace.current ? null : range)
    shownPlace.current = place
  }, [scene, palette, scale, lines, slice, card, barsBefore, barsAfter])

  useImperativeHandle(
    ref,
    () => ({
      picture: (outer) => {
        const element = container.current
        if (!element || element.clientWidth === 0) return null
        const canvas = chart.current?.picture()
        return canvas ? { canvas, ...boxWithin(element, outer) } : null
      },
      priceAbove: (price, pixels) => chart.current?.priceAbove(price, pixels) ?? null,
    }),
    [],
  )

  useEffect(() => {
    const element = container.current
    if (!element) return
    const observer = new ResizeObserver(() =>
      chart.current?.resize(element.clientWidth, element.clientHeight),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const count = lines?.drawings.length ?? 0
  const drawn = count === 0 ? '' : `, ${formatPlural(count, 'drawing')}`
  return (
    <section className={styles.chart} aria-label={`${sceneWords(scene, bar0)}${drawn}`}>
      <div ref={container} className={styles.canvas} aria-hidden="true" />
    </section>
  )
}
