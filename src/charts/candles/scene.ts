import type { ChartLevel, ChartOutcome, ChartSlice, WeeklySlice } from '../../contracts/setups'
import {
  type Figure,
  formatAmount,
  formatChange,
  formatFeature,
  formatPlural,
  formatPrice,
  formatRatio,
  formatSigned,
  MISSING,
} from '../../core/format/figures'
import { isMultiple, type LabelSpec } from '../../core/labels/label-spec'
import { runsOfOne, type Span } from '../maths/runs'

/** What a candle chart draws beside the bars themselves, derived from one slice. */
export interface CandleScene {
  readonly slice: ChartSlice
  readonly label: LabelSpec
  /** Close of bar 0 itself, where bars are weeks too. */
  readonly close0: number
  /** Runs of the shaded signal as [from, to) positions. */
  readonly shaded: readonly Span[]
  /** Bars of the slice after bar 0. */
  readonly revealed: number
  /** Price to reach; null when it cannot be told from bar 0 alone. */
  readonly target: number | null
  /** Open of the bar after bar 0; null while that bar is hidden. */
  readonly entry: number | null
  /** Bars of the label window; null draws none. */
  readonly horizon: number | null
  /** What is said of the bars that are not shown; null where the whole window is. */
  readonly unseen: string | null
  /** Set where bars are weeks: what is said of the last one. */
  readonly lastWeek: string | null
}

export function buildScene(slice: ChartSlice, label: LabelSpec): CandleScene {
  const revealed = slice.close.length - 1 - slice.bar0
  const more = slice.hasMore === false ? 'no bars yet' : 'hidden until reveal'
  return {
    slice,
    label,
    close0: slice.close[slice.bar0] ?? Number.NaN,
    shaded: runsOfOne(slice.shaded),
    revealed,
    target: targetOf(slice, label),
    entry: slice.open[slice.bar0 + 1] ?? null,
    horizon: label.horizon,
    unseen: revealed >= label.horizon ? null : more,
    lastWeek: null,
  }
}

/** The weeks of a scene's slice, without what is told in daily bars; null where it has none. */
export function buildWeekScene({ slice, label, close0, unseen }: CandleScene): CandleScene | null {
  const { weekly } = slice
  if (weekly === null) return null
  const { lastWeek, ...bars } = weekly
  return {
    slice: { ...slice, ...bars, weekly: null, panes: [], events: [], outcome: null },
    label,
    close0,
    shaded: runsOfOne(bars.shaded),
    revealed: bars.close.length - 1 - bars.bar0,
    target: null,
    entry: null,
    horizon: null,
    unseen,
    lastWeek: lastWeekWords(lastWeek),
  }
}

/** 'last week so far: 3 days'; 'last week whole'; only 'last week so far' where it is masked. */
function lastWeekWords(lastWeek: WeeklySlice['lastWeek']): string {
  if (lastWeek === null) return 'last week so far'
  const { days, isWhole } = lastWeek
  return isWhole ? 'last week whole' : `last week so far: ${formatPlural(days, 'day')}`
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
export function shadedWords(shade: string, bars: number, unit = 'bar'): string {
  const what = shade === 'S1' ? 'compressed' : /^\w+$/.test(shade) ? shade : 'rule'
  return `${what} ${formatPlural(bars, unit)}`
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

/** Shares, or a multiple of the mean of 20 bars where the level is masked. */
export function volumeWords({ masked }: Pick<ChartSlice, 'masked'>, volume: Figure): string {
  const text = masked ? formatRatio(volume) : formatAmount(volume)
  return masked && text !== MISSING ? `${text}×` : text
}

export const entryWords = (entry: number): string => `entry ${formatPrice(entry)}, next open`

export const peakWords = ({ peak }: ChartOutcome): string =>
  `peak ${formatChange(peak.gain, 0)}, t+${peak.at}`

export const endWords = ({ end }: ChartOutcome): string => `end ${formatChange(end.gain, 0)}`

export const unitOf = ({ lastWeek }: CandleScene): string => (lastWeek === null ? 'bar' : 'week')

/** One sentence for those who cannot see the chart; tells nothing of hidden bars. */
export function sceneWords(scene: CandleScene, bar0: string): string {
  const { slice, revealed, lastWeek } = scene
  const { shade, shadedRun } = slice
  const none = shade === 'S1' ? 'not compressed' : `no ${shade}`
  const shaded = shadedRun > 0 ? shadedWords(shade, shadedRun, unitOf(scene)) : none
  const close = formatPrice(slice.close[slice.bar0])
  const chart = lastWeek === null ? 'Chart' : 'Weekly chart'
  const place = lastWeek === null ? 'bar 0' : 'bar 0 in the week to'
  const card = slice.masked ? 'a masked card' : `${slice.symbol}, ${place} ${bar0}`
  const base = `${chart} of ${card}, close ${close}, ${shaded}`
  if (lastWeek !== null) return `${base}, ${lastWeek}`
  const { outcome } = slice
  const after = outcome
    ? `${peakWords(outcome)}, ${endWords(outcome)}`
    : `${formatPlural(revealed, 'bar')} shown after it`
  const values = slice.panes.map(
    ({ feature, values: column }) => `, ${feature} ${formatFeature(column[slice.bar0])}`,
  )
  return `${base}, ${after}${values.join('')}`
}
