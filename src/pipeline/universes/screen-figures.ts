import { firstBarOnOrAfter, sliceBars } from '../../core/columns/bars'
import { type DayIndex, dayIndex } from '../../core/columns/brand'
import type { Instrument } from '../../core/columns/instrument'
import { columnOf, createFrame } from '../../core/features/frame'
import { meanTradedValue20 } from '../../core/features/liquidity'
import { mean } from '../../core/features/ops/trailing'
import { featureColumn } from '../../core/features/registry'
import { type DatedReturns, recentReturns } from '../../core/universe/beta'
import type { ScreenRow } from '../../core/universe/screen'

/** An instrument at a date, and the returns that its beta is made of once all are there. */
export interface ScreenFigures {
  readonly row: ScreenRow
  readonly returns: DatedReturns
}

const last = (column: Float64Array): number | null => {
  const value = column.at(-1)
  return value === undefined || !Number.isFinite(value) ? null : value
}

const MOVE_BARS = 20

/** Largest ratio of two closes in a row, either way, among the last bars; null for a lone bar. */
function largestMove(close: Float64Array): number | null {
  let largest: number | null = null
  for (let t = Math.max(1, close.length - MOVE_BARS); t < close.length; t++) {
    const ratio = (close[t] as number) / (close[t - 1] as number)
    largest = Math.max(largest ?? 1, ratio, 1 / ratio)
  }
  return largest
}

/** Figures of an instrument from its bars up to and with a day; null when it has none by then. */
export function screenFigures(instrument: Instrument, asOf: DayIndex): ScreenFigures | null {
  const { symbol, assetClass, calendar } = instrument
  const end = firstBarOnOrAfter(instrument.bars, dayIndex(asOf + 1))
  if (end === 0) return null
  const bars = sliceBars(instrument.bars, 0, end)
  const frame = createFrame(bars)
  const feature = (id: string): number | null => last(featureColumn(frame, id))
  const volatility = feature('hv20')
  return {
    row: {
      symbol,
      assetClass,
      values: {
        price: last(bars.close),
        tradedValue: last(meanTradedValue20(frame)),
        volume: last(columnOf(frame, mean(frame.tradedVolume, 20))),
        atr: feature('atr_pct'),
        volatility: volatility === null ? null : volatility * Math.sqrt(calendar),
        beta: null,
        widthRank: feature('bb_width_pctrank252'),
        width: feature('bb_width20'),
        rsi: feature('rsi14'),
        bars: end,
        move: largestMove(bars.close),
        age: asOf - (bars.day.at(-1) as number),
      },
    },
    returns: recentReturns(bars.day, bars.close, asOf),
  }
}
