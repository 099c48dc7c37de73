import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react'
import {
  CandleChart,
  type CandleChartProps,
  type ChartHandle,
} from '../../charts/candles/candle-chart'
import { ChartReadout, type ReadoutHandle } from '../../charts/candles/chart-readout'
import type { PriceScale } from '../../charts/candles/candle-view'
import { buildScene, buildWeekScene } from '../../charts/candles/scene'
import { withMoved } from '../../charts/drawing/drawing-tool'
import { onDays, onWeeks } from '../../charts/drawing/week-lines'
import { usePalette } from '../../charts/palette'
import { composePicture } from '../../charts/picture/compose-picture'
import type { DatasetContent } from '../../client/queries'
import type { DrawingCard, DrawingPoint } from '../../contracts/drawings'
import type { ChartSlice } from '../../contracts/setups'
import type { LabelSpec } from '../../core/labels/label-spec'
import { Segmented } from '../../ui/segmented'
import { useIsPhone } from '../../ui/use-media'
import classes from './card-charts.module.css'
import { DrawingBar } from './drawing-bar'
import { useDrawingTool } from './use-drawing-tool'
import { useDrawings } from './use-drawings'

/** Bars before bar 0 in view when a card opens, alone and beside its weeks. */
const BARS_BEFORE = 126
const BARS_BESIDE = 84
/** On a phone, so that candles can be told apart. */
const BARS_ON_PHONE = 63
/** Room right of bar 0 beyond the label window, bars. */
const ROOM = 12
/** Weeks before that of bar 0 that a weekly chart can be scrolled back to, and that it opens with. */
export const WEEKS = 156
const WEEKS_BEFORE = 60
/** Room right of the week of bar 0, weeks. */
const WEEKS_AFTER = 5

const SIDES = [
  { value: 'days', label: 'days' },
  { value: 'weeks', label: 'weeks' },
] as const
type Side = (typeof SIDES)[number]['value']

export interface CardChartsHandle {
  /** The charts in sight as a picture under a line that names them; null while there are none. */
  readonly picture: (title: string, note: string) => HTMLCanvasElement | null
  readonly draw: () => void
}

export interface CardChartsProps {
  readonly dataset: DatasetContent
  readonly slice: ChartSlice
  /** The slice is that of the card, and not the last one's: lines would not fit another. */
  readonly isCurrent: boolean
  /** The card and how much of it can be seen. */
  readonly sight: DrawingCard
  /** The card was judged before, and must not show it. */
  readonly isAgain: boolean
  readonly label: LabelSpec
  readonly scale: PriceScale
  readonly ref: Ref<CardChartsHandle>
}

/** The figures of a bar over the daily chart and, where the slice holds weeks, the weekly one. */
export function CardCharts(props: CardChartsProps) {
  const { dataset, slice, isCurrent, sight, isAgain, label, scale, ref } = props
  const isPhone = useIsPhone()
  /** What is in sight where there is room for one. */
  const [side, setSide] = useState<Side>('weeks')
  const group = useRef<HTMLDivElement>(null)
  const row = useRef<HTMLDivElement>(null)
  const chart = useRef<ChartHandle>(null)
  const weekChart = useRef<ChartHandle>(null)
  const palette = usePalette()
  const readout = useRef<ReadoutHandle>(null)
  const days = useMemo(() => buildScene(slice, label), [slice, label])
  const weeks = useMemo(() => buildWeekScene(days), [days])
  const card = `${sight.symbol}@${sight.bar0}`
  const drawings = useDrawings(dataset, sight, isAgain)
  const focus = () => group.current?.focus({ preventScroll: true })
  // Another stage of a card has other prices or bars.
  const stage = `${card} ${sight.after} ${sight.mask}`
  const acts = useDrawingTool({ card: stage, slice, scale, drawings, chart, focus })
  const { list } = drawings
  const { tool, start } = acts
  const lines = useMemo(
    () => (isCurrent ? { drawings: withMoved(list, tool), tool } : null),
    [isCurrent, list, tool],
  )
  const { weekly, calendar } = slice
  const daysAWeek = calendar === 365 ? 7 : 5
  const weekLines = useMemo(() => {
    if (!lines || !weekly) return null
    const drawings = onWeeks(lines.drawings, weekly, daysAWeek)
    // Points are set on days alone.
    return { drawings, tool: lines.tool?.mode === 'select' ? lines.tool : null }
  }, [lines, weekly, daysAWeek])
  const onDay = (point: DrawingPoint) => (weekly ? onDays(point, weekly, daysAWeek) : point)
  const weekActs: Pick<CandleChartProps, 'onClick' | 'onDrag'> = {
    onClick: (place) => acts.onPick({ ...place, point: onDay(place.point) }),
    onDrag: (drag) => acts.onDrag({ ...drag, from: onDay(drag.from), to: onDay(drag.to) }),
  }
  useImperativeHandle(ref, () => ({
    picture(title, note) {
      const outer = row.current
      const parts = [chart, weekChart].flatMap(
        (one) => (outer && one.current?.picture(outer)) || [],
      )
      if (!outer || parts.length === 0) return null
      const { width, height } = outer.getBoundingClientRect()
      return composePicture({ title, note, width, height, parts, frames: parts }, palette)
    },
    draw: start,
  }))
  const shared = { card, scale, readout }
  const before = isPhone ? BARS_ON_PHONE : weeks ? BARS_BESIDE : BARS_BEFORE
  return (
    <div
      ref={group}
      className={classes.card}
      role="group"
      aria-label="Charts of the card"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Delete' && event.key !== 'Backspace') return
        acts.removeSelected()
      }}
    >
      <ChartReadout slice={slice} ref={readout} />
      {tool && isCurrent ? (
        <DrawingBar
          tool={tool}
          drawings={list}
          error={drawings.error}
          onMode={acts.setMode}
          onPart={acts.setPart}
          onGrip={acts.grip}
          onRemove={() => {
            acts.removeSelected()
            focus()
          }}
          onUndo={() => {
            drawings.undo()
            focus()
          }}
          onLeave={acts.leave}
        />
      ) : null}
      {weeks ? (
        <div className={classes.choice}>
          <Segmented label="Bars in sight" value={side} options={SIDES} onChange={setSide} />
        </div>
      ) : null}
      <div className={classes.charts} data-side={weeks ? side : undefined} ref={row}>
        <div className={classes.daily}>
          <CandleChart
            scene={days}
            barsBefore={before}
            barsAfter={label.horizon + ROOM}
            lines={lines}
            onClick={isCurrent ? acts.onClick : undefined}
            onMove={isCurrent ? acts.onMove : undefined}
            onDrag={isCurrent ? acts.onDrag : undefined}
            ref={chart}
            {...shared}
          />
        </div>
        {weeks ? (
          <div className={classes.weekly}>
            <CandleChart
              scene={weeks}
              barsBefore={WEEKS_BEFORE}
              barsAfter={WEEKS_AFTER}
              lines={weekLines}
              {...(isCurrent ? weekActs : {})}
              ref={weekChart}
              {...shared}
            />
          </div>
        ) : null}
      </div>
    </div>
  )
}
