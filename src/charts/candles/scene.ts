import type { ChartLevel, ChartOutcome, ChartSlice } from '../../contracts/setups'
import {
  formatChange,
  formatFeature,
  formatPlural,
  formatPrice,
  formatSigned,
} from '../../core/format/figures'
import { isMultiple, type LabelSpec } from '../../core/labels/label-spec'
import { runsOfOne, type Span } from '../maths/runs'

/** What a candle chart draws beside the bars themselves, derived from one slice. */
export interface CandleScene {
  readonly slice: ChartSlice
  readonly label: LabelSpec
  /** Runs of the shaded signal as [from, to) positions. */
  readonly shaded: readonly Span[]
  /** Bars of the slice after bar 0. */
  readonly revealed: number
  /** Price to reach; null when it cannot be told from bar 0 alone. */
  readonly target: number | null
  /** Open of the bar after bar 0; null while that bar is hidden. */
  readonly entry: number | null
}

export function buildScene(slice: ChartSlice, label: LabelSpec): CandleScene {
  return {
    slice,
    label,
    shaded: runsOfOne(slice.shaded),
    revealed: slice.close.length - 1 - slice.bar0,
    target: targetOf(slice, label),
    entry: slice.open[slice.bar0 + 1] ?? null,
  }
}

function targetOf(slice: ChartSlice, label: LabelSpec): number | null {
  if (slice.outcome) return slice.outcome.target
  const close = slice.close[slice.bar0]
  if (close === undefined || isMultiple(label.kind)) return null
  return close * (1 + label.theta)
}

const bounds = (horizon: number): string => `t+1 … t+${horizon}`

/** The label window in words, the fullest that pass `fits`. */
export function windowWords(horizon: number, fits: (words: string) => boolean): string {
  const named = [`label window ${bounds(horizon)}`, `window ${bounds(horizon)}`]
  return named.find(fits) ?? bounds(horizon)
}

/** 'compressed 26 bars' of S1, 'SQ 26 bars' of another signal, 'rule 26 bars' of a rule. */
export function shadedWords(shade: string, bars: number): string {
  const what = shade === 'S1' ? 'compressed' : /^\w+$/.test(shade) ? shade : 'rule'
  return `${what} ${formatPlural(bars, 'bar')}`
}

export function targetWords(target: number, label: LabelSpec): string {
  const times = formatSigned(label.theta, 1)
  const goal =
    label.kind === 'vol_scaled'
      ? `${times}σ√H`
      : label.kind === 'triple_barrier'
        ? `${times} ATR`
        : formatChange(label.theta, 0)
  return `${goal} = ${formatPrice(target)}`
}

/** 'resistance 71.20, +9.7%': the level and how far it is from the close of bar 0. */
export function resistanceWords({ price }: ChartLevel, close: number): string {
  return `resistance ${formatPrice(price)}, ${formatChange(price / close - 1)}`
}

export const entryWords = (entry: number): string => `entry ${formatPrice(entry)}, next open`

export const peakWords = ({ peak }: ChartOutcome): string =>
  `peak ${formatChange(peak.gain, 0)}, t+${peak.at}`

export const endWords = ({ end }: ChartOutcome): string => `end ${formatChange(end.gain, 0)}`

/** One sentence for those who cannot see the chart; tells nothing of hidden bars. */
export function sceneWords({ slice, revealed }: CandleScene, bar0: string): string {
  const { shade, shadedRun } = slice
  const none = shade === 'S1' ? 'not compressed' : `no ${shade}`
  const shaded = shadedRun > 0 ? shadedWords(shade, shadedRun) : none
  const close = formatPrice(slice.close[slice.bar0])
  const name = slice.masked ? 'Chart of a masked card' : `Chart of ${slice.symbol}, bar 0 ${bar0}`
  const base = `${name}, close ${close}, ${shaded}`
  const { outcome } = slice
  const after = outcome
    ? `${peakWords(outcome)}, ${endWords(outcome)}`
    : `${formatPlural(revealed, 'bar')} shown after it`
  const values = slice.panes.map(
    ({ feature, values: column }) => `, ${feature} ${formatFeature(column[slice.bar0])}`,
  )
  return `${base}, ${after}${values.join('')}`
}
