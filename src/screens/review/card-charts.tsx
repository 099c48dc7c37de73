import { type Ref, useMemo, useRef } from 'react'
import { CandleChart, type PictureHandle } from '../../charts/candles/candle-chart'
import { ChartReadout, type ReadoutHandle } from '../../charts/candles/chart-readout'
import type { PriceScale } from '../../charts/candles/create-candle-chart'
import { buildScene, buildWeekScene } from '../../charts/candles/scene'
import type { ChartSlice } from '../../contracts/setups'
import type { LabelSpec } from '../../core/labels/label-spec'
import classes from './card-charts.module.css'

/** Bars before bar 0 in view when a card opens, alone and beside its weeks. */
const BARS_BEFORE = 126
const BARS_BESIDE = 84
/** Room right of bar 0 beyond the label window, bars. */
const ROOM = 12
/** Weeks before that of bar 0 that a weekly chart can be scrolled back to, and that it opens with. */
export const WEEKS = 156
const WEEKS_BEFORE = 60
/** Room right of the week of bar 0, weeks. */
const WEEKS_AFTER = 5

export interface CardChartsProps {
  readonly slice: ChartSlice
  /** Names the card: another one is placed anew. */
  readonly card: string
  readonly label: LabelSpec
  readonly scale: PriceScale
  /** The daily chart as a picture. */
  readonly chart: Ref<PictureHandle>
}

/** The figures of a bar over the daily chart and, where the slice holds weeks, the weekly one. */
export function CardCharts({ slice, card, label, scale, chart }: CardChartsProps) {
  const readout = useRef<ReadoutHandle>(null)
  const days = useMemo(() => buildScene(slice, label), [slice, label])
  const weeks = useMemo(() => buildWeekScene(days), [days])
  const shared = { card, scale, readout }
  return (
    <div className={classes.card} role="group" aria-label="Charts of the card">
      <ChartReadout slice={slice} ref={readout} />
      <div className={classes.charts}>
        <div className={classes.daily}>
          <CandleChart
            scene={days}
            barsBefore={weeks ? BARS_BESIDE : BARS_BEFORE}
            barsAfter={label.horizon + ROOM}
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
              {...shared}
            />
          </div>
        ) : null}
      </div>
    </div>
  )
}
